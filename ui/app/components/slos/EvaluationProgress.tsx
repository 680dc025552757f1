import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { Failure } from '../../../../domain/failure';
import { FailureNotice } from '../notices/FailureNotice';

interface EvaluationProgressProps {
  /** As `useSloEvaluation` answers it. */
  evaluation: {
    isRunning: boolean;
    isStopped: boolean;
    failure: unknown;
    done: number;
    total: number;
    stop: () => void;
    goOn: () => void;
  };
}

const number = (value: number) => value.toLocaleString('en-US');

const isPause = (failure: unknown) => failure instanceof Failure && failure.code === 'Throttled';

/** How far the evaluation of many SLOs is; nothing once all have been evaluated. */
export const EvaluationProgress = ({ evaluation }: EvaluationProgressProps) => {
  const { isRunning, isStopped, failure, done, total, stop, goOn } = evaluation;
  if (done === total) return null;
  const words = `Evaluated ${number(done)} of ${number(total)}`;
  if (failure !== null)
    return (
      <FailureNotice
        title={isPause(failure) ? `${words}, then it paused` : `${words}, then it failed`}
        failure={failure}
        onRetry={goOn}
        retryLabel="Evaluate the rest"
      />
    );
  return (
    <Flex flexDirection="column" gap={8}>
      <ProgressBar value={done} max={total} aria-label="SLOs evaluated" aria-valuetext={words} />
      <Flex alignItems="center" gap={12}>
        <Text role="status">{isStopped ? `${words}, stopped` : `${words}…`}</Text>
        {isRunning ? <Button onClick={stop}>Stop evaluating</Button> : null}
        {isStopped ? <Button onClick={goOn}>Evaluate the rest</Button> : null}
      </Flex>
    </Flex>
  );
};
