import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { ingestTokenName } from '../../../../../domain/onboarding/secrets/ingestTokenName';
import { CheckToken } from './CheckToken';
import { Fold } from '../../../components/page/Fold';
import { isTokenSettled, type ConnectDraft } from '../draft/connectDraft';
import { NewToken } from '../../../dialogs/tokens/NewToken';
import { SecretFields } from './SecretFields';

interface TokenStepProps {
  draft: ConnectDraft;
  onChange: (changed: Partial<ConnectDraft>) => void;
  /** The step is filled in and right. */
  onDone: () => void;
}

/** The token that Firehose shows to Dynatrace: made here or elsewhere, handed over in AWS, never part of the link. */
export const TokenStep = ({ draft, onChange, onDone }: TokenStepProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isTokenSettled(draft)) onDone();
  };
  return (
    <Flex flexDirection="column" gap={24}>
      <NewToken name={ingestTokenName('metrics', draft.accountId.trim())} />
      <Fold label="Check a token that you have">
        <CheckToken />
      </Fold>
      <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
        <RadioGroup
          name="tokenWay"
          aria-label="How the token gets into AWS"
          value={draft.tokenWay}
          onChange={(way) => onChange({ tokenWay: way === 'paste' ? 'paste' : 'secret' })}
        >
          <Radio value="secret">Through a secret in AWS Secrets Manager (recommended)</Radio>
          <Radio value="paste">Pasted into the form of the AWS console</Radio>
        </RadioGroup>
        {draft.tokenWay === 'secret' ? (
          <SecretFields draft={draft} onChange={onChange} isChecked={isChecked} />
        ) : (
          <Paragraph>
            Paste it into “Or the token itself” on the console page that opens next. The field does not show it, and the
            stack puts it into a new secret.
          </Paragraph>
        )}
        <div>
          <Button type="submit" variant="accent" color="primary" aria-label="Continue to the launch">
            Continue
          </Button>
        </div>
      </Flex>
    </Flex>
  );
};
