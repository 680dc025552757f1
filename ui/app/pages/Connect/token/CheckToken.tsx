import { useState, type FormEvent } from 'react';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { CheckTokenValue } from '../../../../../domain/contract/tokens/checkToken';
import { tokenProblem } from '../../../../../domain/onboarding/secrets/tokenProblem';
import { BusyButton } from '../../../components/actions/BusyButton';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { TextField } from '../../../components/forms/TextField';
import { useCheckToken } from '../../../data/pipeline/useIngestToken';

/** Asks Dynatrace about a token before a stack is launched with it: a wrong one shows in AWS only minutes later. */
export const CheckToken = () => {
  const [token, setToken] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [failure, setFailure] = useState<unknown>(null);
  const check = useCheckToken();
  const change = (text: string) => {
    setChecked(undefined);
    setFailure(null);
    setToken(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() === '' || check.isPending) return;
    const problem = tokenProblem(token);
    // The field forgets a token as soon as it was looked at; one that was called is gone from the call's memory too.
    setToken('');
    setFailure(null);
    // Whether a platform token is worth a try depends on the environment, which the function asks without sending it on.
    if (problem && problem.code !== 'platform-token')
      return setChecked({ valid: false, knownBy: 'form', missingScopes: [], expiresAt: null, problem });
    check.mutate(
      { token: token.trim(), purpose: 'metrics' },
      { onSuccess: setChecked, onError: setFailure, onSettled: () => check.reset() },
    );
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={12} onSubmit={submit}>
      <TextField
        label="Token to check"
        value={token}
        onChange={change}
        problem={null}
        hint="Sent to Dynatrace only and stored nowhere."
        secret
        narrow
      />
      <div>
        <BusyButton type="submit" variant="emphasized" disabled={token.trim() === ''} busy={check.isPending}>
          Check the token
        </BusyButton>
      </div>
      {failure === null ? null : <FailureNotice title="The token could not be checked" failure={failure} />}
      {checked ? <Verdict checked={checked} /> : null}
    </Flex>
  );
};

type Checked = Pick<CheckTokenValue, 'valid' | 'knownBy' | 'missingScopes' | 'expiresAt' | 'problem'>;

const Verdict = ({ checked }: { checked: Checked }) => {
  const { fitness, text } = verdictOf(checked);
  const { variant, title } = fitnessWords[fitness];
  return (
    <div role="status">
      <MessageContainer variant={variant}>
        <MessageContainer.Title>{title}</MessageContainer.Title>
        <MessageContainer.Description>{text}</MessageContainer.Description>
      </MessageContainer>
    </div>
  );
};

const fitnessWords = {
  fit: { variant: 'success', title: 'This token will do' },
  unfit: { variant: 'warning', title: 'This token will not do' },
  unknown: { variant: 'neutral', title: 'Not known: only the form of this token can be checked here' },
} as const;

function verdictOf({ valid, knownBy, missingScopes, expiresAt, problem }: Checked): {
  fitness: keyof typeof fitnessWords;
  text: string;
} {
  if (valid && knownBy === 'form')
    return { fitness: 'unknown', text: problem ? `${problem.message} ${problem.fix}` : 'Its form is right.' };
  const until =
    expiresAt === null ? 'It does not expire.' : `It expires on ${new Date(expiresAt).toLocaleDateString()}.`;
  if (problem && missingScopes.length + Number(!valid) > 0)
    return { fitness: 'unfit', text: `${problem.message} ${problem.fix}` };
  if (missingScopes.length > 0)
    return { fitness: 'unfit', text: `It lacks ${missingScopes.join(', ')}. Create one here, or add the scope to it.` };
  if (!valid)
    return {
      fitness: 'unfit',
      text: 'Dynatrace does not accept it: it is unknown here, disabled or expired. Create a new one.',
    };
  return { fitness: 'fit', text: `It can ingest metrics. ${until}` };
}
