import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { StatusBadge } from '../../components/text/StatusBadge';
import { TimeAgo } from '../../components/text/TimeAgo';

/**
 * Milliseconds after which silence is remarkable. ECS reports every minute and a metric stream is typically two to three
 * minutes behind (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Metric-Streams.html).
 */
const staleAfter = 15 * 60_000;

/** When data last came, and whether that is too long ago. */
export const LastData = ({ at, asOf }: { at: string | null; asOf: number }) => {
  if (at === null) return <Text>none in a week</Text>;
  return (
    <Flex alignItems="center" gap={8} flexWrap="wrap">
      <TimeAgo at={at} now={asOf} />
      {asOf - Date.parse(at) > staleAfter ? <StatusBadge tone="warning">Stale</StatusBadge> : null}
    </Flex>
  );
};
