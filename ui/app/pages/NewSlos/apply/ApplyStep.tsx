import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { ApplyProgress } from '../../../components/actions/ApplyProgress';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import type { ApplySlos } from '../../../data/plan/useApplySlos';
import { ApplyTable } from './ApplyTable';
import { NextSteps } from './NextSteps';

interface ApplyStepProps {
  apply: ApplySlos;
  /** What was asked for; names the clusters of the dashboard. */
  requests: readonly SloRequest[];
}

/** The end of step 3: the writing itself, how far it is, and what came of each item. */
export const ApplyStep = ({ apply, requests }: ApplyStepProps) => {
  const { run, progress, failed, open } = apply;
  const isDone = run.phase === 'ended' && failed.length === 0 && open.length === 0;
  return (
    <Flex flexDirection="column" gap={16}>
      <ApplyProgress
        label="SLOs applied"
        done={progress.done}
        total={progress.total}
        failed={failed.length}
        phase={run.phase}
        wasCancelled={run.wasCancelled}
        onCancel={apply.cancel}
      />
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
