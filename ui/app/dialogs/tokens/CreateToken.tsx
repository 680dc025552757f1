import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Code, Paragraph } from '@dynatrace/strato-components/typography';
import type { CreateIngestTokenValue, TokenPurpose } from '../../../../domain/contract/tokens/createIngestToken';
import { BusyButton } from '../../components/actions/BusyButton';
import { CopyButton } from '../../components/actions/CopyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { TextField } from '../../components/forms/TextField';
import { useCreateIngestToken } from '../../data/pipeline/useIngestToken';

const daysProblem = (days: string) =>
  days === '' || (/^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= 3650)
    ? null
    : 'Give a whole number of days from 1 to 3650, or nothing.';

interface CreateTokenProps {
  name: string;
  purpose?: TokenPurpose;
  /** Told the id, never the token. */
  onCreated?: (id: string) => void;
}

/** Makes a token that can ingest metrics, or logs, and nothing else, and shows it once. */
export const CreateToken = ({ name, purpose = 'metrics', onCreated }: CreateTokenProps) => {
  const [days, setDays] = useState('365');
  const create = useCreateIngestToken();
  const problem = daysProblem(days.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    const expiresInDays = days.trim() === '' ? undefined : Number(days.trim());
    create.mutate({ name, purpose, expiresInDays }, { onSuccess: ({ id }) => onCreated?.(id) });
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={12} onSubmit={submit}>
      <TextField
        label="Expires after (days)"
        value={days}
        onChange={setDays}
        problem={problem}
        hint="Delivery stops then. Empty: never."
        narrow
      />
      <div>
        <BusyButton type="submit" variant="emphasized" busy={create.isPending}>
          Create an ingest token
        </BusyButton>
      </div>
      {create.isError ? <FailureNotice title="No token was created" failure={create.error} /> : null}
      {create.data ? <ShownOnce created={create.data} purpose={purpose} onHide={create.reset} /> : null}
    </Flex>
  );
};

interface ShownOnceProps {
  created: CreateIngestTokenValue;
  purpose: TokenPurpose;
  onHide: () => void;
}

const ShownOnce = ({ created, purpose, onHide }: ShownOnceProps) => (
  <div role="status">
    <MessageContainer variant="warning">
      <MessageContainer.Title>Copy the token now: it is shown only this once</MessageContainer.Title>
      <MessageContainer.Description>
        <Flex flexDirection="column" gap={8}>
          <Code style={{ overflowWrap: 'anywhere' }}>{created.token}</Code>
          <Paragraph>
            {`It can only ingest ${purpose}, and ${
              created.expiresAt === null
                ? 'does not expire'
                : `expires on ${new Date(created.expiresAt).toLocaleDateString()}`
            }. This app does not store it.`}
          </Paragraph>
        </Flex>
      </MessageContainer.Description>
      <MessageContainer.Actions>
        <CopyButton text={created.token} label="Copy token" />
        <Button onClick={onHide}>Hide it</Button>
      </MessageContainer.Actions>
    </MessageContainer>
  </div>
);
