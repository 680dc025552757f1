import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterTarget, isPlaceKnown, type Cluster } from '../../../../domain/model/cluster';
import { DashboardDialog } from '../../components/dashboards/DashboardDialog';
import { objectivesByCluster } from '../../components/clusters/objectivesByCluster';
import { useCreateDashboard } from '../../data/dashboards/useCreateDashboard';

interface ClusterDashboardProps {
  clusters: readonly Cluster[];
  slos: readonly SloRow[];
  /** What it is called unless somebody says otherwise. */
  title?: string | undefined;
  onDismiss: () => void;
}

/** The dialog that makes a dashboard of chosen clusters with the SLOs they have. */
export const ClusterDashboard = ({ clusters, slos, title, onDismiss }: ClusterDashboardProps) => {
  const create = useCreateDashboard();
  // The queries of a board pick clusters by account and region.
  const placed = clusters.filter(isPlaceKnown);
  const targets = placed.map(clusterTarget);
  const objectives = placed.flatMap(objectivesByCluster(slos));
  const sloKeys = [...new Set(objectives.flatMap(({ key }) => (key === null ? [] : [key])))];
  return (
    <DashboardDialog
      title={title}
      clusters={targets.length}
      slos={sloKeys.length}
      leftOut={clusters.length - targets.length}
      busy={create.isPending}
      failure={create.error}
      created={create.data}
      onCreate={(title, onEdited, only) => create.mutate({ title, targets, sloKeys, onEdited, only })}
      onDismiss={onDismiss}
    />
  );
};
