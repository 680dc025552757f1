import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { Cluster } from '../../../../domain/model/cluster';
import { arrivesByBoth } from '../../../../domain/model/cluster';
import { PageLink } from '../../components/text/PageLink';
import { counted } from '../../components/text/counted';
import { useClusters } from '../../data/clusters/useClusters';

/** Clusters that arrive by stream and by Dynatrace's AWS connection: both are paid for. Looked up only where both families have data. */
export const DoubleIngest = () => {
  const { data } = useClusters();
  const both = data?.clusters.filter(arrivesByBoth) ?? [];
  if (both.length === 0) return null;
  return (
    <MessageContainer variant="warning">
      <MessageContainer.Title>{`${counted(both.length, 'cluster')} ${both.length === 1 ? 'arrives' : 'arrive'} twice`}</MessageContainer.Title>
      <MessageContainer.Description>
        <Flex flexDirection="column" gap={8}>
          <Paragraph>
            {`By metric stream and by the AWS connection of Dynatrace: AWS and Dynatrace charge for both. In ${placesOf(both)}. Your move: decide which SLOs read which on Clusters, then leave ECS out of the AWS connection, or remove the stream.`}
          </Paragraph>
          <PageLink to="/clusters">See the clusters</PageLink>
        </Flex>
      </MessageContainer.Description>
    </MessageContainer>
  );
};

const mostNamed = 4;

function placesOf(clusters: readonly Cluster[]): string {
  const places = [...new Set(clusters.map(({ accountId, region }) => `${accountId} ${region}`))].sort();
  const rest = places.length - mostNamed;
  return rest > 0 ? `${places.slice(0, mostNamed).join(', ')} and ${rest} more` : places.join(', ');
}
