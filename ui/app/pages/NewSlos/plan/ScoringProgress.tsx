import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressBar } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { mostScored } from '../../../data/plan/scoreInChunks';
import type { PlanScoring } from '../../../data/plan/usePlanScores';

interface ScoringProgressProps {
  scoring: PlanScoring;
  /** Rows of the plan. */
  items: number;
}

const number = (value: number) => value.toLocaleString('en-US');

/** How far the scores of a plan are; the plan can be read and applied meanwhile. */
export const ScoringProgress = ({ scoring, items }: ScoringProgressProps) => {
  const { phase, done, total, failure, stop, goOn } = scoring;
  if (phase === 'failed')
    return (
      <FailureNotice
        title="Current values are not known; the SLOs can be applied all the same"
        failure={failure}
        onRetry={goOn}
      />
    );
  if (phase === 'none')
    return items > mostScored ? <Text>{`Current values are shown for up to ${number(mostScored)} SLOs.`}</Text> : null;
  if (phase === 'done') return null;
  const words = `${number(done)} of ${number(total)}`;
  const isStopped = phase === 'stopped';
  return (
    <Flex alignItems="center" gap={12} flexWrap="wrap">
      <ProgressBar
        style={{ width: 200 }}
        value={done === 0 && !isStopped ? 'indeterminate' : done}
        max={Math.max(total, 1)}
        aria-label="Current values read"
        aria-valuetext={words}
      />
      <Text role="status">{isStopped ? `Current values: ${words}, stopped` : `Reading current values: ${words}`}</Text>
      {isStopped ? <Button onClick={goOn}>Read the rest</Button> : <Button onClick={stop}>Stop reading</Button>}
    </Flex>
  );
};
