import { Suspense, useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { DiscoverClustersValue } from '../../../../domain/contract/discoverClusters';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { standingPhrase, standings } from '../../components/clusters/standing';
import { Dot } from '../../components/clusters/StandingDots';
import { WaitingView } from '../../components/notices/WaitingView';
import { Honeycomb } from './Honeycomb';
import { cellsOf, type Cell } from './cells';
import { Tile, type Answer } from './Tile';
import { PageLink } from '../../components/text/PageLink';
import { lazyPart } from '../../components/page/lazily';

// Charts stay out of what everybody loads.
const LargeHoneycomb = lazyPart(() => import('./LargeHoneycomb').then(({ LargeHoneycomb }) => LargeHoneycomb));

/** So many cells are links of their own; more are one canvas. */
const mostLinks = 1000;

interface ClustersTileProps {
  clusters: Answer<DiscoverClustersValue>;
  /** Null while they are not known. */
  slos: readonly SloRow[] | null;
}

/** Every cluster as a cell in the color of the worst status of its SLOs. */
export const ClustersTile = ({ clusters, slos }: ClustersTileProps) => (
  <Tile title="Clusters" query={clusters} waiting="Looking for ECS clusters">
    {({ clusters: found }) =>
      found.length === 0 ? (
        <Paragraph>No ECS cluster yet. Clusters appear minutes after a metric stream reaches Dynatrace.</Paragraph>
      ) : (
        <Comb found={found} slos={slos} />
      )
    }
  </Tile>
);

const Comb = ({ found, slos }: { found: DiscoverClustersValue['clusters']; slos: ClustersTileProps['slos'] }) => {
  const cells = useMemo(() => cellsOf(found, slos), [found, slos]);
  return (
    <Flex flexDirection="column" gap={8}>
      <Legend cells={cells} />
      {cells.length <= mostLinks ? (
        <Honeycomb cells={cells} />
      ) : (
        <>
          <Suspense fallback={<WaitingView label="Loading the chart" />}>
            <LargeHoneycomb cells={cells} />
          </Suspense>
          <PageLink to="/clusters">See the clusters as a table</PageLink>
        </>
      )}
    </Flex>
  );
};

const Legend = ({ cells }: { cells: readonly Cell[] }) => {
  const shown = standings
    .map((standing) => ({ standing, count: cells.filter((cell) => cell.standing === standing).length }))
    .filter(({ count }) => count > 0);
  return (
    <Flex
      as="ul"
      aria-label="Clusters by status"
      gap={16}
      flexWrap="wrap"
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      {shown.map(({ standing, count }) => (
        <Flex as="li" key={standing} alignItems="center" gap={6}>
          <Dot standing={standing} />
          <Text>{`${count.toLocaleString('en-US')} ${standingPhrase(standing)}`}</Text>
        </Flex>
      ))}
    </Flex>
  );
};
