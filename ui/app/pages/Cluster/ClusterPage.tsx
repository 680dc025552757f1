import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import type { Cluster } from '../../../../domain/model/cluster';
import { BusyButton } from '../../components/actions/BusyButton';
import { fromSegment, type ClusterPlace } from '../../components/clusters/clusterPath';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { useClusters } from '../../data/clusters/useClusters';
import { ClusterView } from './ClusterView';

/** One cluster, named by its address. */
export const ClusterPage = () => {
  const { accountId = '', region = '', name = '' } = useParams();
  const [params] = useSearchParams();
  const place = {
    ...{ accountId: fromSegment(accountId), region: fromSegment(region), name: fromSegment(name) },
    entityId: params.get('entity'),
  };
  const clusters = useClusters();
  const refresh = () => void clusters.refetch();
  const cluster = clusters.data && clusterAt(clusters.data.clusters, place);
  return (
    <PageBody
      title={place.name}
      lead={`${place.accountId} / ${place.region}`}
      above={<Crumbs above={[{ path: '/clusters', title: 'Clusters' }]} here={place.name} />}
      actions={
        <BusyButton variant="emphasized" busy={clusters.isFetching} onClick={refresh}>
          Refresh
        </BusyButton>
      }
    >
      {clusters.isError ? (
        <FailureNotice title="The cluster could not be read" failure={clusters.error} onRetry={refresh} />
      ) : null}
      {clusters.isPending ? <WaitingView label="Reading the cluster" lines={8} /> : null}
      {clusters.data && cluster === undefined ? (
        <EmptyView
          title="No data of this cluster"
          why="It was deleted, sent nothing lately, or belongs to another environment."
          action={<AllClusters />}
        />
      ) : null}
      {cluster && clusters.data ? <ClusterView cluster={cluster} asOf={clusters.data.asOf} /> : null}
    </PageBody>
  );
};

const AllClusters = () => (
  <Button as={RouterLink} to="/clusters" variant="emphasized">
    All clusters
  </Button>
);

function clusterAt(clusters: readonly Cluster[], place: ClusterPlace): Cluster | undefined {
  const { accountId, region, name, entityId } = place;
  const here = clusters.filter((one) => one.name === name && one.accountId === accountId && one.region === region);
  return here.find((one) => typeof entityId === 'string' && one.entityId === entityId) ?? here[0];
}
