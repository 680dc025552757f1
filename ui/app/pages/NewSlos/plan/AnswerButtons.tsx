import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { ConflictAnswer, PlanItem } from '../../../../../domain/model/planItem';
import { answerWords } from './conflictWords';

interface AnswerButtonsProps {
  item: PlanItem;
  /** The answer that was given. */
  answer: ConflictAnswer | undefined;
  onAnswer: (answer: ConflictAnswer) => void;
}

/** The ways out of one conflict. */
export const AnswerButtons = ({ item, answer, onAnswer }: AnswerButtonsProps) => (
  <Flex gap={4} flexWrap="wrap">
    {(item.conflict?.answers ?? []).map((one) => (
      <Button
        key={one}
        size="condensed"
        variant={answer === one ? 'accent' : 'emphasized'}
        aria-pressed={answer === one}
        aria-label={`${answerWords[one].text} ${item.slo.name}: ${answerWords[one].what}`}
        onClick={() => onAnswer(one)}
      >
        {answerWords[one].text}
      </Button>
    ))}
  </Flex>
);
