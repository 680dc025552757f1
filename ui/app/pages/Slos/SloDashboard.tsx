import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterTarget, isPlaceKnown } from '../../../../domain/model/cluster';
import { partsOfKey } from '../../../../domain/model/sloKey';
import { objectivesByCluster } from '../../components/clusters/objectivesByCluster';
import { DashboardDialog } from '../../components/dashboards/DashboardDialog';
import { useClusters } from '../../data/clusters/useClusters';
import { useCreateDashboard } from '../../data/dashboards/useCreateDashboard';

interface SloDashboardProps {
  slos: readonly SloRow[];
  onDismiss: () => void;
}

/** The dialog that makes a dashboard of chosen SLOs and of the clusters they are about. */
export const SloDashboard = ({ slos, onDismiss }: SloDashboardProps) => {
  const clusters = useClusters();
  const create = useCreateDashboard();
  const keys = [...new Set(slos.flatMap(({ key }) => (key === null ? [] : [key])))];
  const placed = (clusters.data?.clusters ?? []).filter(isPlaceKnown);
  const wanted = new Set(keys.map((key) => partsOfKey(key).subject));
  const objectivesOf = objectivesByCluster(slos);
  const mine = placed.filter((cluster) => objectivesOf(cluster).length > 0);
  const targets = mine.map(clusterTarget);
  const shown = [...new Set(mine.flatMap(objectivesOf).flatMap(({ key }) => key ?? []))];
  return (
    <DashboardDialog
      clusters={clusters.isPending ? wanted.size : targets.length}
      slos={clusters.isPending ? keys.length : shown.length}
      busy={create.isPending || clusters.isPending}
      failure={create.error ?? clusters.error}
      created={create.data}
      onCreate={(title, onEdited, only) => create.mutate({ title, targets, sloKeys: shown, onEdited, only })}
      onDismiss={onDismiss}
    />
  );
};
