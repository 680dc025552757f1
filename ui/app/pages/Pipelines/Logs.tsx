import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { LogStream } from '../../../../domain/contract/streams/logArrivals';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Section } from '../../components/page/Section';
import { PageLink } from '../../components/text/PageLink';
import { StatusBadge } from '../../components/text/StatusBadge';
import { ago } from '../../components/text/TimeAgo';
import { counted } from '../../components/text/counted';
import { useLogArrivals } from '../../data/pipeline/useLogArrivals';

/** Quiet for longer than this is worth a word: containers that run usually write. */
const quietMs = 30 * 60_000;

/** What arrives of logs, by account and region, apart from the metrics: another stream, token and address. */
export const Logs = () => {
  const query = useLogArrivals(false);
  return (
    <Section title="Logs">
      {query.isPending ? (
        <WaitingView label="Looking which logs arrive" lines={2} />
      ) : query.isError ? (
        <FailureNotice
          title="Whether logs arrive is not known"
          failure={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : query.data.streams.length === 0 ? (
        <Paragraph>No logs arrived by Amazon Data Firehose in the last three hours.</Paragraph>
      ) : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 8 }}>
          {query.data.streams.map((stream) => (
            <li key={`${stream.accountId} ${stream.region} ${stream.streamName}`}>
              <Row stream={stream} now={Date.parse(query.data.asOf)} />
            </li>
          ))}
        </ul>
      )}
      <PageLink to="/connect/logs">Connect logs</PageLink>
    </Section>
  );
};

const Row = ({ stream, now }: { stream: LogStream; now: number }) => {
  const { accountId, region, streamName, records, logGroups, lastAt } = stream;
  const age = now - Date.parse(lastAt);
  const isQuiet = age > quietMs;
  return (
    <Flex alignItems="center" gap={12} flexWrap="wrap" style={{ overflowWrap: 'anywhere' }}>
      <StatusBadge tone={isQuiet ? 'warning' : 'good'}>{isQuiet ? 'Quiet' : 'Arriving'}</StatusBadge>
      <Text>{`${accountId} · ${region}`}</Text>
      <Text textStyle="small">
        {`${counted(records, 'record')}${logGroups > 0 ? ` of ${counted(logGroups, 'log group')}` : ''} in three hours, the last ${ago(age)}, by ${streamName}`}
      </Text>
    </Flex>
  );
};
