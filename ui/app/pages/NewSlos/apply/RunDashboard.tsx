import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { sloKey } from '../../../../../domain/model/slo';
import { DashboardDialog } from '../../../components/dashboards/DashboardDialog';
import { useCreateDashboard } from '../../../data/dashboards/useCreateDashboard';

interface RunDashboardProps {
  /** Keys of the SLOs that were applied. */
  keys: readonly string[];
  requests: readonly SloRequest[];
  onDismiss: () => void;
}

/** The dialog that makes a dashboard of the SLOs just applied, and of their clusters. */
export const RunDashboard = ({ keys, requests, onDismiss }: RunDashboardProps) => {
  const create = useCreateDashboard();
  const applied = new Set(keys);
  const mine = requests.filter(({ templateId, target }) => applied.has(sloKey(templateId, target)));
  const targets = [...new Map(mine.map(({ target }) => [target.entityId, target])).values()];
  return (
    <DashboardDialog
      clusters={targets.length}
      slos={keys.length}
      busy={create.isPending}
      failure={create.error}
      created={create.data}
      onCreate={(title) => create.mutate({ title, targets, sloKeys: [...keys] })}
      onDismiss={onDismiss}
    />
  );
};
