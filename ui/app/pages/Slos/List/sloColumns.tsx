import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import type { SloStatus } from '../../../../../domain/model/slo';
import { percentWords } from '../../../components/percentWords';
import { windowWords } from '../../../../../domain/queries/evaluationWindow';
import { StatusBadge } from '../../../components/StatusBadge';
import { budgetWords, isSaturation, statusWords } from './sloWords';

const Name = ({ slo }: { slo: SloRow }) => (
  <Flex flexDirection="column" gap={2} style={{ minWidth: 0 }}>
    <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{slo.name}</Text>
    {isSaturation(slo) ? <Text textStyle="small">saturation (proxy)</Text> : null}
    {slo.foreign ? <Text textStyle="small">read-only: not made by this app</Text> : null}
  </Flex>
);

/** Worst first when sorted upwards. */
const rank: Record<SloStatus, number> = { FAILURE: 0, ERROR: 1, NO_DATA: 2, WARNING: 3, SUCCESS: 4 };

type Column = DataTableColumnDef<SloRow>;

/** A number that may be unknown; unknown sorts below every known one. */
function numberColumn(
  id: string,
  header: string,
  of: (slo: SloRow) => number | null,
  words: (slo: SloRow) => string,
  width = 86,
): Column {
  return {
    id,
    header,
    accessor: (slo) => of(slo) ?? Number.NEGATIVE_INFINITY,
    sortType: 'number',
    width,
    alignment: 'right',
    cell: ({ rowData }) => <DataTable.DefaultCell>{words(rowData)}</DataTable.DefaultCell>,
  };
}

const percentOr = (value: number | null, otherwise: string) => (value === null ? otherwise : percentWords(value, 3));

export const sloColumns: Column[] = [
  {
    id: 'name',
    header: 'SLO',
    accessor: 'name',
    width: '1fr',
    minWidth: 210,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Name slo={rowData} />
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    accessor: (slo) => rank[slo.status],
    sortType: 'number',
    width: 160,
    cell: ({ rowData }) => {
      const { text, tone } = statusWords[rowData.status];
      return (
        <DataTable.DefaultCell>
          <StatusBadge tone={tone}>{text}</StatusBadge>
        </DataTable.DefaultCell>
      );
    },
  },
  numberColumn(
    'value',
    'Value',
    (slo) => slo.value,
    (slo) => percentOr(slo.value, 'none'),
  ),
  numberColumn(
    'target',
    'Target',
    (slo) => slo.target,
    (slo) => percentWords(slo.target, 3),
  ),
  numberColumn(
    'warning',
    'Warning',
    (slo) => slo.warning,
    (slo) => percentWords(slo.warning, 3),
  ),
  {
    id: 'window',
    header: 'Window',
    accessor: 'window',
    width: 108,
    cell: ({ rowData }) => <DataTable.DefaultCell>{windowWords(rowData.window)}</DataTable.DefaultCell>,
  },
  numberColumn('errorBudget', 'Remaining budget', (slo) => slo.errorBudget, budgetWords, 184),
  numberColumn(
    'burnRate',
    'Burn rate, 1 h',
    (slo) => slo.burnRate,
    (slo) => (slo.burnRate === null ? 'not known' : `${Number(slo.burnRate.toFixed(2))}×`),
    120,
  ),
  numberColumn(
    'coverage',
    'Coverage',
    (slo) => slo.coverage,
    (slo) => (slo.coverage === null ? 'not known' : percentWords(slo.coverage * 100)),
    100,
  ),
];
