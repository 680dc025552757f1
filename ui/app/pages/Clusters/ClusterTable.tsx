import { useMemo } from 'react';
import { RowTable } from '../../components/tables/RowTable';
import { useColumnChoice } from '../../data/stored/useColumnChoice';
import { ClusterDetails } from './ClusterDetails';
import type { Tag } from '../../components/clusters/clusterTags';
import { clusterColumns, hiddenColumns, type ShownColumns } from './clusterColumns';
import type { ClusterRow } from './clusterRows';
import { TrendsProvider } from './TrendsProvider';

interface ClusterTableProps {
  rows: ClusterRow[];
  /** Those that the filter leaves out too: which columns there are depends on all clusters. */
  all: readonly ClusterRow[];
  /** ISO 8601; when the rows were read. */
  asOf: string;
  /** Keys of the chosen clusters; null while all that fit the filter are, whichever these are. */
  selected: Record<string, boolean> | null;
  onSelect: (selected: Record<string, boolean>) => void;
  shows: ShownColumns;
  onTag: (tag: Tag) => void;
}

/** The clusters, sortable and selectable; a row opens to its services. */
export const ClusterTable = (props: ClusterTableProps) => {
  const { rows, all, asOf, selected, onSelect, shows, onTag } = props;
  const columns = useMemo(() => clusterColumns(Date.parse(asOf), shows), [asOf, shows]);
  const remembered = useColumnChoice('clusters');
  const hidden = useMemo(() => hiddenColumns(all), [all]);
  return (
    <TrendsProvider asOf={asOf}>
      <RowTable
        rows={rows}
        columns={columns}
        rowId={(row) => row.key}
        sortBy="name"
        choice={selected === null ? undefined : { selected, onSelect }}
        details={(row) => <ClusterDetails row={row} onTag={onTag} />}
        empty="No cluster fits the filter."
        hidden={hidden}
        remembered={remembered}
        // Values of SLOs arrive call by call.
        keepsPage
      />
    </TrendsProvider>
  );
};
