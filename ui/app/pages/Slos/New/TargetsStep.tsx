import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import { clusterKey, type Cluster } from '../../../../../domain/model/cluster';
import type { SloTemplate } from '../../../../../domain/slo/sloTemplate';
import { ClusterFilterBar } from '../../../components/ClusterFilterBar';
import { isWithin, noFilter } from '../../../components/clusterFilter';
import { EmptyView } from '../../../components/EmptyView';
import { unfitReason } from './sloRequests';
import { targetColumns, type TargetRow } from './targetColumns';

interface TargetsStepProps {
  clusters: readonly Cluster[];
  templates: readonly SloTemplate[];
  /** Keys of the chosen clusters. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const selectable = { selectAllBehavior: 'all', disableRowSelection: (row: TargetRow) => row.reason !== null } as const;

const byName = [{ id: 'name', desc: false }];

/** Step 2: which clusters. Those that cannot carry the objective are shown with the reason, not hidden. */
export const TargetsStep = ({ clusters, templates, chosen, onChange }: TargetsStepProps) => {
  const [filter, setFilter] = useState(noFilter);
  const rows = useMemo(
    () =>
      clusters.map((cluster) => ({
        ...cluster,
        key: clusterKey(cluster),
        reason: unfitReason(cluster, templates),
      })),
    [clusters, templates],
  );
  const shown = useMemo(() => rows.filter((row) => isWithin(filter, row)), [rows, filter]);
  const selected = useMemo(() => Object.fromEntries(chosen.map((key) => [key, true])), [chosen]);
  const fit = rows.filter((row) => row.reason === null);
  const fitChosen = fit.filter((row) => selected[row.key] === true).length;
  const unfitChosen = rows.filter((row) => row.reason !== null && selected[row.key] === true).length;
  if (rows.length === 0) return <NoClusters />;
  return (
    <Flex flexDirection="column" gap={16}>
      <ClusterFilterBar clusters={clusters} filter={filter} onChange={setFilter} />
      <Flex alignItems="center" gap={12} flexWrap="wrap">
        <Text role="status">{selectionWords(fitChosen, fit.length, unfitChosen)}</Text>
        <Button variant="emphasized" onClick={() => onChange(union(chosen, shown))} disabled={fit.length === 0}>
          {shown.length === rows.length ? 'Select all that fit' : 'Select all that fit and match the filter'}
        </Button>
        <Button onClick={() => onChange([])} disabled={chosen.length === 0}>
          Clear selection
        </Button>
      </Flex>
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
  );
};

function union(chosen: readonly string[], shown: readonly TargetRow[]): string[] {
  return [...new Set([...chosen, ...shown.filter((row) => row.reason === null).map((row) => row.key)])];
}

function selectionWords(chosen: number, fit: number, unfit: number): string {
  const left =
    unfit === 0 ? '' : ` ${unfit} of your selection ${unfit === 1 ? 'does' : 'do'} not fit and will be left out.`;
  return `${chosen} of ${fit} fitting clusters selected.${left}`;
}

const NoClusters = () => (
  <EmptyView
    title="No ECS cluster to choose"
    why="Clusters appear a few minutes after a metric stream with ECS data reaches Dynatrace. Your templates are kept."
    action={
      <Button as={RouterLink} to="/connect" variant="accent" color="primary">
        Connect an account
      </Button>
    }
  />
);
