import type { UseQueryResult } from '@tanstack/react-query';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { PipelineStatusValue } from '../../../../domain/contract/pipelineStatus';
import { connectionKey, type Connection, type StreamState } from '../../../../domain/model/connection';
import { StatusBadge, type Tone } from '../../components/text/StatusBadge';
import { ago } from '../../components/text/TimeAgo';
import { Tile } from './Tile';

interface StreamsTileProps {
  connections: readonly Connection[];
  status: UseQueryResult<PipelineStatusValue>;
}

const states: Record<StreamState, { tone: Tone; text: string }> = {
  flowing: { tone: 'good', text: 'flowing' },
  silent: { tone: 'bad', text: 'stopped' },
  'heartbeat-only': { tone: 'warning', text: 'heartbeat, no ECS data' },
  'no-entities': { tone: 'warning', text: 'metrics, no entities' },
};

/** Which accounts and regions send, how they do, and how old their newest data is. */
export const StreamsTile = ({ connections, status }: StreamsTileProps) => (
  <Tile title="Streams" query={status} waiting="Looking at what arrives from AWS">
    {({ streams }) => {
      const arriving = new Set(streams.map(connectionKey));
      const waiting = connections.filter((connection) => !arriving.has(connectionKey(connection)));
      if (streams.length + waiting.length === 0)
        return <Paragraph>None. No metric stream with ECS data has sent anything in the last 24 hours.</Paragraph>;
      return (
        <Flex as="ul" flexDirection="column" gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {streams.map((stream) => (
            <Row
              key={connectionKey(stream)}
              place={stream}
              {...states[stream.state]}
              newest={stream.lagSeconds === null ? null : `newest data ${ago(stream.lagSeconds * 1000)}`}
            />
          ))}
          {waiting.map((connection) => (
            <Row key={connectionKey(connection)} place={connection} tone="waiting" text="nothing yet" newest={null} />
          ))}
        </Flex>
      );
    }}
  </Tile>
);

interface RowProps {
  place: { accountId: string; region: string };
  tone: Tone;
  text: string;
  newest: string | null;
}

const Row = ({ place, tone, text, newest }: RowProps) => (
  <Flex as="li" alignItems="center" justifyContent="space-between" gap={8}>
    <Flex flexDirection="column" gap={0}>
      <Text>{`${place.accountId} / ${place.region}`}</Text>
      {newest === null ? null : <Text textStyle="small">{newest}</Text>}
    </Flex>
    <StatusBadge tone={tone}>{text}</StatusBadge>
  </Flex>
);
