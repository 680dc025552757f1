import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { List, Paragraph, Strong } from '@dynatrace/strato-components/typography';
import { counted } from '../../components/text/counted';
import { moves } from '../../components/notices/FailureNotice';
import type { SloRun } from '../../data/slos/sloRun';
import type { DeleteResult } from '../../data/slos/useDeleteSlos';
import type { SloRunView } from '../../data/slos/useSloRun';
import { RunProgress } from '../../dialogs/run/RunProgress';

/** As many failures as are read one by one; they tend to be the same. */
const failuresShown = 20;

/** A bulk delete as it goes on, and what came of it: a sentence, and each SLO that is still there with the reason. */
export const DeleteOutcome = ({ view }: { view: SloRunView<DeleteResult> }) => {
  const { run, failed, open, isBusy } = view;
  if (run.phase === 'idle') return null;
  if (isBusy || open.length > 0) return <RunProgress label="SLOs deleted" view={view} />;
  return (
    <div role="status">
      <MessageContainer variant={failed.length > 0 ? 'warning' : 'success'} onDismiss={view.forget}>
        <MessageContainer.Title>{deletedWords(run)}</MessageContainer.Title>
        <MessageContainer.Description>
          {failed.length === 0 ? 'The list is up to date.' : <Failures view={view} />}
        </MessageContainer.Description>
        {failed.length === 0 ? null : (
          <MessageContainer.Actions>
            <Button variant="emphasized" onClick={view.retryFailed}>{`Retry failed (${failed.length})`}</Button>
          </MessageContainer.Actions>
        )}
      </MessageContainer>
    </div>
  );
};

const Failures = ({ view: { run, failed } }: { view: SloRunView<DeleteResult> }) => (
  <Flex flexDirection="column" gap={4}>
    <Paragraph>They stay selected, to try again:</Paragraph>
    <List ordered={false}>
      {failed.slice(0, failuresShown).map(({ id, name }) => {
        const failure = failureOf(run, id);
        return (
          <span key={id}>
            <Strong>{name}</Strong>: {failure?.message} {failure ? moves[failure.whose] : ''} {failure?.hint}
          </span>
        );
      })}
    </List>
    {failed.length > failuresShown ? <Paragraph>and {failed.length - failuresShown} more</Paragraph> : null}
  </Flex>
);

function failureOf({ answers }: SloRun<DeleteResult>, id: string) {
  const answer = answers.get(id);
  return answer?.failure ?? answer?.results[0]?.failure ?? null;
}

/** One sentence about a bulk delete. */
export function deletedWords({ answers }: Pick<SloRun<DeleteResult>, 'answers'>): string {
  const outcomes = [...answers.values()].map(({ results }) => results[0]?.outcome ?? 'failed');
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  const absent = count('absent') > 0 ? `, ${count('absent')} were gone already` : '';
  const failed = count('failed') > 0 ? `, ${count('failed')} failed` : '';
  return `${counted(count('deleted'))} deleted${absent}${failed}.`;
}
