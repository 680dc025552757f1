import { useNavigate } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { DiscoverClustersValue } from '../../../../domain/contract/discoverClusters';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterKey } from '../../../../domain/model/cluster';
import { clusterPath } from '../../components/clusters/clusterPath';
import { PageLink } from '../../components/text/PageLink';
import { coverageOf } from './coverageOf';
import { plural } from './nextStep';
import { Tile, type Answer } from './Tile';

/** Most clusters named here. */
const named = 5;

/** Both answers, as coverage needs them. */
export type ClustersWithSlos = Answer<Pick<DiscoverClustersValue, 'clusters'> & { slos: readonly SloRow[] }>;

/** The clusters that no SLO of ours watches, and the way to change that for all of them. */
export const UnprotectedTile = ({ query }: { query: ClustersWithSlos }) => {
  const navigate = useNavigate();
  return (
    <Tile title="Without an SLO" query={query} waiting="Reading clusters and SLOs">
      {({ clusters, slos }) => {
        const { uncovered, withoutEntity } = coverageOf(clusters, slos);
        if (clusters.length === 0) return <Paragraph>No cluster yet, so none to protect.</Paragraph>;
        return (
          <>
            {uncovered.length + withoutEntity.length === 0 ? <Paragraph>Every cluster has an SLO.</Paragraph> : null}
            <Flex as="ul" flexDirection="column" gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {uncovered.slice(0, named).map((cluster) => (
                <Flex as="li" key={clusterKey(cluster)} flexDirection="column" gap={0} style={{ minWidth: 0 }}>
                  <PageLink to={clusterPath(cluster)} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
                    {cluster.name}
                  </PageLink>
                  <Text textStyle="small">{`${cluster.accountId} / ${cluster.region}`}</Text>
                </Flex>
              ))}
            </Flex>
            {uncovered.length > named ? <Text>{`and ${plural(uncovered.length - named, 'other')}`}</Text> : null}
            {withoutEntity.length > 0 ? (
              <Paragraph>{`Of ${plural(withoutEntity.length, 'cluster')} nothing tells the account and region, so they cannot have one.`}</Paragraph>
            ) : null}
            {uncovered.length > 0 ? (
              <Flex>
                <Button
                  variant="emphasized"
                  onClick={() => navigate('/slos/new', { state: { clusters: uncovered.map(clusterKey) } })}
                >
                  {`Protect ${plural(uncovered.length, 'cluster')}`}
                </Button>
              </Flex>
            ) : null}
          </>
        );
      }}
    </Tile>
  );
};
