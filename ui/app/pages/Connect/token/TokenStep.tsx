import { Flex } from '@dynatrace/strato-components/layouts';
import { ingestTokenName } from '../../../../../domain/onboarding/secrets/ingestTokenName';
import { Fold } from '../../../components/page/Fold';
import { NewToken } from '../../../dialogs/tokens/NewToken';
import type { ConnectDraft } from '../draft/connectDraft';
import { CheckToken } from './CheckToken';
import { TokenWayForm } from './TokenWayForm';

interface TokenStepProps {
  draft: ConnectDraft;
  onChange: (changed: Partial<ConnectDraft>) => void;
  /** The step is filled in and right. */
  onDone: () => void;
}

const pasting =
  'Paste it into “Or the token itself” on the console page that opens next. The field does not show it, and the stack puts it into a new secret.';

/** The token that Firehose shows to Dynatrace: made here or elsewhere, handed over in AWS, never part of the link. */
export const TokenStep = ({ draft, onChange, onDone }: TokenStepProps) => (
  <Flex flexDirection="column" gap={24}>
    <NewToken name={ingestTokenName('metrics', draft.accountId.trim())} />
    <Fold label="Check a token that you have">
      <CheckToken />
    </Fold>
    <TokenWayForm draft={draft} onChange={onChange} onDone={onDone} pasting={pasting} />
  </Flex>
);
