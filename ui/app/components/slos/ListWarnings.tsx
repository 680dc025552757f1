import { MessageContainer } from '@dynatrace/strato-components/content';
import type { Warning } from '../../../../domain/contract/envelope';

/** What the list could not read, so that a short list does not pass for a whole one. */
export const ListWarnings = ({ warnings }: { warnings: readonly Warning[] }) => (
  <>
    {warnings.map(({ code, message }) => (
      <div role="status" key={`${code} ${message}`}>
        <MessageContainer variant="warning">
          <MessageContainer.Title>The list may not be complete</MessageContainer.Title>
          <MessageContainer.Description>{message}</MessageContainer.Description>
        </MessageContainer>
      </div>
    ))}
  </>
);
