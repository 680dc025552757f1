import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink } from '@dynatrace/strato-components/typography';
import type { Connection } from '../../../../domain/model/connection';
import { stackPageLink } from '../../../../domain/onboarding/link/stackPageLink';
import { fieldProblem } from '../../components/forms/fieldProblem';
import { AdoptButton } from './AdoptButton';
import { ForgetDialog } from './ForgetDialog';
import type { PipelineRow } from './pipelineRows';
import { stackStatusPath } from '../../components/text/stackStatusPath';
import { PageLink } from '../../components/text/PageLink';

interface PipelineActionsProps {
  row: PipelineRow;
  consoleOrigin: string | null;
  /** False where the connections could not be read: it may be one already. */
  isOriginKnown: boolean;
}

/** The ways on from one pipeline. */
export const PipelineActions = ({ row, consoleOrigin, isOriginKnown }: PipelineActionsProps) => {
  const [isAsking, setIsAsking] = useState(false);
  const { connection, stream, accountId, region } = row;
  const stackLink = connection === undefined ? null : linkOf(connection, consoleOrigin);
  const isAdoptable = connection === undefined && stream !== undefined && isOriginKnown;
  if (stream?.state !== 'flowing' && connection === undefined && !isAdoptable) return null;
  return (
    <Flex alignItems="center" gap={16} flexWrap="wrap">
      {stream?.state === 'flowing' ? (
        <PageLink
          to={`/clusters?${new URLSearchParams({ account: accountId, region }).toString()}`}
          aria-label={`See the clusters of ${accountId} in ${region}`}
        >
          See the clusters
        </PageLink>
      ) : null}
      {connection === undefined || stream?.state === 'flowing' ? null : (
        <PageLink to={stackStatusPath(connection)} aria-label={`See how the stack stands in ${region}`}>
          See how the stack stands
        </PageLink>
      )}
      {connection === undefined ? null : (
        <PageLink
          to={`/pipelines/care?${placeOf(connection)}`}
          aria-label={`Maintain ${connection.accountId} in ${region}`}
        >
          Maintain
        </PageLink>
      )}
      {isAdoptable ? <AdoptButton stream={stream} /> : null}
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

const placeOf = ({ accountId, region }: Connection): string =>
  new URLSearchParams({ account: accountId, region }).toString();

/** What cannot be linked to is no reason to show nothing: stored settings are checked where they are read. */
function linkOf({ region, stackName }: Connection, consoleOrigin: string | null): string | null {
  let link: string | null = null;
  fieldProblem(() => void (link = stackPageLink({ region, stack: stackName, consoleOrigin })));
  return link;
}
