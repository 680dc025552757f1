import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { BurnAlertResult } from '../../../../../domain/contract/createBurnAlerts';
import type { FailureReport } from '../../../../../domain/failure';
import type { Engine } from '../../../../../domain/model/slo';
import { moves } from '../../../components/FailureNotice';
import { StatusBadge, type Tone } from '../../../components/StatusBadge';
import type { SloRun } from '../../../data/sloRun';
import { SloLabel } from './SloLabel';
import { tierWords } from './tierWords';

interface Row {
  id: string;
  name: string;
  engine: Engine;
  tier: string;
  outcome: BurnAlertResult['outcome'];
  failure: FailureReport | null;
  fires: string | null;
}

const outcomeWords: Record<Row['outcome'], { text: string; tone: Tone; rank: number }> = {
  failed: { text: 'Failed', tone: 'bad', rank: 0 },
  unsupported: { text: 'Not possible', tone: 'warning', rank: 1 },
  created: { text: 'Created', tone: 'good', rank: 2 },
  updated: { text: 'Updated', tone: 'good', rank: 3 },
  unchanged: { text: 'Unchanged', tone: 'neutral', rank: 4 },
};

const Reason = ({ row: { outcome, failure, fires } }: { row: Row }) =>
  failure === null ? (
    <Text style={{ whiteSpace: 'normal' }}>{fires}</Text>
  ) : (
    <Flex flexDirection="column" gap={2}>
      <Text style={{ whiteSpace: 'normal' }}>{failure.message}</Text>
      <Text textStyle="small" style={{ whiteSpace: 'normal' }}>
        {outcome === 'failed' ? <Strong>{moves[failure.whose]}</Strong> : null} {failure.hint}
      </Text>
    </Flex>
  );

const columns: DataTableColumnDef<Row>[] = [
  {
    id: 'outcome',
    header: 'Outcome',
    accessor: (row) => outcomeWords[row.outcome].rank,
    sortType: 'number',
    width: 130,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <StatusBadge tone={outcomeWords[rowData.outcome].tone}>{outcomeWords[rowData.outcome].text}</StatusBadge>
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'name',
    header: 'SLO',
    accessor: 'name',
    width: '1fr',
    minWidth: 220,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <SloLabel name={rowData.name} engine={rowData.engine} />
      </DataTable.DefaultCell>
    ),
  },
  { id: 'tier', header: 'Alert', accessor: 'tier', width: 190 },
  {
    id: 'reason',
    header: 'When it fires, or why not',
    accessor: (row) => row.failure?.message ?? row.fires ?? '',
    width: '1fr',
    minWidth: 220,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Reason row={rowData} />
      </DataTable.DefaultCell>
    ),
  },
];

const failedFirst = [{ id: 'outcome', desc: false }];

/** What came of each alert, failures first. */
export const BurnAlertResults = ({ run }: { run: SloRun<BurnAlertResult> }) => {
  const rows = useMemo(() => rowsOf(run), [run]);
  return (
    <DataTable
      data={rows}
      columns={columns}
      rowId={(row) => row.id}
      sortable
      defaultSortBy={failedFirst}
      fullWidth
      variant={{ verticalAlignment: 'center' }}
    >
      <DataTable.EmptyState>No answer yet.</DataTable.EmptyState>
      <DataTable.Pagination defaultPageSize={20} autoResetPageIndex={false} />
    </DataTable>
  );
};

function rowsOf({ slos, answers }: SloRun<BurnAlertResult>): Row[] {
  return slos.flatMap(({ id, name, engine }): Row[] => {
    const answer = answers.get(id);
    if (answer === undefined) return [];
    if (answer.failure !== null)
      return [{ id, name, engine, tier: 'all', outcome: 'failed', failure: answer.failure, fires: null }];
    return answer.results.map(({ tier, outcome, failure, fires }) => ({
      id: `${id} ${tier}`,
      name,
      engine,
      tier: tierWords[tier],
      outcome,
      failure,
      fires,
    }));
  });
}
