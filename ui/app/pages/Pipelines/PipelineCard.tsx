import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Container, Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink, Heading, Link, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { Connection, Extension, StreamState } from '../../../../../domain/model/connection';
import { stackPageLink } from '../../../../../domain/onboarding/link/stackPageLink';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { ForgetDialog } from './ForgetDialog';
import { StageList } from './StageList';
import { stagesOf } from './stagesOf';
import { verdictOf } from './verdictOf';
import type { VerifyRow } from './verifyRows';

interface ConnectionCardProps {
  row: VerifyRow;
  extension: Extension;
  /** Milliseconds; the moment the status was given. */
  now: number;
  consoleOrigin: string | null;
}

/** One account and region: its stages, what they mean, whose move it is. */
export const ConnectionCard = ({ row, extension, now, consoleOrigin }: ConnectionCardProps) => {
  const { accountId, region, connection, stream } = row;
  const verdict = verdictOf(stream, extension);
  return (
    <Container as="section" aria-label={`${accountId}, ${region}`} padding={16}>
      <Flex flexDirection="column" gap={12}>
        <Flex alignItems="center" justifyContent="space-between" gap={12} flexWrap="wrap">
          <Flex alignItems="center" gap={12}>
            <Heading level={5} as="h3">{`${accountId} · ${region}`}</Heading>
            <StatusBadge tone={verdict.tone}>{verdict.title}</StatusBadge>
          </Flex>
          <Text textStyle="small">
            {connection ? `Stack ${connection.stackName}` : 'Not launched from this app'}
            {stream?.lagSeconds == null ? '' : ` · ${lagText(stream.state, stream.lagSeconds)}`}
          </Text>
        </Flex>
        <StageList stages={stagesOf(stream, extension, now)} />
        <Paragraph>{verdict.meaning}</Paragraph>
        <Paragraph>{verdict.next}</Paragraph>
        <Actions row={row} consoleOrigin={consoleOrigin} />
      </Flex>
    </Container>
  );
};

/** A stream that stopped is not behind: nothing follows any more. */
const lagText = (state: StreamState, seconds: number) => {
  const minutes = Math.round(seconds / 60);
  if (state === 'silent') return `last data ${minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`} ago`;
  return seconds < 120 ? `${Math.round(seconds)} s behind` : `${minutes} min behind`;
};

const Actions = ({ row, consoleOrigin }: Pick<ConnectionCardProps, 'row' | 'consoleOrigin'>) => {
  const [isAsking, setIsAsking] = useState(false);
  const { connection, stream, region } = row;
  const stackLink = connection === undefined ? null : linkOf(connection, consoleOrigin);
  return (
    <Flex alignItems="center" gap={16} flexWrap="wrap">
      {stream?.state === 'flowing' ? (
        <Link as={RouterLink} to="/clusters" aria-label={`See the clusters, ${region} among them`}>
          See the clusters
        </Link>
      ) : null}
      {stackLink === null ? null : <ExternalLink href={stackLink}>{`See the stack in ${region}`}</ExternalLink>}
      {connection === undefined ? null : (
        <Button aria-label={`Forget the connection of ${region}`} onClick={() => setIsAsking(true)}>
          Forget
        </Button>
      )}
      {isAsking && connection ? <ForgetDialog connection={connection} onClose={() => setIsAsking(false)} /> : null}
    </Flex>
  );
};

/** What cannot be linked to is no reason to show nothing: stored settings are checked where they are read. */
function linkOf({ region, stackName }: Connection, consoleOrigin: string | null): string | null {
  let link: string | null = null;
  fieldProblem(() => void (link = stackPageLink({ region, stack: stackName, consoleOrigin })));
  return link;
}
