import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../components/notices/FailureNotice';
import type { SloRunView } from '../../data/slos/useSloRun';

interface RunProgressProps<R extends { key: string; outcome: string }> {
  /** What is counted, e.g. "SLOs deleted". */
  label: string;
  view: SloRunView<R>;
}

/** How far a run over many SLOs is, and the ways to stop it, to go on and to try again. */
export function RunProgress<R extends { key: string; outcome: string }>({ label, view }: RunProgressProps<R>) {
  const { run, failed, open, isBusy } = view;
  const done = `${run.answers.size.toLocaleString('en-US')} of ${run.slos.length.toLocaleString('en-US')} done`;
  const failures = failed.length === 0 ? '' : `, ${failed.length} failed`;
  return (
    <Flex flexDirection="column" gap={8}>
      <ProgressBar
        value={run.answers.size}
        max={Math.max(run.slos.length, 1)}
        color={failed.length > 0 ? 'warning' : 'primary'}
        aria-label={label}
        aria-valuetext={done}
      />
      {run.failure === null || isBusy ? null : (
        <FailureNotice
          title="It paused; what is done is kept"
          failure={run.failure}
          onRetry={open.length > 0 ? view.goOn : undefined}
          retryLabel={`Go on with the remaining ${open.length}`}
        />
      )}
      <Flex alignItems="center" gap={12} flexWrap="wrap">
        <Text role="status">{`${done}${failures}.${run.wasCancelled && !isBusy ? ' Cancelled.' : ''}`}</Text>
        {isBusy ? (
          <Button
            variant="emphasized"
            onClick={view.cancel}
            aria-disabled={run.phase === 'stopping' ? true : undefined}
          >
            {run.phase === 'stopping' ? 'Stopping after the current call…' : 'Stop'}
          </Button>
        ) : null}
        {!isBusy && failed.length > 0 ? (
          <Button variant="emphasized" onClick={view.retryFailed}>{`Retry failed (${failed.length})`}</Button>
        ) : null}
        {!isBusy && open.length > 0 && run.failure === null ? (
          <Button variant="emphasized" onClick={view.goOn}>{`Go on with the remaining ${open.length}`}</Button>
        ) : null}
      </Flex>
    </Flex>
  );
}
