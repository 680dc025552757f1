import { Flex } from '@dynatrace/strato-components/layouts';
import { ingestTokenName } from '../../../../../domain/onboarding/secrets/ingestTokenName';
import { NewToken } from '../../../dialogs/tokens/NewToken';
import { secretNames } from '../launch/secretNames';
import { TokenWayForm } from '../token/TokenWayForm';
import type { LogDraft } from './logDraft';

interface LogTokenProps {
  draft: LogDraft;
  onChange: (changed: Partial<LogDraft>) => void;
  onDone: () => void;
}

/** The token with `logs.ingest` that Firehose shows to the environment: never part of the link. */
export const LogToken = ({ draft, onChange, onDone }: LogTokenProps) => (
  <Flex flexDirection="column" gap={24}>
    <NewToken name={ingestTokenName('logs', draft.accountId.trim())} purpose="logs" />
    <TokenWayForm
      draft={draft}
      onChange={onChange}
      onDone={onDone}
      secretName={secretNames['ecs-log-stream.yaml']}
      pasting="Paste it into “Or the token itself” on the console page that opens next."
    />
  </Flex>
);
