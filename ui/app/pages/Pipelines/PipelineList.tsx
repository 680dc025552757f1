import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { PipelineStatusValue } from '../../../../domain/contract/pipelineStatus';
import type { Connection } from '../../../../domain/model/connection';
import { EmptyView } from '../../components/notices/EmptyView';
import { ExtensionNotice } from './ExtensionNotice';
import { PipelineCard } from './PipelineCard';
import { pipelineRows, type PipelineRow } from './pipelineRows';

interface PipelineListProps {
  /** Undefined where they could not be read, so that nobody knows what was launched from here. */
  connections: readonly Connection[] | undefined;
  status: PipelineStatusValue;
  /** False where the environment no longer knows entities, which the extension makes. */
  hasEntities: boolean;
  consoleOrigin: string | null;
}

/** Every account and region that sends, or should, those with a problem first. */
export const PipelineList = ({ connections, status, hasEntities, consoleOrigin }: PipelineListProps) => {
  const { extension, history, asOf } = status;
  const rows = pipelineRows(connections ?? [], status);
  const notice = hasEntities ? <ExtensionNotice extension={extension} /> : null;
  if (rows.length === 0 && connections === undefined)
    return (
      <>
        {notice}
        <EmptyView
          title="Nothing arrives"
          why="No metric stream with ECS data arrives. Whether a stack was launched from this app is not known: the connections could not be read."
        />
      </>
    );
  if (rows.length === 0)
    return (
      <>
        {notice}
        <EmptyView
          title="Nothing is connected"
          why="No stack was launched from this app, and no metric stream with ECS data arrives."
          action={
            <Button as={RouterLink} to="/connect" variant="accent" color="primary">
              Connect AWS
            </Button>
          }
        />
      </>
    );
  return (
    <>
      {notice}
      <Flex flexDirection="column" gap={4}>
        {/* Changes only when a state does: what is read out aloud must be news. */}
        <Text role="status" textStyle="base-emphasized">
          {tally(rows)}
        </Text>
        <Text textStyle="small">{trendRemark(rows, status)}</Text>
      </Flex>
      {rows.map((row) => (
        <PipelineCard
          key={row.key}
          row={row}
          isOriginKnown={connections !== undefined}
          extension={extension}
          hasEntities={hasEntities}
          history={history}
          now={Date.parse(asOf)}
          consoleOrigin={consoleOrigin}
        />
      ))}
    </>
  );
};

/** "Stopped: 1, Flowing: 5" */
function tally(rows: readonly PipelineRow[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of rows) counts.set(verdict.title, (counts.get(verdict.title) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${title}: ${count}`).join(', ');
}

/** What the lines are, or why there are none; the same for every row, so it is said once. */
function trendRemark(rows: readonly PipelineRow[], { historyUnknown }: PipelineStatusValue): string {
  if (historyUnknown !== null) return `Lag and metrics per minute are not known. ${historyUnknown}`;
  const lines = 'Lines: the last 24 hours; late data has filled its gap.';
  const isWithout = rows.some(({ history, stream }) => history === null && stream !== undefined);
  return isWithout ? `${lines} A pipeline without lines does not send its stream’s own metrics.` : lines;
}
