import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { PipelineStatusValue } from '../../../../../domain/contract/pipelineStatus';
import type { Connection } from '../../../../../domain/model/connection';
import { EmptyView } from '../../../components/notices/EmptyView';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import { intervalOf, watchFor, type Pace } from '../../../data/transport/pollPace';
import { usePipelineStatus } from '../../../data/pipeline/usePipelineStatus';
import { ConnectionCard } from './ConnectionCard';
import { ExtensionNotice } from './ExtensionNotice';
import { verdictOf } from './verdictOf';
import { verifyRows } from './verifyRows';

interface VerifyStepProps {
  connections: readonly Connection[];
  consoleOrigin: string | null;
}

/** Watches the pipeline come alive, stage by stage. */
export const VerifyStep = ({ connections, consoleOrigin }: VerifyStepProps) => {
  const { query, pace, watchAgain } = usePipelineStatus(connections);
  return (
    <Flex flexDirection="column" gap={16}>
      {query.isPending ? <WaitingView label="Looking at what arrives from AWS" /> : null}
      {query.isError ? (
        <FailureNotice
          title={query.data ? 'The last look failed; below is what was seen before' : 'The pipeline could not be seen'}
          failure={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.data ? (
        <>
          <PaceLine asOf={query.data.asOf} pace={pace} onWatchAgain={watchAgain} />
          <Seen connections={connections} status={query.data} consoleOrigin={consoleOrigin} />
        </>
      ) : null}
    </Flex>
  );
};

const paceTexts: Record<Pace, string> = {
  watching: `Looking again every ${intervalOf.watching / 1000} seconds.`,
  slowed: `${watchFor / 60_000} minutes of close watching brought nothing new, so this page now looks once a minute.`,
  steady: `Looking again every ${intervalOf.steady / 1000} seconds.`,
};

interface PaceLineProps {
  asOf: string;
  pace: Pace;
  onWatchAgain: () => void;
}

const PaceLine = ({ asOf, pace, onWatchAgain }: PaceLineProps) => (
  <Flex alignItems="center" gap={16} flexWrap="wrap">
    <Text textStyle="small">{`As of ${new Date(asOf).toLocaleTimeString()}. ${paceTexts[pace]}`}</Text>
    {pace === 'slowed' ? <Button onClick={onWatchAgain}>Watch closely again</Button> : null}
  </Flex>
);

interface SeenProps extends VerifyStepProps {
  status: PipelineStatusValue;
}

const Seen = ({ connections, status, consoleOrigin }: SeenProps) => {
  const { extension, streams, asOf } = status;
  const rows = verifyRows(connections, streams);
  const titles = rows.map((row) => verdictOf(row.stream, extension).title);
  return (
    <>
      <ExtensionNotice extension={extension} />
      {/* Changes only when a state does: what is read out aloud must be news. */}
      <Text role="status" textStyle="small-emphasized">
        {tally(titles)}
      </Text>
      {rows.length === 0 ? (
        <EmptyView
          title="Nothing is connected"
          why="No stack was launched from this app, and no CloudWatch stream with ECS metrics arrives. Start with step 1."
        />
      ) : null}
      {rows.map((row) => (
        <ConnectionCard
          key={row.key}
          row={row}
          extension={extension}
          now={Date.parse(asOf)}
          consoleOrigin={consoleOrigin}
        />
      ))}
    </>
  );
};

/** "Flowing: 5, Stopped: 1" */
function tally(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${title}: ${count}`).join(', ');
}
