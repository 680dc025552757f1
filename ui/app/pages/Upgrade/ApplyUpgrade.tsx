import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../components/notices/FailureNotice';
import type { ApplySlos } from '../../data/plan/useApplySlos';

/** How far the writing is, what failed, and the ways to stop it, to go on and to try again. */
export const ApplyUpgrade = ({ apply }: { apply: ApplySlos }) => {
  const { run, progress, failed, open } = apply;
  if (run.phase === 'idle') return null;
  const isBusy = run.phase !== 'ended';
  const failures = failed.length === 0 ? '' : `, ${failed.length} failed`;
  return (
    <Flex flexDirection="column" gap={8}>
      <ProgressBar
        value={progress.done}
        max={Math.max(progress.total, 1)}
        color={failed.length > 0 ? 'warning' : 'primary'}
        aria-label="Platform SLOs applied"
        aria-valuetext={`${progress.done} of ${progress.total}`}
      />
      <Text role="status">{`${progress.done} of ${progress.total} done${failures}.${run.wasCancelled && !isBusy ? ' Cancelled.' : ''}`}</Text>
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
        {isBusy ? (
          <Button variant="emphasized" onClick={apply.cancel} disabled={run.phase === 'stopping'}>
            {run.phase === 'stopping' ? 'Stopping after the current call…' : 'Cancel'}
          </Button>
        ) : null}
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
