import { MessageContainer } from '@dynatrace/strato-components/content';
import { Text } from '@dynatrace/strato-components/typography';
import type { QueryVerification } from '../../../../domain/contract/planSlos';
import { verificationWords } from './verificationWords';

/** Whether Dynatrace would run the queries of the plan, as far as it was asked; one line for the whole plan. */
export const VerificationNote = ({ verification }: { verification: QueryVerification | undefined }) => {
  if (verification === undefined) return null;
  const { title, text, isComplete } = verificationWords(verification);
  if (isComplete) return <Text textStyle="small">{text}</Text>;
  return (
    <MessageContainer variant="neutral">
      <MessageContainer.Title>{title}</MessageContainer.Title>
      <MessageContainer.Description>{text}</MessageContainer.Description>
    </MessageContainer>
  );
};
