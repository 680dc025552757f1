import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloStatus } from '../../../../domain/model/slo';
import { arrivalMinutes } from '../../../../domain/queries/arrival';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import { percentWords } from '../../components/text/percentWords';
import { Tipped } from '../../components/text/Tipped';
import { BudgetMeter } from '../../components/slos/BudgetMeter';
import { SloActionsCell } from './SloRowActions';
import { SloName } from './SloName';
import { SloStatusBadge } from '../../components/slos/SloStatusBadge';
import {
  burnSpanWords,
  exhaustionWords,
  newestWords,
  noDataWords,
  spentWords,
  widthWords,
  wordsOfStatus,
} from '../../components/slos/sloWords';

/** Worst first when sorted upwards. */
const rank: Record<SloStatus, number> = { FAILURE: 0, ERROR: 1, NO_DATA: 2, WARNING: 3, SUCCESS: 4 };
const pendingRank = 5;

type Column = DataTableColumnDef<SloRow>;

interface NumberColumn {
  of: (slo: SloRow) => number | null;
  words: (slo: SloRow) => string;
  /** What to know of the number, shown on pointing at it and read aloud with it. */
  tip?: (slo: SloRow) => string | null;
  width: number;
  /** What sorts for an unknown number. Default: below every known one. */
  unknown?: number;
}

function numberColumn(id: string, header: string, column: NumberColumn): Column {
  const { of, words, tip, width, unknown = Number.NEGATIVE_INFINITY } = column;
  return {
    id,
    header,
    accessor: of,
    // Unknown is no number in a file.
    sortAccessor: (slo) => of(slo) ?? unknown,
    sortType: 'number',
    width,
    alignment: 'right',
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Tipped text={rowData.pending && of(rowData) === null ? '…' : words(rowData)} tip={tip?.(rowData) ?? null} />
      </DataTable.DefaultCell>
    ),
  };
}

const percentOrDash = (value: number | null) => (value === null ? '–' : percentWords(value, 3));

export const sloColumns: Column[] = [
  {
    id: 'name',
    header: 'SLO',
    accessor: 'name',
    width: '1fr',
    minWidth: 200,
    disableColumnHiding: true,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <SloName slo={rowData} />
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    accessor: (slo) => wordsOfStatus(slo).text,
    sortAccessor: (slo) => (slo.pending ? pendingRank : rank[slo.status]),
    sortType: 'number',
    width: 130,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <SloStatusBadge slo={rowData} />
      </DataTable.DefaultCell>
    ),
  },
  numberColumn('value', 'Value', {
    of: (slo) => slo.value,
    words: (slo) => percentOrDash(slo.value),
    tip: (slo) => (slo.value === null ? null : widthWords(slo)),
    width: 88,
  }),
  numberColumn('target', 'Target', {
    of: (slo) => slo.target,
    words: (slo) => percentWords(slo.target, 3),
    tip: (slo) => `Warning below ${percentWords(slo.warning, 3)}`,
    width: 84,
  }),
  {
    id: 'window',
    header: 'Window',
    accessor: 'window',
    width: 94,
    cell: ({ rowData }) => <DataTable.DefaultCell>{windowWords(rowData.window)}</DataTable.DefaultCell>,
  },
  {
    id: 'errorBudget',
    header: 'Error budget remaining',
    accessor: (slo) => slo.errorBudget,
    sortAccessor: (slo) => slo.errorBudget ?? Number.NEGATIVE_INFINITY,
    sortType: 'number',
    width: 190,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <span title={spentWords(rowData) ?? undefined}>
          {rowData.pending && rowData.errorBudget === null ? '…' : <BudgetMeter slo={rowData} />}
        </span>
      </DataTable.DefaultCell>
    ),
  },
  numberColumn('burnRate', 'Burn rate', {
    of: (slo) => slo.burnRate,
    words: (slo) => (slo.burnRate === null ? '–' : `${Number(slo.burnRate.toFixed(2))}×`),
    tip: (slo) => (slo.burnRate === null ? null : burnSpanWords(slo)),
    width: 90,
  }),
  numberColumn('exhaustion', 'Runs out', {
    of: (slo) => (slo.errorBudget !== null && slo.errorBudget <= 0 ? 0 : slo.exhaustedInHours),
    words: exhaustionWords,
    width: 104,
    unknown: Number.POSITIVE_INFINITY,
  }),
  numberColumn('coverage', 'Coverage', {
    of: (slo) => slo.coverage,
    words: (slo) => (slo.coverage === null ? '–' : percentWords(slo.coverage * 100)),
    tip: ({ coverage, noData, newestLeftOut = arrivalMinutes }) =>
      [noData ? noDataWords[noData] : null, coverage === null ? null : newestWords(newestLeftOut)]
        .filter((one) => one !== null)
        .join(', ') || null,
    width: 84,
  }),
  {
    id: 'actions',
    header: 'Actions',
    accessor: 'id',
    width: 80,
    disableSorting: true,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <SloActionsCell slo={rowData} />
      </DataTable.DefaultCell>
    ),
  },
];
