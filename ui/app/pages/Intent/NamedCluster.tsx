import { Navigate } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { clusterKey } from '../../../../domain/model/cluster';
import { clusterPath } from '../../components/clusters/clusterPath';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { useClusters } from '../../data/clusters/useClusters';
import { PageLink } from '../../components/text/PageLink';

interface NamedClusterProps {
  name: string;
  /** Null where it was not sent. */
  accountId: string | null;
  region: string | null;
}

/** A cluster of which not the whole place was sent: the only one of its name, or a choice. */
export const NamedCluster = ({ name, accountId, region }: NamedClusterProps) => {
  const { data, error, isPending, refetch } = useClusters();
  if (error)
    return <FailureNotice title="The clusters could not be read" failure={error} onRetry={() => void refetch()} />;
  if (isPending) return <WaitingView label="Looking for the cluster" />;
  const found = data.clusters.filter(
    (one) =>
      one.name === name &&
      (accountId === null || one.accountId === accountId) &&
      (region === null || one.region === region),
  );
  const [only] = found;
  if (found.length === 1 && only) return <Navigate to={clusterPath(only)} replace />;
  if (found.length === 0)
    return (
      <EmptyView
        title={`No cluster ${name}`}
        why="It sent nothing lately, or its data does not come to this environment."
        action={<PageLink to="/clusters">See all clusters</PageLink>}
      />
    );
  return (
    <Flex flexDirection="column" gap={8}>
      <Paragraph>{`${found.length.toLocaleString('en-US')} clusters are called ${name}. Choose one.`}</Paragraph>
      <Flex as="ul" flexDirection="column" gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {found.map((one) => (
          <li key={clusterKey(one)}>
            <PageLink to={clusterPath(one)} replace>
              {`${one.name}, ${one.accountId} / ${one.region}`}
            </PageLink>
          </li>
        ))}
      </Flex>
    </Flex>
  );
};
