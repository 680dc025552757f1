import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { DiscoverClustersValue } from '../../../../domain/contract/discoverClusters';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { ClusterFilterBar } from '../../components/clusters/ClusterFilterBar';
import { isWithin } from '../../components/clusters/clusterFilter';
import { tagList, tagText } from '../../components/clusters/clusterTags';
import { FamilyQuestion } from '../../dialogs/families/FamilyQuestion';
import { ClusterDashboard } from '../../dialogs/dashboards/ClusterDashboard';
import type { ShownColumns } from './clusterColumns';
import { clusterRows } from './clusterRows';
import { ClusterTable } from './ClusterTable';
import { mostChosenByBox } from '../../components/tables/RowTable';
import { useAllThatFit } from '../../components/tables/useAllThatFit';
import { keysInState } from '../../components/slos/keysInState';
import { SelectionBar } from './SelectionBar';
import { useClusterFilter } from './useClusterFilter';

interface ClusterListProps {
  found: DiscoverClustersValue;
  /** Null while they are not known. */
  slos: readonly SloRow[] | null;
}

/** The clusters, what narrows them, and what can be done with those chosen. */
export const ClusterList = ({ found, slos }: ClusterListProps) => {
  const navigate = useNavigate();
  const location = useLocation();
  const [filter, setFilter] = useClusterFilter();
  const [selected, setSelected] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(keysInState(location.state).map((key) => [key, true])),
  );
  const all = useAllThatFit(filter);
  const [isDashboardOpen, setIsDashboardOpen] = useState(false);
  const rows = useMemo(() => clusterRows(found.clusters, slos), [found, slos]);
  const shown = useMemo(() => rows.filter((row) => isWithin(filter, row)), [rows, filter]);
  const chosen = useMemo(
    () => (all.isChosen ? shown : rows.filter((row) => selected[row.key] === true)),
    [all.isChosen, shown, rows, selected],
  );
  const shows = useMemo(() => shownColumns(found), [found]);
  const createSlos = () => {
    const state = { clusters: chosen.map((row) => row.key) };
    // Written into this entry of the history too, so that "back" finds the selection again.
    navigate({ pathname: location.pathname, search: location.search }, { replace: true, state });
    navigate('/slos/new', { state });
  };
  return (
    <Flex flexDirection="column" gap={16}>
      <FamilyQuestion clusters={found.clusters} />
      <ClusterFilterBar clusters={found.clusters} filter={filter} onChange={setFilter} />
      <SelectionBar
        selected={chosen.length}
        fitting={shown.length > mostChosenByBox && !all.isChosen ? shown.length : null}
        hidden={chosen.filter((row) => !isWithin(filter, row)).length}
        onCreateSlos={createSlos}
        onCreateDashboard={slos ? () => setIsDashboardOpen(true) : null}
        onSelectAll={all.choose}
        onClear={() => {
          all.clear();
          setSelected({});
        }}
      />
      <ClusterTable
        rows={shown}
        all={rows}
        asOf={found.asOf}
        selected={all.isChosen ? null : selected}
        onSelect={setSelected}
        shows={shows}
        onTag={(tag) => setFilter({ ...filter, tag: tagText(tag) })}
      />
      {isDashboardOpen && slos ? (
        <ClusterDashboard clusters={chosen} slos={slos} onDismiss={() => setIsDashboardOpen(false)} />
      ) : null}
    </Flex>
  );
};

const shownColumns = ({ clusters, warnings }: DiscoverClustersValue): ShownColumns => ({
  arrival: clusters.some(({ families }) => families.some(({ family }) => family === 'connection')),
  tags: clusters.some(({ tags }) => tagList(tags).length > 0),
  entity: clusters.some(({ entityId }) => entityId !== null) || !warnings.some(({ code }) => code === 'entities-gone'),
});
