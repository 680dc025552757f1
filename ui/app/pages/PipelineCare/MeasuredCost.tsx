import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { StreamVolume } from '../../../../domain/contract/streamVolume';
import type { Connection } from '../../../../domain/model/connection';
import { measuredCost, savingsFor } from '../../../../domain/onboarding/cost/measuredCost';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { useStreamVolume } from '../../data/pipeline/useStreamVolume';

/** What AWS will charge, from the stream's own count, and what would take it to half. */
export const MeasuredCost = ({ connection }: { connection: Connection }) => {
  const query = useStreamVolume();
  if (query.isPending) return <WaitingView label="Reading what the stream sent" lines={3} />;
  if (query.isError)
    return (
      <FailureNotice
        title="What the stream sent could not be read"
        failure={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  const { accountId, region, preset } = connection;
  const streams = query.data.streams.filter((one) => one.accountId === accountId && one.region === region);
  const savings = savingsFor(preset);
  return (
    <Flex flexDirection="column" gap={12}>
      {streams.length === 0 ? (
        <Paragraph>
          Not measured yet: the stream’s own metrics have not arrived for an hour, or its filter leaves them out.
        </Paragraph>
      ) : (
        streams.map((stream) => <Paragraph key={stream.streamName}>{volumeWords(stream)}</Paragraph>)
      )}
      {streams.length === 0 ? null : (
        <>
          <Heading level={5} as="h3">
            What halving it takes
          </Heading>
          {savings.length === 0 ? (
            <Text>
              The smallest filter is chosen already. Fewer services or clusters in this region would be the only way: a
              stream sends every metric every minute.
            </Text>
          ) : (
            <List>
              {savings.map(({ preset: smaller, what }) => (
                <Text key={smaller}>{`${smaller}: ${what}`}</Text>
              ))}
            </List>
          )}
        </>
      )}
    </Flex>
  );
};

const dollars = (amount: number): string =>
  amount.toLocaleString('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 2 });

function volumeWords({ streamName, updates, hours, perMonth, isBilledCount }: StreamVolume): string {
  const measured = `${streamName} sent ${updates.toLocaleString('en-US')} metric updates in ${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  const month = `That is ${perMonth.toLocaleString('en-US')} a month: ${dollars(measuredCost(perMonth))} at the list price of $0.003 per 1,000, without Firehose.`;
  const count = isBilledCount
    ? 'by the count that AWS bills'
    : 'by its own count, without what additional statistics add';
  return `${measured}, ${count}. ${month}`;
}
