import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { clusterPath } from '../../components/clusters/clusterPath';
import type { ClusterRow } from './clusterRows';
import { PageLink } from '../../components/text/PageLink';

/** A cluster by its name, with the place that tells it from others of that name. */
export const ClusterName = ({ row }: { row: ClusterRow }) => (
  <Flex flexDirection="column" gap={0} style={{ minWidth: 0 }}>
    <PageLink to={clusterPath(row)} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {row.name}
    </PageLink>
    <Text textStyle="small">{`${row.accountId} / ${row.region}`}</Text>
  </Flex>
);
