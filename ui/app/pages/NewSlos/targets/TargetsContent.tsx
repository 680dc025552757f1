import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import { countOf } from '../draft/sloRequests';
import type { NewSlosState } from '../state/useNewSlos';
import { TargetsStep } from './TargetsStep';

/** Step 2 once the clusters are known, and until then why not. */
export const TargetsContent = ({ state: { form, clusters, chosen, assignments } }: { state: NewSlosState }) => {
  if (clusters.data)
    return (
      <TargetsStep
        draft={form.draft}
        clusters={clusters.data.clusters}
        chosen={chosen}
        count={countOf(assignments ?? [])}
        onClusters={form.setClusters}
        onServices={form.setServices}
      />
    );
  if (clusters.isError)
    return (
      <FailureNotice
        title="The clusters could not be read; your input is kept"
        failure={clusters.error}
        onRetry={() => void clusters.refetch()}
      />
    );
  return <WaitingView label="Looking for ECS clusters" lines={8} />;
};
