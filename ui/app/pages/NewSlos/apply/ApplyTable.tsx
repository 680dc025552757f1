import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { ApplyOutcome, ApplyResult } from '../../../../../domain/contract/applySlos';
import type { FailureReport } from '../../../../../domain/failure';
import type { PlanItem } from '../../../../../domain/model/planItem';
import { moves } from '../../../components/notices/FailureNotice';
import { RowTable } from '../../../components/tables/RowTable';
import { StatusBadge, type Tone } from '../../../components/text/StatusBadge';

type Outcome = ApplyOutcome | 'waiting';

interface Row {
  key: string;
  name: string;
  outcome: Outcome;
  failure: FailureReport | null;
}

const outcomeWords: Record<Outcome, { text: string; tone: Tone; rank: number }> = {
  failed: { text: 'Failed', tone: 'bad', rank: 0 },
  waiting: { text: 'Not sent yet', tone: 'waiting', rank: 1 },
  created: { text: 'Created', tone: 'good', rank: 2 },
  updated: { text: 'Updated', tone: 'good', rank: 3 },
  unchanged: { text: 'Unchanged', tone: 'neutral', rank: 4 },
};

const Reason = ({ failure }: { failure: FailureReport | null }) =>
  failure === null ? null : (
    <Flex flexDirection="column" gap={2}>
      <Text style={{ whiteSpace: 'normal' }}>{failure.message}</Text>
      <Text textStyle="small" style={{ whiteSpace: 'normal' }}>
        <Strong>{moves[failure.whose]}</Strong> {failure.hint}
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
    minWidth: 280,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Text style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{rowData.name}</Text>
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'reason',
    header: 'Reason',
    accessor: (row) => row.failure?.message ?? '',
    width: '1fr',
    minWidth: 200,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Reason failure={rowData.failure} />
      </DataTable.DefaultCell>
    ),
  },
];

const withoutReason = columns.filter(({ id }) => id !== 'reason');

interface ApplyTableProps {
  items: readonly PlanItem[];
  results: ReadonlyMap<string, ApplyResult>;
}

/** What came of each item, failures first. */
export const ApplyTable = ({ items, results }: ApplyTableProps) => {
  const rows = useMemo(() => items.map((item) => rowOf(item, results.get(item.key))), [items, results]);
  // A column of nothing would cut the names.
  const shown = rows.some(({ failure }) => failure !== null) ? columns : withoutReason;
  return <RowTable rows={rows} columns={shown} rowId={(row) => row.key} sortBy="outcome" keepsPage />;
};

function rowOf({ key, slo }: PlanItem, result: ApplyResult | undefined): Row {
  return { key, name: slo.name, outcome: result?.outcome ?? 'waiting', failure: result?.failure ?? null };
}
