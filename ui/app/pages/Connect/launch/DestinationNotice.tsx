import { MessageContainer } from '@dynatrace/strato-components/content';
import { environmentApiUrl } from '../../../../../domain/onboarding/stored/environmentApiUrl';
import { fieldProblem } from '../../../components/forms/fieldProblem';

interface DestinationNoticeProps {
  /** Address from Settings; null derives it from the environment. */
  configured: string | null;
  /** Address of this environment as the platform names it. */
  environmentUrl: string;
}

/** The relay hands metrics and token to the address in Settings, so that one which is not this environment's must be seen. */
export const DestinationNotice = ({ configured, environmentUrl }: DestinationNoticeProps) => {
  if (configured === null || configured === ownAddress(environmentUrl)) return null;
  return (
    <MessageContainer variant="warning">
      <MessageContainer.Title>{`The metrics will go to ${configured}`}</MessageContainer.Title>
      <MessageContainer.Description>
        It comes from Settings and is not this environment’s address. The token goes there too, and nothing shows here
        unless it leads here.
      </MessageContainer.Description>
    </MessageContainer>
  );
};

function ownAddress(environmentUrl: string): string | null {
  let own: string | null = null;
  fieldProblem(() => void (own = environmentApiUrl(environmentUrl)));
  return own;
}
