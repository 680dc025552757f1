import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { EmptyView } from '../../components/notices/EmptyView';
import { SloStatusBadge } from '../../components/slos/SloStatusBadge';
import { BudgetMeter } from '../../components/slos/BudgetMeter';
import { exhaustionWords } from '../../components/slos/sloWords';
import { RowTable } from '../../components/tables/RowTable';
import { percentWords } from '../../components/text/percentWords';
import { PageLink } from '../../components/text/PageLink';

/** The SLOs of a cluster and its services, with what is left of their budgets. @param slos evaluated */
export const Objectives = ({ slos }: { slos: SloRow[] }) => {
  const rows = useMemo(
    () => [...slos].sort((one, other) => (one.errorBudget ?? 101) - (other.errorBudget ?? 101)),
    [slos],
  );
  if (rows.length === 0)
    return (
      <EmptyView
        level="h3"
        title="No SLO yet"
        why="Nothing says whether this cluster does well."
        action={<PageLink to="/slos/new">Create SLOs</PageLink>}
      />
    );
  return <RowTable rows={rows} columns={columns} rowId={({ engine, id }) => `${engine} ${id}`} pageSize={20} />;
};

const columns: DataTableColumnDef<SloRow>[] = [
  {
    id: 'name',
    header: 'SLO',
    accessor: 'name',
    width: '1fr',
    minWidth: 240,
    cell: ({ rowData: { name, engine, id } }) => (
      <DataTable.DefaultCell>
        <PageLink
          to={`/slos/${engine}/${encodeURIComponent(id)}`}
          style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
        >
          {name}
        </PageLink>
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    accessor: 'status',
    width: 150,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <SloStatusBadge slo={rowData} />
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'value',
    header: 'Value / target',
    accessor: (row) => row.value ?? -1,
    sortType: 'number',
    width: 160,
    alignment: 'right',
    cell: ({ rowData: { value, target } }) => (
      <DataTable.DefaultCell>
        {`${value === null ? '–' : percentWords(value, 3)} / ${percentWords(target, 3)}`}
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'budget',
    header: 'Error budget remaining',
    accessor: (row) => row.errorBudget ?? -Infinity,
    sortType: 'number',
    width: 220,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Flex flexDirection="column" gap={0}>
          <BudgetMeter slo={rowData} />
          <Text textStyle="small">{exhaustionWords(rowData)}</Text>
        </Flex>
      </DataTable.DefaultCell>
    ),
  },
];
