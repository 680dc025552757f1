import { useMemo } from 'react';
import { DataTable } from '@dynatrace/strato-components/tables';
import { ClusterDetails } from './ClusterDetails';
import { clusterColumns } from './clusterColumns';
import type { ClusterRow } from './clusterRows';

interface ClusterTableProps {
  rows: ClusterRow[];
  /** ISO 8601; when the rows were read. */
  asOf: string;
  /** Keys of the chosen clusters. */
  selected: Record<string, boolean>;
  onSelect: (selected: Record<string, boolean>) => void;
}

/** With "all", the box in the header chooses every row of the filter, not only those of one page. */
const selectable = { selectAllBehavior: 'all' } as const;

const byName = [{ id: 'name', desc: false }];

/** The clusters, sortable and selectable; a row opens to its services. */
export const ClusterTable = ({ rows, asOf, selected, onSelect }: ClusterTableProps) => {
  const columns = useMemo(() => clusterColumns(Date.parse(asOf)), [asOf]);
  return (
    <DataTable
      data={rows}
      columns={columns}
      rowId={(row) => row.key}
      sortable
      defaultSortBy={byName}
      fullWidth
      selectableRows={selectable}
      selectedRows={selected}
      onRowSelectionChange={onSelect}
      variant={{ verticalAlignment: 'center' }}
    >
      <DataTable.ExpandableRow<ClusterRow>>
        {({ row }) => (
          <DataTable.ExpandableRowWrapper>
            <ClusterDetails row={row} />
          </DataTable.ExpandableRowWrapper>
        )}
      </DataTable.ExpandableRow>
      <DataTable.EmptyState>No cluster fits the filter.</DataTable.EmptyState>
      <DataTable.Pagination defaultPageSize={50} />
    </DataTable>
  );
};
