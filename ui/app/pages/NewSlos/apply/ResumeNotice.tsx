import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { useKnownKeys } from '../../../data/slos/useKnownKeys';
import type { RunMarker } from '../state/runMarker';

interface ResumeNoticeProps {
  marker: RunMarker;
  onContinue: () => void;
  onDiscard: () => void;
}

/** Offers to go on with what a reload or leaving the page interrupted, and says what of it is known now. */
export const ResumeNotice = ({ marker, onContinue, onDiscard }: ResumeNoticeProps) => {
  const { creates = [], draft } = marker;
  const known = useKnownKeys(draft.engine, creates.length > 0);
  const words = known.isFetching ? null : progressOf(marker, known.data);
  return (
    <div role="status">
      <MessageContainer variant="warning">
        <MessageContainer.Title>{`Applying was interrupted: ${words ?? 'looking up what exists by now…'}`}</MessageContainer.Title>
        <MessageContainer.Description>
          Continuing compares with what exists first: what was saved is found unchanged and not written again.
        </MessageContainer.Description>
        <MessageContainer.Actions>
          <Button variant="accent" color="primary" onClick={onContinue}>
            {words === null ? 'Continue' : `Continue: ${words}`}
          </Button>
          <Button onClick={onDiscard}>Do not continue</Button>
        </MessageContainer.Actions>
      </MessageContainer>
    </div>
  );
};

/** What exists counts more than what was answered: a call whose answer nobody waited for may have saved all it was sent. */
function progressOf({ total, saved, creates = [] }: RunMarker, known: ReadonlySet<string> | undefined): string {
  const exist = known === undefined ? 0 : creates.filter((key) => known.has(key)).length;
  if (exist >= saved && known !== undefined && creates.length > 0)
    return creates.length === total
      ? `${exist} of ${total} exist already`
      : `${exist} of ${creates.length} new ones exist already, besides ${total - creates.length} changes`;
  return saved > 0 ? `${saved} of ${total} were saved` : `how many of ${total} were saved is not known`;
}
