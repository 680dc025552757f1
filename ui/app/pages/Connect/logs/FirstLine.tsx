import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { LogStream } from '../../../../../domain/contract/streams/logArrivals';
import { BusyButton } from '../../../components/actions/BusyButton';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { counted } from '../../../components/text/counted';
import { useLogArrivals } from '../../../data/pipeline/useLogArrivals';

interface Place {
  accountId: string;
  region: string;
}

/** Watches for the first log record of each account and region, and says what to look at while none comes. */
export const FirstLine = ({ places }: { places: readonly Place[] }) => {
  const query = useLogArrivals(true);
  if (query.isPending) return <WaitingView label="Looking for the first log line" lines={3} />;
  if (query.isError)
    return (
      <FailureNotice
        title="Whether logs arrive is not known"
        failure={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  const found = places.map((place) => ({ place, streams: query.data.streams.filter((one) => isOf(one, place)) }));
  return (
    <Flex flexDirection="column" gap={16}>
      <ul role="status" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {found.map(({ place, streams }) => (
          <li key={place.region}>
            <Flex alignItems="center" gap={12} flexWrap="wrap">
              <StatusBadge tone={streams.length > 0 ? 'good' : 'neutral'}>
                {streams.length > 0 ? 'Logs arrive' : 'No line yet'}
              </StatusBadge>
              <Text>{`${place.region}: ${streams.length > 0 ? arrivedWords(streams) : 'looked for every ten seconds'}`}</Text>
            </Flex>
          </li>
        ))}
      </ul>
      {found.every(({ streams }) => streams.length > 0) ? null : (
        <Paragraph>
          The first line comes within about five minutes after a container has written one. If none comes: 401 or 403 in
          the log group that the stack names as DeliveryLogGroupName means the token; nothing there means that no log
          group of this name was written to, or the filter pattern fits nothing.
        </Paragraph>
      )}
      <Flex gap={12} flexWrap="wrap">
        <BusyButton variant="emphasized" busy={query.isFetching} onClick={() => void query.refetch()}>
          Look now
        </BusyButton>
        <Button as={RouterLink} to="/pipelines">
          See all pipelines
        </Button>
      </Flex>
    </Flex>
  );
};

const isOf = (stream: LogStream, place: Place): boolean =>
  stream.accountId === place.accountId && stream.region === place.region;

const arrivedWords = (streams: readonly LogStream[]): string =>
  `${counted(
    streams.reduce((sum, { records }) => sum + records, 0),
    'record',
  )} in the last three hours`;
