import type { UseQueryResult } from '@tanstack/react-query';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { PipelineStatusValue } from '../../../../domain/contract/pipelineStatus';
import { connectionKey, type Connection, type StreamState } from '../../../../domain/model/connection';
import { plural } from './nextStep';
import { PageLink } from '../../components/text/PageLink';
import { StatusBadge, type Tone } from '../../components/text/StatusBadge';
import { ago } from '../../components/text/TimeAgo';
import { Tile } from './Tile';

interface StreamsTileProps {
  connections: readonly Connection[];
  status: UseQueryResult<PipelineStatusValue>;
}

const states: Record<StreamState, { tone: Tone; text: string }> = {
  flowing: { tone: 'good', text: 'Flowing' },
  silent: { tone: 'bad', text: 'Stopped' },
  'heartbeat-only': { tone: 'warning', text: 'Heartbeat, no ECS data' },
  'no-entities': { tone: 'warning', text: 'Metrics, no entities' },
};

/** So many that the tile is no higher than the ones beside it. */
const mostRows = 8;
const worstFirst: readonly Tone[] = ['bad', 'warning', 'waiting', 'good'];

interface RowProps {
  place: { accountId: string; region: string };
  /** Two streams may send of one place. */
  streamName: string | null;
  tone: Tone;
  text: string;
  newest: string | null;
}

/** Which accounts and regions send, how they do, and how old their newest data is; what needs somebody comes first. */
export const StreamsTile = ({ connections, status }: StreamsTileProps) => (
  <Tile title="Streams" query={status} waiting="Looking at what arrives from AWS">
    {({ streams }) => {
      const rows = rowsOf(streams, connections);
      if (rows.length === 0)
        return <Paragraph>None. No metric stream with ECS data has sent anything in the last 24 hours.</Paragraph>;
      const rest = rows.slice(mostRows);
      return (
        <>
          <Flex as="ul" flexDirection="column" gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {rows.slice(0, mostRows).map((row) => (
              <Row key={`${connectionKey(row.place)} ${row.streamName ?? ''}`} {...row} />
            ))}
          </Flex>
          {rest.length === 0 ? null : (
            <Text>{`and ${plural(rest.length, 'other')}${rest.every(({ tone }) => tone === 'good') ? ', all flowing' : ''}`}</Text>
          )}
          <PageLink to="/pipelines">See the pipelines</PageLink>
        </>
      );
    }}
  </Tile>
);

function rowsOf(streams: PipelineStatusValue['streams'], connections: readonly Connection[]): RowProps[] {
  const arriving = new Set(streams.map(connectionKey));
  const waiting = connections.filter((connection) => !arriving.has(connectionKey(connection)));
  const rows: RowProps[] = [
    ...streams.map((stream) => ({
      ...{ place: stream, streamName: stream.streamName, ...states[stream.state] },
      newest: stream.lagSeconds === null ? null : `newest data ${ago(stream.lagSeconds * 1000)}`,
    })),
    ...waiting.map((place) => ({
      place,
      streamName: null,
      tone: 'waiting' as const,
      text: 'Nothing yet',
      newest: null,
    })),
  ];
  return rows.sort((one, other) => worstFirst.indexOf(one.tone) - worstFirst.indexOf(other.tone));
}

const Row = ({ place, tone, text, newest }: Omit<RowProps, 'streamName'>) => (
  <Flex as="li" alignItems="center" justifyContent="space-between" gap={8}>
    <Flex flexDirection="column" gap={0}>
      <Text>{`${place.accountId} / ${place.region}`}</Text>
      {newest === null ? null : <Text textStyle="small">{newest}</Text>}
    </Flex>
    <StatusBadge tone={tone}>{text}</StatusBadge>
  </Flex>
);
