import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { IngestToken } from '../../../../domain/contract/tokens/listIngestTokens';
import type { Connection } from '../../../../domain/model/connection';
import { ingestTokenName } from '../../../../domain/onboarding/secrets/ingestTokenName';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Fold } from '../../components/page/Fold';
import { StatusBadge } from '../../components/text/StatusBadge';
import { useTokensApi } from '../../data/pipeline/useTokensApi';
import { useIngestTokens } from '../../data/pipeline/useIngestTokens';
import { Rotation } from './Rotation';
import { expiryOf, lastUseOf } from './tokenWords';

/** When the token of a connection ends, and how to change it without a gap. */
export const TokenCare = ({ connection }: { connection: Connection }) => {
  const [isRotating, setIsRotating] = useState(false);
  // Asked meanwhile: nearly every environment has tokens to tell of.
  const isGone = useTokensApi().data?.state === 'gone';
  const query = useIngestTokens({ isWatched: isRotating, isAsked: !isGone });
  if (query.isPending && !isGone) return <WaitingView label="Asking Dynatrace about tokens" lines={3} />;
  const now = Date.parse(query.data?.asOf ?? '') || query.dataUpdatedAt;
  const name = ingestTokenName('metrics', connection.accountId);
  const tokens = query.data?.tokens ?? [];
  const named = tokens.filter((token) => token.name.startsWith(name));
  const others = tokens.filter((token) => !named.includes(token));
  return (
    <Flex flexDirection="column" gap={16}>
      {isGone ? (
        <Paragraph>
          This environment no longer has API tokens, and platform tokens cannot be listed by an app: their end stands in
          Identity &amp; Access Management, with the user whose they are.
        </Paragraph>
      ) : query.isError ? (
        <FailureNotice
          title="When the token expires is not known"
          failure={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : named.length === 0 ? (
        <Paragraph>
          {`No token is called “${name}”, as this app calls them. Which token the stack delivers with is known in AWS only: look at its public part in the secret, and for it below.`}
        </Paragraph>
      ) : (
        <TokenRows tokens={named} now={now} />
      )}
      {others.length === 0 ? null : (
        <Fold label={`Other tokens that can ingest and nothing else: ${others.length}`}>
          <TokenRows tokens={others} now={now} />
        </Fold>
      )}
      {isRotating ? (
        <Rotation
          connection={connection}
          tokens={isGone ? null : (query.data?.tokens ?? null)}
          now={now}
          onCreated={() => void query.refetch()}
        />
      ) : (
        <div>
          <Button variant="emphasized" onClick={() => setIsRotating(true)}>
            Rotate the token
          </Button>
        </div>
      )}
    </Flex>
  );
};

const TokenRows = ({ tokens, now }: { tokens: readonly IngestToken[]; now: number }) => (
  <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 8 }}>
    {tokens.map((token) => {
      const { tone, text } = expiryOf(token, now);
      return (
        <li key={token.id}>
          <Flex alignItems="center" gap={12} flexWrap="wrap" style={{ overflowWrap: 'anywhere' }}>
            <StatusBadge tone={tone}>{text}</StatusBadge>
            <Text>{token.name}</Text>
            <Text textStyle="small">{`${token.id}, ${lastUseOf(token, now)}`}</Text>
          </Flex>
        </li>
      );
    })}
  </ul>
);
