import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { Connection } from '../../../../domain/model/connection';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { useClusters } from '../../data/clusters/useClusters';
import { useStreamVolume } from '../../data/pipeline/useStreamVolume';
import { CostFacts } from './CostFacts';
import { Halving } from './Halving';

/** What AWS will charge, from the stream's own count, beside what was estimated, and what would take it to half. */
export const MeasuredCost = ({ connection }: { connection: Connection }) => {
  const query = useStreamVolume();
  const clusters = useClusters();
  if (query.isPending) return <WaitingView label="Reading what the stream sent" lines={3} />;
  if (query.isError)
    return (
      <FailureNotice
        title="What the stream sent could not be read"
        failure={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  const isHere = ({ accountId, region }: { accountId: string; region: string }) =>
    accountId === connection.accountId && region === connection.region;
  const streams = query.data.streams.filter(isHere);
  const metrics = query.data.metrics.filter(isHere);
  if (streams.length === 0)
    return (
      <Paragraph>
        Not measured yet: the stream’s own metrics have not arrived for an hour, or its filter leaves them out.
      </Paragraph>
    );
  return (
    <Flex flexDirection="column" gap={16}>
      {streams.map((stream) => (
        <CostFacts
          key={stream.streamName}
          stream={stream}
          metrics={metrics}
          preset={connection.preset}
          clusters={clusters.data?.clusters.filter(isHere) ?? null}
        />
      ))}
      <Halving metrics={metrics} />
    </Flex>
  );
};
