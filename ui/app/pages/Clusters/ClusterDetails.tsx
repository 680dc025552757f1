import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Strong } from '@dynatrace/strato-components/typography';
import { CopyButton } from '../../components/actions/CopyButton';
import type { ClusterRow } from './clusterRows';

/** What a row has no room for: the services by name, the entity id to copy, and what the capacity means. */
export const ClusterDetails = ({ row }: { row: ClusterRow }) => (
  <Flex flexDirection="column" gap={12}>
    {row.capacity === 'fargate' ? (
      <Paragraph>
        All tasks of this cluster run on Fargate. AWS measures CPU and memory of a Fargate task per service only, so the
        cluster as a whole has no utilization to set an objective on.
      </Paragraph>
    ) : null}
    {row.services.length === 0 ? (
      <Paragraph>No service of this cluster has reported.</Paragraph>
    ) : (
      <Flex flexDirection="column" gap={4}>
        <Strong>Services</Strong>
        <List ordered={false}>
          {row.services.map((service) => (
            <span key={service}>{service}</span>
          ))}
        </List>
      </Flex>
    )}
    {row.entityId === null ? null : (
      <CopyButton text={row.entityId} label="Copy entity id" ariaLabel={`Copy the entity id of ${row.name}`} />
    )}
  </Flex>
);
