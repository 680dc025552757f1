import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { sloKey, subjectOf } from '../../../../../domain/model/sloKey';
import { askedKey, type PlanItem } from '../../../../../domain/model/planItem';
import { DashboardDialog } from '../../../components/dashboards/DashboardDialog';
import { useCreateDashboard } from '../../../data/dashboards/useCreateDashboard';

interface RunDashboardProps {
  /** Keys of the SLOs that were applied. */
  keys: readonly string[];
  /** What was written in this run, for the requests behind it. */
  items: readonly PlanItem[];
  requests: readonly SloRequest[];
  onDismiss: () => void;
}

/** The dialog that makes a dashboard of the SLOs just applied, and of their clusters. */
export const RunDashboard = ({ keys, items, requests, onDismiss }: RunDashboardProps) => {
  const create = useCreateDashboard();
  const askedOf = new Map(items.map((item) => [item.key, askedKey(item)]));
  const applied = new Set(keys.map((key) => askedOf.get(key) ?? key));
  const mine = requests.filter(({ templateId, target }) => applied.has(sloKey(templateId, target)));
  const targets = [...new Map(mine.map(({ target }) => [subjectOf(target), target])).values()];
  return (
    <DashboardDialog
      clusters={targets.length}
      slos={keys.length}
      busy={create.isPending}
      failure={create.error}
      created={create.data}
      onCreate={(title, onEdited, only) => create.mutate({ title, targets, sloKeys: [...keys], onEdited, only })}
      onDismiss={onDismiss}
    />
  );
};
