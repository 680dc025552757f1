import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import type { NewSlosState } from '../state/useNewSlos';
import { writableItems } from '../state/planWords';
import { PlanStep } from './PlanStep';

/** Step 3 once the plan is there, and until then why not. */
export const PlanContent = ({ state }: { state: NewSlosState }) => {
  const { form, parts, planned, scoring, requests, isWriting, lacksExclusions, write } = state;
  const { plan } = planned;
  if (isWriting) return <WaitingView label="The plan is being applied" />;
  if (lacksExclusions)
    return (
      <FailureNotice
        title="The maintenance windows could not be read, so nothing was planned"
        failure={parts.exclusionsFailure}
        onRetry={parts.retryExclusions}
      />
    );
  if (planned.failure !== null)
    return (
      <FailureNotice
        title="The plan could not be made; nothing was written and your input is kept"
        failure={planned.failure}
        onRetry={planned.refresh}
      />
    );
  if (plan !== undefined)
    return (
      <PlanStep
        plan={plan}
        scoring={scoring}
        requests={requests}
        engine={form.draft.engine}
        answers={form.draft.answers}
        isPending={planned.isPending}
        onAnswer={form.answer}
        onHold={form.hold}
        onApply={() => write(writableItems(plan.items))}
        onRefresh={() => {
          scoring.restart();
          planned.refresh();
        }}
      />
    );
  if (planned.isCancelled) return <Cancelled onRefresh={planned.refresh} />;
  return (
    <Flex flexDirection="column" gap={8}>
      <WaitingView
        label={`Comparing ${requests.length.toLocaleString('en-US')} SLOs with those that exist`}
        lines={8}
      />
      {planned.compared > 0 ? (
        <ProgressBar
          value={planned.compared}
          max={Math.max(requests.length, 1)}
          aria-label="SLOs compared"
          aria-valuetext={`${planned.compared} of ${requests.length}`}
        />
      ) : null}
      <Flex>
        <Button onClick={planned.cancel}>Cancel comparing</Button>
      </Flex>
    </Flex>
  );
};

const Cancelled = ({ onRefresh }: { onRefresh: () => void }) => (
  <Flex flexDirection="column" gap={8}>
    <Text role="status">Comparing was cancelled; nothing was written and your input is kept.</Text>
    <Flex>
      <Button variant="emphasized" onClick={onRefresh}>
        Compare
      </Button>
    </Flex>
  </Flex>
);
