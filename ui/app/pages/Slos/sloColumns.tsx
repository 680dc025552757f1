import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloStatus } from '../../../../domain/model/slo';
import { arrivalMinutes } from '../../../../domain/queries/arrival';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import { percentWords } from '../../components/text/percentWords';
import { SloName } from './SloName';
import { SloStatusBadge } from '../../components/slos/SloStatusBadge';
import {
  budgetWords,
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
  /** A second, smaller line. */
  note?: (slo: SloRow) => string | null;
  /** What to know of the number, shown on pointing at it and read aloud with it. */
  tip?: (slo: SloRow) => string | null;
  width: number;
  /** What sorts for an unknown number. Default: below every known one. */
  unknown?: number;
}

const TwoLines = ({ text, note, tip }: { text: string; note: string | null; tip: string | null }) => (
  <Flex flexDirection="column" gap={0} alignItems="flex-end" style={{ textAlign: 'right', whiteSpace: 'normal' }}>
    {tip === null ? <Text>{text}</Text> : <abbr title={tip}>{text}</abbr>}
    {note === null ? null : <Text textStyle="small">{note}</Text>}
  </Flex>
);

function numberColumn(id: string, header: string, column: NumberColumn): Column {
  const { of, words, note, tip, width, unknown = Number.NEGATIVE_INFINITY } = column;
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
        <TwoLines
          text={rowData.pending && of(rowData) === null ? '…' : words(rowData)}
          note={note?.(rowData) ?? null}
          tip={tip?.(rowData) ?? null}
        />
      </DataTable.DefaultCell>
    ),
  };
}

const percentOr = (value: number | null, otherwise: string) => (value === null ? otherwise : percentWords(value, 3));

export const sloColumns: Column[] = [
  {
    id: 'name',
    header: 'SLO',
    accessor: 'name',
    width: '1fr',
    minWidth: 220,
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
    width: 168,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <SloStatusBadge slo={rowData} />
      </DataTable.DefaultCell>
    ),
  },
  numberColumn('value', 'Value', {
    of: (slo) => slo.value,
    words: (slo) => percentOr(slo.value, 'none'),
    note: (slo) => (slo.value === null ? null : widthWords(slo)),
    width: 104,
  }),
  numberColumn('target', 'Target', {
    of: (slo) => slo.target,
    words: (slo) => percentWords(slo.target, 3),
    note: (slo) => `warning ${percentWords(slo.warning, 3)}`,
    width: 122,
  }),
  {
    id: 'window',
    header: 'Window',
    accessor: 'window',
    width: 92,
    cell: ({ rowData }) => <DataTable.DefaultCell>{windowWords(rowData.window)}</DataTable.DefaultCell>,
  },
  numberColumn('errorBudget', 'Error budget', {
    of: (slo) => slo.errorBudget,
    words: budgetWords,
    note: spentWords,
    width: 132,
  }),
  numberColumn('burnRate', 'Burn rate', {
    of: (slo) => slo.burnRate,
    words: (slo) => (slo.burnRate === null ? 'not known' : `${Number(slo.burnRate.toFixed(2))}×`),
    note: (slo) => (slo.burnRate === null ? null : burnSpanWords(slo)),
    width: 104,
  }),
  numberColumn('exhaustion', 'Runs out', {
    of: (slo) => (slo.errorBudget !== null && slo.errorBudget <= 0 ? 0 : slo.exhaustedInHours),
    words: exhaustionWords,
    width: 98,
    unknown: Number.POSITIVE_INFINITY,
  }),
  numberColumn('coverage', 'Coverage', {
    of: (slo) => slo.coverage,
    words: (slo) => (slo.coverage === null ? 'not known' : percentWords(slo.coverage * 100)),
    note: ({ noData }) => (noData ? noDataWords[noData] : null),
    tip: ({ coverage, newestLeftOut = arrivalMinutes }) => (coverage === null ? null : newestWords(newestLeftOut)),
    width: 94,
  }),
];
