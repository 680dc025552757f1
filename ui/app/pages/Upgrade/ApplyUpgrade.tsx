import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Text } from '@dynatrace/strato-components/typography';
import { ApplyProgress } from '../../components/actions/ApplyProgress';
import { FailureNotice } from '../../components/notices/FailureNotice';
import type { ApplySlos } from '../../data/plan/useApplySlos';

/** How far the writing is, what failed, and the ways to stop it, to go on and to try again. */
export const ApplyUpgrade = ({ apply }: { apply: ApplySlos }) => {
  const { run, progress, failed, open } = apply;
  if (run.phase === 'idle') return null;
  const isBusy = run.phase !== 'ended';
  return (
    <Flex flexDirection="column" gap={8}>
      <ApplyProgress
        label="Platform SLOs applied"
        done={progress.done}
        total={progress.total}
        failed={failed.length}
        phase={run.phase}
        wasCancelled={run.wasCancelled}
        onCancel={apply.cancel}
      />
      {run.failure === null ? null : (
        <FailureNotice title="Applying was interrupted; what was saved until then is kept" failure={run.failure} />
      )}
      {failed.length === 0 ? null : (
        <List ordered={false}>
          {failed.map(({ key, slo }) => (
            <Text key={key}>{`${slo.name}: ${progress.results.get(key)?.failure?.message ?? 'failed'}`}</Text>
          ))}
        </List>
      )}
      <Flex gap={8} flexWrap="wrap">
        {!isBusy && failed.length > 0 ? (
          <Button variant="emphasized" onClick={apply.retryFailed}>{`Retry failed (${failed.length})`}</Button>
        ) : null}
        {!isBusy && open.length > 0 ? (
          <Button variant="emphasized" onClick={apply.applyOpen}>{`Go on with the remaining ${open.length}`}</Button>
        ) : null}
      </Flex>
    </Flex>
  );
};
