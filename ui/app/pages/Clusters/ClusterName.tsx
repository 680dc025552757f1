import { Link as RouterLink } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Link, Text } from '@dynatrace/strato-components/typography';
import { clusterPath } from '../../components/clusters/clusterPath';
import type { ClusterRow } from './clusterRows';

/** A cluster by its name, with the place that tells it from others of that name. */
export const ClusterName = ({ row }: { row: ClusterRow }) => (
  <Flex flexDirection="column" gap={0} style={{ minWidth: 0 }}>
    <Link as={RouterLink} to={clusterPath(row)} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {row.name}
    </Link>
    <Text textStyle="small">{`${row.accountId} / ${row.region}`}</Text>
  </Flex>
);
