import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Strong } from '@dynatrace/strato-components/typography';
import { CopyButton } from '../../components/actions/CopyButton';
import { tagList, type Tag } from '../../components/clusters/clusterTags';
import type { ClusterRow } from './clusterRows';
import { FamilyChoice } from './FamilyChoice';
import { AllTags } from './Tags';

interface ClusterDetailsProps {
  row: ClusterRow;
  /** Narrows the list to clusters with a tag. */
  onTag: (tag: Tag) => void;
}

/** What a row has no room for: the services and tags by name, the entity id to copy, and what the capacity means. */
export const ClusterDetails = ({ row, onTag }: ClusterDetailsProps) => (
  <Flex flexDirection="column" gap={12}>
    {row.capacity === 'fargate' ? (
      <Paragraph>On Fargate, SLOs stand on services: AWS measures no utilization of the cluster as a whole.</Paragraph>
    ) : null}
    <FamilyChoice cluster={row} />
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
    {row.tags === undefined || tagList(row.tags).length === 0 ? null : <AllTags tags={row.tags} onFilter={onTag} />}
    {row.entityId === null ? null : (
      <CopyButton text={row.entityId} label="Copy entity id" ariaLabel={`Copy entity id of ${row.name}`} />
    )}
  </Flex>
);
