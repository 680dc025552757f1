import { useMemo, useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { clusterKey, type Cluster } from '../../../../../domain/model/cluster';
import type { Engine } from '../../../../../domain/model/slo';
import { ClusterFilterBar } from '../../../components/clusters/ClusterFilterBar';
import { isWithin, noFilter } from '../../../components/clusters/clusterFilter';
import { RowTable } from '../../../components/tables/RowTable';
import { unfitReason } from '../draft/sloRequests';
import type { TemplateChoice } from '../draft/templateChoices';
import { chosenOf } from './chosenOf';
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

const isDisabled = (row: TargetRow) => row.reason !== null;

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
        <RowTable
          rows={shown}
          columns={targetColumns(rows)}
          rowId={(row) => row.key}
          sortBy="name"
          choice={{ selected, onSelect: (byKey) => onChange(chosenOf(byKey)), isDisabled }}
          empty="No cluster fits the filter."
        />
      </Flex>
    </>
  );
};

function union(chosen: readonly string[], shown: readonly TargetRow[]): string[] {
  return [...new Set([...chosen, ...shown.filter((row) => row.reason === null).map((row) => row.key)])];
}
