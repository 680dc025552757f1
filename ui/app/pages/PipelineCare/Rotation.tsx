import { useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { IngestToken } from '../../../../domain/contract/tokens/listIngestTokens';
import type { Connection } from '../../../../domain/model/connection';
import { putTokenCommand } from '../../../../domain/onboarding/commands/putTokenCommand';
import { ingestTokenName } from '../../../../domain/onboarding/secrets/ingestTokenName';
import { NewToken } from '../../dialogs/tokens/NewToken';
import { Snippet } from '../../components/text/Snippet';
import { handoffOf, lastUseOf } from './tokenWords';

interface RotationProps {
  connection: Connection;
  /** Null where Dynatrace does not tell of tokens: then nobody here can say which one is in use. */
  tokens: readonly IngestToken[] | null;
  /** Milliseconds; when the tokens were told. */
  now: number;
  /** A token was made: what is told of tokens is old. */
  onCreated: () => void;
}

/** Step by step from the old token to a new one, both valid meanwhile, and the proof that the new one is in use. */
export const Rotation = ({ connection, tokens: told, now, onCreated }: RotationProps) => {
  const tokens = told ?? [];
  const { accountId, region, stackName } = connection;
  const [freshId, setFreshId] = useState<string | null>(null);
  const made = (id: string) => {
    setFreshId(id);
    onCreated();
  };
  const name = ingestTokenName('metrics', accountId);
  const fresh = tokens.find(({ id }) => id === freshId);
  const used = tokens
    .filter((token) => token.id !== freshId && token.name.startsWith(name) && token.lastUsedAt !== null)
    .sort((a, b) => Date.parse(b.lastUsedAt ?? '') - Date.parse(a.lastUsedAt ?? ''));
  const [old] = used;
  return (
    <Flex flexDirection="column" gap={16}>
      <StepHeading>1. Make a new token</StepHeading>
      <NewToken name={name} onCreated={made} />
      <StepHeading>2. Put it into the secret of the stack</StepHeading>
      <Paragraph>
        In AWS CloudShell of the account. The old token stays valid, so that nothing is lost. A secret that several
        stacks share is changed once for all of them.
      </Paragraph>
      <Snippet
        name={`New token for ${stackName} in ${region}`}
        text={putTokenCommand(region, stackName)}
        language="bash"
        copyLabel="Copy command"
      />
      <StepHeading>3. Wait until the new one is in use</StepHeading>
      <Text role="status">{told === null ? notTold : handoffWords({ old, fresh, isMade: freshId !== null }, now)}</Text>
      <StepHeading>4. Delete the old token</StepHeading>
      <Paragraph>
        Only then, where it was made: under Access tokens, or with the user of a platform token. Firehose reads its
        secret every ten minutes: deleted earlier, what it delivers until then goes to the backup bucket.
      </Paragraph>
    </Flex>
  );
};

interface Handoff {
  old: IngestToken | undefined;
  /** Undefined as long as Dynatrace does not list it. */
  fresh: IngestToken | undefined;
  isMade: boolean;
}

const notTold =
  'Dynatrace does not tell this app which tokens are used. The metrics do: wait 15 minutes, switch the old token off where it was made, and see on Pipelines that data go on arriving; if they stop, switch it on again.';

const StepHeading = ({ children }: { children: string }) => (
  <Heading level={5} as="h3">
    {children}
  </Heading>
);

function handoffWords({ old, fresh, isMade }: Handoff, now: number): string {
  switch (isMade && fresh === undefined ? 'not-used' : handoffOf(old, fresh)) {
    case 'no-new':
      return 'Make the new token first; this page then looks every 30 seconds whether it is used.';
    case 'not-used':
      return 'The new token is not used yet. It takes up to 15 minutes after step 2; this page looks every 30 seconds.';
    case 'both':
      return 'The new token is in use, and the old one still is: another region or stream may share it. Do not delete it yet.';
    case 'done':
      return fresh === undefined
        ? ''
        : `The new token is in use (${lastUseOf(fresh, now)})${old === undefined ? '' : `, and the old one, ${old.id}, was not used since`}. The old one can go.`;
  }
}
