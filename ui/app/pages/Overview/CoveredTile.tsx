import type { UseQueryResult } from '@tanstack/react-query';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { ListSlosValue } from '../../../../domain/contract/listSlos';
import type { DiscoverClustersValue } from '../../../../domain/contract/discoverClusters';
import { coverageOf } from './coverageOf';
import { Figure } from './Figure';
import { Tile } from './Tile';

interface CoveredTileProps {
  clusters: UseQueryResult<DiscoverClustersValue>;
  slos: UseQueryResult<ListSlosValue>;
}

/** How many clusters have an SLO, and how many have none. */
export const CoveredTile = ({ clusters, slos }: CoveredTileProps) => (
  <Tile title="Covered" query={bothOf(clusters, slos)} waiting="Reading clusters and SLOs">
    {(value) => {
      const { covered, uncovered, withoutEntity } = coverageOf(value.clusters, value.slos);
      if (value.clusters.length === 0) return <Paragraph>No ECS cluster is known in this environment yet.</Paragraph>;
      return (
        <>
          <Figure value={covered.length} noun="cluster" rest="with an SLO" />
          <Figure value={uncovered.length} noun="cluster" rest="without an SLO" tone="warning" />
          {withoutEntity.length > 0 ? (
            <Figure
              value={withoutEntity.length}
              noun="cluster"
              rest="of which nothing tells the place"
              tone="warning"
            />
          ) : null}
        </>
      );
    }}
  </Tile>
);

/** Coverage needs both answers; it is known when both are, and failed when either is. */
function bothOf(clusters: CoveredTileProps['clusters'], slos: CoveredTileProps['slos']) {
  const failed = [clusters, slos].find(({ isError }) => isError);
  return {
    data: clusters.data && slos.data ? { clusters: clusters.data.clusters, slos: slos.data.slos } : undefined,
    error: failed?.error ?? null,
    isError: failed !== undefined,
    refetch: async () => {
      await Promise.all([clusters, slos].filter(({ isError }) => isError).map((query) => query.refetch()));
    },
  };
}
