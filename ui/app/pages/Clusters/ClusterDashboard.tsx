import type { SloRow } from '../../../../domain/contract/listSlos';
import { isPlaceKnown } from '../../../../domain/model/cluster';
import { DashboardDialog } from '../../components/dashboards/DashboardDialog';
import { objectivesByEntity } from '../../components/clusters/objectivesByEntity';
import { useCreateDashboard } from '../../data/dashboards/useCreateDashboard';
import type { ClusterRow } from './clusterRows';

interface ClusterDashboardProps {
  clusters: readonly ClusterRow[];
  slos: readonly SloRow[];
  onDismiss: () => void;
}

/** The dialog that makes a dashboard of chosen clusters with the SLOs they have. */
export const ClusterDashboard = ({ clusters, slos, onDismiss }: ClusterDashboardProps) => {
  const create = useCreateDashboard();
  // The queries of a board pick clusters by account and region.
  const targets = clusters
    .filter(isPlaceKnown)
    .flatMap(({ entityId, name, accountId, region, capacity }) =>
      entityId === null ? [] : [{ entityId, cluster: name, accountId, region, capacity }],
    );
  const objectives = objectivesByEntity(slos);
  const sloKeys = targets
    .flatMap(({ entityId }) => objectives.get(entityId) ?? [])
    .flatMap(({ key }) => (key === null ? [] : [key]));
  return (
    <DashboardDialog
      clusters={targets.length}
      slos={sloKeys.length}
      leftOut={clusters.length - targets.length}
      busy={create.isPending}
      failure={create.error}
      created={create.data}
      onCreate={(title) => create.mutate({ title, targets, sloKeys })}
      onDismiss={onDismiss}
    />
  );
};
