import { useMemo } from 'react';
import { RowTable } from '../../components/tables/RowTable';
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

/** The clusters, sortable and selectable; a row opens to its services. */
export const ClusterTable = ({ rows, asOf, selected, onSelect }: ClusterTableProps) => {
  const columns = useMemo(() => clusterColumns(Date.parse(asOf)), [asOf]);
  return (
    <RowTable
      rows={rows}
      columns={columns}
      rowId={(row) => row.key}
      sortBy="name"
      choice={{ selected, onSelect }}
      details={(row) => <ClusterDetails row={row} />}
      empty="No cluster fits the filter."
    />
  );
};
