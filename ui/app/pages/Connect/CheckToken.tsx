import { useState, type FormEvent } from 'react';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading } from '@dynatrace/strato-components/typography';
import type { CheckTokenValue } from '../../../../domain/contract/checkToken';
import { BusyButton } from '../../components/BusyButton';
import { FailureNotice } from '../../components/FailureNotice';
import { TextField } from '../../components/TextField';
import { useCheckToken } from '../../data/useIngestToken';

/** Asks Dynatrace about a token before a stack is launched with it: a wrong one shows in AWS only minutes later. */
export const CheckToken = () => {
  const [token, setToken] = useState('');
  const check = useCheckToken();
  const change = (text: string) => {
    check.reset();
    setToken(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() !== '') check.mutate({ token: token.trim(), purpose: 'metrics' });
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={12} onSubmit={submit}>
      <Heading level={5} as="h3">
        Not sure about a token?
      </Heading>
      <div style={{ maxWidth: 480 }}>
        <TextField
          label="Token to check"
          value={token}
          onChange={change}
          problem={null}
          hint="Sent to Dynatrace only, and stored nowhere."
          secret
        />
      </div>
      <div>
        <BusyButton type="submit" variant="emphasized" disabled={token.trim() === ''} busy={check.isPending}>
          Check the token
        </BusyButton>
      </div>
      {check.isError ? <FailureNotice title="The token could not be checked" failure={check.error} /> : null}
      {check.data ? <Verdict checked={check.data} /> : null}
    </Flex>
  );
};

const Verdict = ({ checked }: { checked: CheckTokenValue }) => {
  const { isFit, text } = verdictOf(checked);
  return (
    <div role="status">
      <MessageContainer variant={isFit ? 'success' : 'warning'}>
        <MessageContainer.Title>{isFit ? 'This token will do' : 'This token will not do'}</MessageContainer.Title>
        <MessageContainer.Description>{text}</MessageContainer.Description>
      </MessageContainer>
    </div>
  );
};

function verdictOf({ valid, missingScopes, expiresAt }: CheckTokenValue): { isFit: boolean; text: string } {
  const until =
    expiresAt === null ? 'It does not expire.' : `It expires on ${new Date(expiresAt).toLocaleDateString()}.`;
  if (missingScopes.length > 0)
    return { isFit: false, text: `It lacks ${missingScopes.join(', ')}. Create one here, or add the scope to it.` };
  if (!valid)
    return {
      isFit: false,
      text: 'Dynatrace does not accept it: it is unknown here, disabled or expired. Create a new one.',
    };
  return { isFit: true, text: `It can ingest metrics. ${until}` };
}
