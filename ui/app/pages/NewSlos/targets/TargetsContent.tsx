import { Flex } from '@dynatrace/strato-components/layouts';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { UnreadableRows } from '../../../components/notices/UnreadableRows';
import { WaitingView } from '../../../components/notices/WaitingView';
import { fieldsFor } from '../draft/templateChoices';
import { countOf } from '../draft/sloRequests';
import type { NewSlosState } from '../state/useNewSlos';
import { EngineChoice } from '../templates/EngineChoice';
import { TemplateList } from '../templates/TemplateList';
import { RecommendedSet } from './RecommendedSet';
import { TargetsStep } from './TargetsStep';

/** Step 1: the recommended set or templates of one's own, and what they are for. */
export const TargetsContent = ({ state }: { state: NewSlosState }) => {
  const { form, environment, parts, clusters, chosen } = state;
  return (
    <Flex flexDirection="column" gap={24}>
      {parts.templatesFailure === null ? null : (
        <FailureNotice
          title="Saved templates could not be read; the built-in ones can be used"
          failure={parts.templatesFailure}
          onRetry={parts.retryTemplates}
        />
      )}
      <UnreadableRows noun="template" bad={parts.badTemplates} />
      <UnreadableRows noun="maintenance window" bad={parts.badExclusions} />
      <RecommendedSet draft={form.draft} clusters={clusters.data?.clusters ?? []} onTake={form.takeRecommended} />
      <TemplateList
        draft={form.draft}
        choices={parts.choices}
        onChange={form.setTemplates}
        onForAll={form.takeForAll}
      />
      <EngineChoice
        chosen={environment.chosen}
        isAsking={environment.isPending}
        windows={chosen.map((choice) => fieldsFor(form.draft, choice).window)}
        onChange={form.setEngine}
      />
      <Targets state={state} />
    </Flex>
  );
};

/** The targets once the clusters are known, and until then why not. */
const Targets = ({ state: { form, clusters, chosen, assignments } }: { state: NewSlosState }) => {
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
