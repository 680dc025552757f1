import { useMemo, useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable } from '@dynatrace/strato-components/tables';
import { clusterKey, type Cluster } from '../../../../../domain/model/cluster';
import type { Engine } from '../../../../../domain/model/slo';
import { ClusterFilterBar } from '../../../components/clusters/ClusterFilterBar';
import { isWithin, noFilter } from '../../../components/clusters/clusterFilter';
import { unfitReason } from '../draft/sloRequests';
import type { TemplateChoice } from '../draft/templateChoices';
import { SelectionBar } from './SelectionBar';
import { targetColumns, type TargetRow } from './targetColumns';

interface ClusterTargetsProps {
  clusters: readonly Cluster[];
  /** Templates for clusters. */
  choices: readonly TemplateChoice[];
  engine: Engine;
  /** Keys of the chosen clusters. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const selectable = { selectAllBehavior: 'all', disableRowSelection: (row: TargetRow) => row.reason !== null } as const;

const byName = [{ id: 'name', desc: false }];

/** The clusters to choose from. Those that cannot carry the objective are shown with the reason, not hidden. */
export const ClusterTargets = ({ clusters, choices, engine, chosen, onChange }: ClusterTargetsProps) => {
  const [filter, setFilter] = useState(noFilter);
  const rows = useMemo(
    () =>
      clusters.map((cluster) => ({
        ...cluster,
        key: clusterKey(cluster),
        reason: unfitReason(cluster, choices, engine),
      })),
    [clusters, choices, engine],
  );
  const shown = useMemo(() => rows.filter((row) => isWithin(filter, row)), [rows, filter]);
  const selected = useMemo(() => Object.fromEntries(chosen.map((key) => [key, true])), [chosen]);
  const fit = rows.filter((row) => row.reason === null);
  const unfitChosen = rows.filter((row) => row.reason !== null && selected[row.key] === true).length;
  return (
    <>
      <ClusterFilterBar clusters={clusters} filter={filter} onChange={setFilter} />
      <SelectionBar
        noun="cluster"
        chosen={fit.filter((row) => selected[row.key] === true).length}
        fit={fit.length}
        unfitChosen={unfitChosen}
        isFiltered={shown.length !== rows.length}
        onSelectAll={() => onChange(union(chosen, shown))}
        onClear={chosen.length === 0 ? undefined : () => onChange([])}
      />
      <Flex flexDirection="column">
        <DataTable
          data={shown}
          columns={targetColumns}
          rowId={(row) => row.key}
          sortable
          defaultSortBy={byName}
          fullWidth
          selectableRows={selectable}
          selectedRows={selected}
          onRowSelectionChange={(rowsById) => onChange(Object.keys(rowsById).filter((key) => rowsById[key] === true))}
          variant={{ verticalAlignment: 'center' }}
        >
          <DataTable.EmptyState>No cluster fits the filter.</DataTable.EmptyState>
          <DataTable.Pagination defaultPageSize={50} />
        </DataTable>
      </Flex>
    </>
  );
};

function union(chosen: readonly string[], shown: readonly TargetRow[]): string[] {
  return [...new Set([...chosen, ...shown.filter((row) => row.reason === null).map((row) => row.key)])];
}
