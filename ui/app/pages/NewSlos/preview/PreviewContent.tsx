import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import type { NewSlosState } from '../state/useNewSlos';
import { writableItems } from '../state/planWords';
import { PreviewStep } from './PreviewStep';

/** Step 4 once the plan is there, and until then why not. */
export const PreviewContent = ({ state }: { state: NewSlosState }) => {
  const { form, parts, preview, requests, isWriting, lacksExclusions, write } = state;
  const { plan } = preview;
  if (isWriting) return <WaitingView label="The plan is being applied; it can be compared again afterwards" />;
  if (lacksExclusions)
    return (
      <FailureNotice
        title="The maintenance windows could not be read, so nothing was planned"
        failure={parts.exclusionsFailure}
        onRetry={parts.retryExclusions}
      />
    );
  if (preview.failure !== null)
    return (
      <FailureNotice
        title="The plan could not be made; nothing was written and your input is kept"
        failure={preview.failure}
        onRetry={preview.refresh}
      />
    );
  if (plan !== undefined)
    return (
      <PreviewStep
        plan={plan}
        requests={requests}
        engine={form.draft.engine}
        answers={form.draft.answers}
        isPending={preview.isPending}
        onAnswer={form.answer}
        onApply={() => write(writableItems(plan.items))}
        onRefresh={preview.refresh}
      />
    );
  if (preview.isCancelled) return <Cancelled onRefresh={preview.refresh} />;
  return (
    <Flex flexDirection="column" gap={8}>
      <WaitingView
        label={`Comparing ${requests.length.toLocaleString('en-US')} objectives with those that exist`}
        lines={8}
      />
      {preview.compared > 0 ? (
        <ProgressBar
          value={preview.compared}
          max={Math.max(requests.length, 1)}
          aria-label="Objectives compared"
          aria-valuetext={`${preview.compared} of ${requests.length}`}
        />
      ) : null}
      <Flex>
        <Button onClick={preview.cancel}>Cancel comparing</Button>
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
