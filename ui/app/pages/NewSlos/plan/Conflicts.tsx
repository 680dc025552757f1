import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { askedKey, type ConflictAnswer, type PlanItem } from '../../../../../domain/model/planItem';
import type { SloDraft } from '../draft/sloDraft';
import { answerWords } from './conflictWords';

interface ConflictsProps {
  /** Items in conflict that nobody has settled. */
  items: readonly PlanItem[];
  onAnswer: (answers: SloDraft['answers']) => void;
}

const answers: readonly ConflictAnswer[] = ['adopt', 'rename', 'skip'];

/** What stands in the way, and one answer for all of it. The rows have answers of their own. */
export const Conflicts = ({ items, onAnswer }: ConflictsProps) => {
  if (items.length === 0) return null;
  const offers = answers
    .map((answer) => ({
      answer,
      keys: items.filter(({ conflict }) => conflict?.answers.includes(answer)).map(askedKey),
    }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <MessageContainer variant="warning">
      <MessageContainer.Title>
        {items.length === 1 ? '1 SLO is in conflict' : `${items.length} SLOs are in conflict`}
      </MessageContainer.Title>
      <MessageContainer.Description>
        <Flex flexDirection="column" gap={4}>
          <Paragraph>
            Another SLO has their name. Until you decide, they are left out. Decide in each row, or for all:
          </Paragraph>
          {offers.map(({ answer }) => (
            <Paragraph key={answer}>{`${answerWords[answer].text}: ${answerWords[answer].what}.`}</Paragraph>
          ))}
        </Flex>
      </MessageContainer.Description>
      <MessageContainer.Actions>
        {offers.map(({ answer, keys }) => (
          <Button
            key={answer}
            variant="emphasized"
            onClick={() => onAnswer(Object.fromEntries(keys.map((key) => [key, answer])))}
          >
            {`${answerWords[answer].text} all ${keys.length}`}
          </Button>
        ))}
      </MessageContainer.Actions>
    </MessageContainer>
  );
};
