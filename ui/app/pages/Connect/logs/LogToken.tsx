import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { ingestTokenName } from '../../../../../domain/onboarding/secrets/ingestTokenName';
import { NewToken } from '../../../dialogs/tokens/NewToken';
import { isTokenSettled } from '../draft/connectDraft';
import { secretNames } from '../launch/secretNames';
import { SecretFields } from '../token/SecretFields';
import type { LogDraft } from './logDraft';

interface LogTokenProps {
  draft: LogDraft;
  onChange: (changed: Partial<LogDraft>) => void;
  onDone: () => void;
}

/** The token with `logs.ingest` that Firehose shows to the environment: never part of the link. */
export const LogToken = ({ draft, onChange, onDone }: LogTokenProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isTokenSettled(draft)) onDone();
  };
  return (
    <Flex flexDirection="column" gap={24}>
      <NewToken name={ingestTokenName('logs', draft.accountId.trim())} purpose="logs" />
      <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
        <RadioGroup
          name="logTokenWay"
          aria-label="How the token gets into AWS"
          value={draft.tokenWay}
          onChange={(way) => onChange({ tokenWay: way === 'paste' ? 'paste' : 'secret' })}
        >
          <Radio value="secret">Through a secret in AWS Secrets Manager (recommended)</Radio>
          <Radio value="paste">Pasted into the form of the AWS console</Radio>
        </RadioGroup>
        {draft.tokenWay === 'secret' ? (
          <SecretFields
            draft={draft}
            onChange={onChange}
            secretName={secretNames['ecs-log-stream.yaml']}
            isChecked={isChecked}
          />
        ) : (
          <Paragraph>Paste it into “Or the token itself” on the console page that opens next.</Paragraph>
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
