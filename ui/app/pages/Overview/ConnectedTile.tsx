import type { UseQueryResult } from '@tanstack/react-query';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { PipelineStatusValue } from '../../../../domain/contract/pipelineStatus';
import { connectionKey, type Connection, type StreamState } from '../../../../domain/model/connection';
import { StatusBadge, type Tone } from '../../components/text/StatusBadge';
import { Tile } from './Tile';

interface ConnectedTileProps {
  connections: readonly Connection[];
  status: UseQueryResult<PipelineStatusValue>;
}

const states: Record<StreamState, { tone: Tone; text: string }> = {
  flowing: { tone: 'good', text: 'flowing' },
  silent: { tone: 'bad', text: 'stopped' },
  'heartbeat-only': { tone: 'warning', text: 'heartbeat, no ECS data' },
  'no-entities': { tone: 'warning', text: 'metrics, no entities' },
};

/** Which accounts and regions send, and how they do. */
export const ConnectedTile = ({ connections, status }: ConnectedTileProps) => (
  <Tile title="Connected" query={status} waiting="Looking at what arrives from AWS">
    {({ streams }) => {
      const arriving = new Set(streams.map(connectionKey));
      const waiting = connections.filter((connection) => !arriving.has(connectionKey(connection)));
      if (streams.length + waiting.length === 0)
        return <Paragraph>Nothing. No metric stream with ECS data has sent anything in the last 24 hours.</Paragraph>;
      return (
        <Flex as="ul" flexDirection="column" gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {streams.map((stream) => (
            <Row key={connectionKey(stream)} place={stream} {...states[stream.state]} />
          ))}
          {waiting.map((connection) => (
            <Row key={connectionKey(connection)} place={connection} tone="waiting" text="nothing yet" />
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
}

const Row = ({ place, tone, text }: RowProps) => (
  <Flex as="li" alignItems="center" justifyContent="space-between" gap={8}>
    <Text>{`${place.accountId} · ${place.region}`}</Text>
    <StatusBadge tone={tone}>{text}</StatusBadge>
  </Flex>
);
