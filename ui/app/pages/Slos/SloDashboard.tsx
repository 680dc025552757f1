import type { SloRow } from '../../../../domain/contract/listSlos';
import { isPlaceKnown } from '../../../../domain/model/cluster';
import { DashboardDialog } from '../../components/dashboards/DashboardDialog';
import { partsOfKey } from '../../components/slos/partsOfKey';
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
  const wanted = new Set(keys.map((key) => partsOfKey(key).entityId));
  const placed = (clusters.data?.clusters ?? []).filter(isPlaceKnown);
  const targets = placed.flatMap(({ entityId, name, accountId, region, capacity }) =>
    entityId !== null && wanted.has(entityId) ? [{ entityId, cluster: name, accountId, region, capacity }] : [],
  );
  const shown = keys.filter((key) => targets.some(({ entityId }) => entityId === partsOfKey(key).entityId));
  return (
    <DashboardDialog
      clusters={clusters.isPending ? wanted.size : targets.length}
      slos={clusters.isPending ? keys.length : shown.length}
      busy={create.isPending || clusters.isPending}
      failure={create.error ?? clusters.error}
      created={create.data}
      onCreate={(title) => create.mutate({ title, targets, sloKeys: shown })}
      onDismiss={onDismiss}
    />
  );
};
