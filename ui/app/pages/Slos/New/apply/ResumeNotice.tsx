import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import type { RunMarker } from './runMarker';

interface ResumeNoticeProps {
  marker: RunMarker;
  onContinue: () => void;
  onDiscard: () => void;
}

/** Offers to go on with what a reload or leaving the page interrupted. */
export const ResumeNotice = ({ marker: { total, saved }, onContinue, onDiscard }: ResumeNoticeProps) => (
  <div role="status">
    <MessageContainer variant="warning">
      <MessageContainer.Title>{`Applying was interrupted: ${saved} of ${total} were saved`}</MessageContainer.Title>
      <MessageContainer.Description>
        Continuing compares with what exists first: what was saved is found unchanged and not written again.
      </MessageContainer.Description>
      <MessageContainer.Actions>
        <Button variant="accent" color="primary" onClick={onContinue}>
          {`Continue: ${saved} of ${total} were saved`}
        </Button>
        <Button onClick={onDiscard}>Do not continue</Button>
      </MessageContainer.Actions>
    </MessageContainer>
  </div>
);
