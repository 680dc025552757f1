import { minutesText } from '../../../../domain/slo/words/utilisationWords';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import { verdictWords } from '../../../../domain/slo/upgrade/report';
import type { UpgradeItem, UpgradeVerdict } from '../../../../domain/slo/upgrade/upgradeItem';
import { percentWords } from '../../components/text/percentWords';
import { Tipped } from '../../components/text/Tipped';
import { StatusBadge } from '../../components/text/StatusBadge';
import { pointsWords, standingWords, tones } from './upgradeWords';

type Column = DataTableColumnDef<UpgradeItem>;

/** What needs a look comes first. */
const rank: Record<UpgradeVerdict, number> = { different: 0, explained: 1, same: 2, impossible: 3 };

const Lines = ({ text, note }: { text: string; note: string }) => (
  <Flex flexDirection="column" gap={0} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
    <Text>{text}</Text>
    {note === '' ? null : <Text textStyle="small">{note}</Text>}
  </Flex>
);

const value = (id: 'classic' | 'platform', header: string): Column => ({
  id,
  header,
  accessor: (one) => one[id].value ?? Number.NEGATIVE_INFINITY,
  sortType: 'number',
  width: 130,
  cell: ({ rowData: { [id]: side } }) => (
    <DataTable.DefaultCell>
      <Tipped
        text={side.value === null ? '–' : percentWords(side.value, 3)}
        tip={side.slotMinutes === null ? null : `In time slices of ${minutesText(side.slotMinutes)}`}
      />
    </DataTable.DefaultCell>
  ),
});

export const upgradeColumns: Column[] = [
  {
    id: 'name',
    header: 'Classic SLO',
    accessor: 'name',
    width: '1fr',
    minWidth: 240,
    cell: ({ rowData: one }) => (
      <DataTable.DefaultCell>
        <Lines
          text={one.name}
          note={[one.foreign ? 'not made by this app' : '', standingWords(one)]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    accessor: ({ verdict }) => rank[verdict],
    sortType: 'number',
    width: 130,
    cell: ({ rowData: { verdict } }) => (
      <DataTable.DefaultCell>
        <StatusBadge tone={tones[verdict]}>{verdictWords[verdict].title}</StatusBadge>
      </DataTable.DefaultCell>
    ),
  },
  value('classic', 'Classic'),
  value('platform', 'Platform'),
  {
    id: 'difference',
    header: 'Difference (points)',
    accessor: ({ difference }) => Math.abs(difference ?? 0),
    sortType: 'number',
    width: 150,
    cell: ({ rowData: { difference } }) => (
      <DataTable.DefaultCell>{difference === null ? '–' : pointsWords(difference)}</DataTable.DefaultCell>
    ),
  },
  {
    id: 'window',
    header: 'Window',
    accessor: 'window',
    width: 110,
    cell: ({ rowData }) => <DataTable.DefaultCell>{windowWords(rowData.window)}</DataTable.DefaultCell>,
  },
];
