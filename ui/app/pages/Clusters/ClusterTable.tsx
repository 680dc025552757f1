import { useMemo } from 'react';
import { RowTable } from '../../components/tables/RowTable';
import { ClusterDetails } from './ClusterDetails';
import type { Tag } from '../../components/clusters/clusterTags';
import { clusterColumns, type ShownColumns } from './clusterColumns';
import type { ClusterRow } from './clusterRows';

interface ClusterTableProps {
  rows: ClusterRow[];
  /** ISO 8601; when the rows were read. */
  asOf: string;
  /** Keys of the chosen clusters. */
  selected: Record<string, boolean>;
  onSelect: (selected: Record<string, boolean>) => void;
  /** Which columns there are depends on all clusters, not on those that the filter leaves. */
  shows: ShownColumns;
  onTag: (tag: Tag) => void;
}

/** The clusters, sortable and selectable; a row opens to its services. */
export const ClusterTable = ({ rows, asOf, selected, onSelect, shows, onTag }: ClusterTableProps) => {
  const columns = useMemo(() => clusterColumns(Date.parse(asOf), shows), [asOf, shows]);
  return (
    <RowTable
      rows={rows}
      columns={columns}
      rowId={(row) => row.key}
      sortBy="name"
      choice={{ selected, onSelect }}
      details={(row) => <ClusterDetails row={row} onTag={onTag} />}
      empty="No cluster fits the filter."
    />
  );
};
