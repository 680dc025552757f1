import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { BurnAlertResult } from '../../../../domain/contract/createBurnAlerts';
import type { FailureReport } from '../../../../domain/failure';
import type { Engine } from '../../../../domain/model/slo';
import { RowTable } from '../../components/tables/RowTable';
import { StatusBadge } from '../../components/text/StatusBadge';
import type { SloRun } from '../../data/slos/sloRun';
import { AlertReason } from './AlertReason';
import { alertOutcomes } from './alertOutcomes';
import { SloLabel } from '../../components/slos/SloLabel';
import { tierWords } from './tierWords';

interface Row {
  id: string;
  name: string;
  engine: Engine;
  tier: string;
  outcome: BurnAlertResult['outcome'];
  failure: FailureReport | null;
  fires: string | null;
  note: string | null;
}

const columns: DataTableColumnDef<Row>[] = [
  {
    id: 'outcome',
    header: 'Outcome',
    accessor: (row) => alertOutcomes[row.outcome].rank,
    sortType: 'number',
    width: 130,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <StatusBadge tone={alertOutcomes[rowData.outcome].tone}>{alertOutcomes[rowData.outcome].done}</StatusBadge>
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
  { id: 'tier', header: 'Alert', accessor: 'tier', width: 230 },
  {
    id: 'reason',
    header: 'When it fires, or why not',
    accessor: (row) => row.failure?.message ?? row.fires ?? '',
    width: '1fr',
    minWidth: 220,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <AlertReason {...rowData} />
      </DataTable.DefaultCell>
    ),
  },
];

/** What came of each alert, failures first. */
export const BurnAlertResults = ({ run }: { run: SloRun<BurnAlertResult> }) => {
  const rows = useMemo(() => rowsOf(run), [run]);
  return (
    <Flex flexDirection="column" gap={8}>
      {rows.length === 0 ? null : <Text>{summaryOf(rows)}</Text>}
      <RowTable
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        sortBy="outcome"
        empty="No answer yet."
        pageSize={20}
        keepsPage
      />
    </Flex>
  );
};

/** `Alerts: 2 failed, 40 not possible, 20 created.` */
function summaryOf(rows: readonly Row[]): string {
  const counts = new Map<Row['outcome'], number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const inOrder = [...counts].sort(([one], [other]) => alertOutcomes[one].rank - alertOutcomes[other].rank);
  const parts = inOrder.map(([outcome, count]) => `${count} ${alertOutcomes[outcome].done.toLowerCase()}`);
  return `Alerts: ${parts.join(', ')}.`;
}

function rowsOf({ slos, answers }: SloRun<BurnAlertResult>): Row[] {
  return slos.flatMap(({ id, name, engine }): Row[] => {
    const answer = answers.get(id);
    if (answer === undefined) return [];
    if (answer.failure !== null)
      return [{ id, name, engine, tier: 'all', outcome: 'failed', failure: answer.failure, fires: null, note: null }];
    return answer.results.map(({ tier, outcome, failure, fires, note }) => ({
      id: `${id} ${tier}`,
      name,
      engine,
      tier: tierWords[tier],
      outcome,
      failure,
      fires,
      note,
    }));
  });
}
