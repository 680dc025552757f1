import { Flex } from '@dynatrace/strato-components/layouts';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { List, Paragraph, Strong } from '@dynatrace/strato-components/typography';
import type { DeleteSlosValue } from '../../../../../domain/contract/deleteSlos';
import { moves } from '../../../components/FailureNotice';
import { deletedWords } from './DeleteSlos';

interface DeleteOutcomeProps {
  results: DeleteSlosValue['results'];
  /** Names by key, of before the deletion. */
  names: ReadonlyMap<string, string>;
  onDismiss: () => void;
}

/** What came of a bulk delete: a sentence, and each SLO that is still there with the reason. */
export const DeleteOutcome = ({ results, names, onDismiss }: DeleteOutcomeProps) => {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  return (
    <div role="status">
      <MessageContainer variant={failed.length > 0 ? 'warning' : 'success'} onDismiss={onDismiss}>
        <MessageContainer.Title>{deletedWords(results)}</MessageContainer.Title>
        <MessageContainer.Description>
          {failed.length === 0 ? (
            'The list is up to date.'
          ) : (
            <Flex flexDirection="column" gap={4}>
              <Paragraph>They stay selected, to try again:</Paragraph>
              <List ordered={false}>
                {failed.map(({ key, failure }) => (
                  <span key={key}>
                    <Strong>{names.get(key) ?? key}</Strong>: {failure?.message} {failure ? moves[failure.whose] : ''}{' '}
                    {failure?.hint}
                  </span>
                ))}
              </List>
            </Flex>
          )}
        </MessageContainer.Description>
      </MessageContainer>
    </div>
  );
};
