import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { percentWords } from '../../../components/text/percentWords';
import { holdingOf, type PlanRow } from './planRows';

interface ScoreCellProps {
  row: PlanRow;
  onHold: (targets: Record<string, number>) => void;
}

/** What a row would score now, and where that is too little, the target that would hold. */
export const ScoreCell = ({ row, onHold }: ScoreCellProps) => {
  const { score, isMissed } = row;
  if (score === null || score.value === null) return <Text>–</Text>;
  const [held] = holdingOf(row);
  return (
    <Flex flexDirection="column" gap={4} alignItems="flex-start">
      <StatusBadge tone={isMissed ? 'bad' : 'good'}>{percentWords(score.value, 3)}</StatusBadge>
      {held === undefined ? null : (
        <Button
          size="condensed"
          variant="emphasized"
          aria-label={`Use ${held[1]} % for ${row.slo.name}`}
          onClick={() => onHold({ [held[0]]: held[1] })}
        >
          {`Use ${held[1]} %`}
        </Button>
      )}
    </Flex>
  );
};
