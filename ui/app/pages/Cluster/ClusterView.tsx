import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { Cluster } from '../../../../domain/model/cluster';
import { capacityWords } from '../../components/clusters/clusterFilter';
import { FactList } from '../../components/page/FactList';
import { Section } from '../../components/page/Section';
import { percentWords } from '../../components/text/percentWords';
import { TimeAgo } from '../../components/text/TimeAgo';

/** @param asOf ISO 8601; when the clusters were read. */
export const ClusterView = ({ cluster, asOf }: { cluster: Cluster; asOf: string }) => (
  <Flex flexDirection="column" gap={16}>
    <Section title="Now">
      <FactList
        facts={[
          { name: 'CPU', value: usage(cluster.cpu) },
          { name: 'Memory', value: usage(cluster.memory) },
          { name: 'Capacity', value: capacityWords[cluster.capacity] },
          { name: 'Services', value: cluster.services.length.toLocaleString('en-US') },
          {
            name: 'Last data',
            value: cluster.lastDataAt === null ? 'none' : <TimeAgo at={cluster.lastDataAt} now={Date.parse(asOf)} />,
          },
        ]}
      />
      {cluster.capacity === 'fargate' ? (
        <Paragraph>AWS measures Fargate tasks per service, not per cluster.</Paragraph>
      ) : null}
    </Section>
  </Flex>
);

const usage = (value: number | null): string => (value === null ? 'not measured' : percentWords(value));
