import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import type { ApplySlos } from '../../../data/plan/useApplySlos';
import { ApplyTable } from './ApplyTable';
import { NextSteps } from './NextSteps';

interface ApplyStepProps {
  apply: ApplySlos;
  /** What was asked for; names the clusters of the dashboard. */
  requests: readonly SloRequest[];
}

/** Step 5: the writing itself, how far it is, and what came of each item. */
export const ApplyStep = ({ apply, requests }: ApplyStepProps) => {
  const { run, progress, failed, open } = apply;
  const isBusy = run.phase === 'running' || run.phase === 'stopping';
  const isDone = run.phase === 'ended' && failed.length === 0 && open.length === 0;
  return (
    <Flex flexDirection="column" gap={16}>
      <ProgressBar
        value={progress.done}
        max={Math.max(progress.total, 1)}
        color={failed.length > 0 ? 'warning' : 'primary'}
        aria-label="SLOs applied"
        aria-valuetext={`${progress.done} of ${progress.total}`}
      />
      <Text role="status">{progressWords(apply)}</Text>
      {isBusy ? (
        <Flex>
          <Button variant="emphasized" onClick={apply.cancel} disabled={run.phase === 'stopping'}>
            {run.phase === 'stopping' ? 'Stopping after the current call…' : 'Cancel'}
          </Button>
        </Flex>
      ) : null}
      {run.failure === null ? null : (
        <FailureNotice
          title="Applying was interrupted; what was saved until then is kept"
          failure={run.failure}
          onRetry={open.length > 0 ? apply.applyOpen : undefined}
          retryLabel={`Go on with the remaining ${open.length}`}
        />
      )}
      {run.phase === 'ended' && !isDone ? <Unfinished apply={apply} /> : null}
      {isDone ? (
        <NextSteps engine={run.engine} keys={[...progress.results.keys()]} items={run.items} requests={requests} />
      ) : null}
      <ApplyTable items={run.items} results={run.results} />
    </Flex>
  );
};

function progressWords({ progress, failed, run }: ApplySlos): string {
  const failures = failed.length === 0 ? '' : `, ${failed.length} failed`;
  const stopped = run.phase === 'ended' && run.wasCancelled ? ' Cancelled.' : '';
  return `${progress.done} of ${progress.total} done${failures}.${stopped}`;
}

const Unfinished = ({ apply: { failed, open, run, retryFailed, applyOpen } }: { apply: ApplySlos }) => (
  <Flex gap={8} flexWrap="wrap">
    {failed.length > 0 ? (
      <Button variant="accent" color="primary" onClick={retryFailed}>
        {`Retry failed (${failed.length})`}
      </Button>
    ) : null}
    {open.length > 0 && run.failure === null ? (
      <Button variant="emphasized" onClick={applyOpen}>
        {`Go on with the remaining ${open.length}`}
      </Button>
    ) : null}
  </Flex>
);
