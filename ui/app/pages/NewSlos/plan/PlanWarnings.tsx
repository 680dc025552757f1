import { MessageContainer } from '@dynatrace/strato-components/content';
import type { Warning } from '../../../../../domain/contract/envelope';

/** What a plan could not look at. The plan itself holds without it. */
export const PlanWarnings = ({ warnings }: { warnings: readonly Warning[] }) =>
  warnings.map(({ code, message }) => (
    <MessageContainer key={code} variant="neutral">
      <MessageContainer.Title>Not known about other SLOs of this app</MessageContainer.Title>
      <MessageContainer.Description>{message}</MessageContainer.Description>
    </MessageContainer>
  ));
