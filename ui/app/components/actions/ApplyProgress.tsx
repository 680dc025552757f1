import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';

interface ApplyProgressProps {
  /** What the bar counts, for those who hear it. */
  label: string;
  done: number;
  total: number;
  failed: number;
  phase: 'idle' | 'running' | 'stopping' | 'ended';
  wasCancelled: boolean;
  onCancel: () => void;
}

/** How far a run of writes is, in a bar and in words, and the way to stop it. */
export const ApplyProgress = ({ label, done, total, failed, phase, wasCancelled, onCancel }: ApplyProgressProps) => {
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  const cancelled = phase === 'ended' && wasCancelled ? ' Cancelled.' : '';
  return (
    <>
      <ProgressBar
        value={done}
        max={Math.max(total, 1)}
        color={failed > 0 ? 'warning' : 'primary'}
        aria-label={label}
        aria-valuetext={`${done} of ${total}`}
      />
      <Text role="status">{`${done} of ${total} done${failures}.${cancelled}`}</Text>
      {phase === 'running' || phase === 'stopping' ? (
        <Flex>
          <Button variant="emphasized" onClick={onCancel} disabled={phase === 'stopping'}>
            {phase === 'stopping' ? 'Stopping after the current call…' : 'Cancel'}
          </Button>
        </Flex>
      ) : null}
    </>
  );
};
