import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { standingCounts } from '../../components/clusters/standing';
import { StandingDots } from '../../components/clusters/StandingDots';
import { counted } from '../../components/text/counted';
import type { ClusterRow } from './clusterRows';
import { PageLink } from '../../components/text/PageLink';

/** The SLOs of a cluster, a dot each and in words, as the way to them. */
export const Objectives = ({ row: { objectives, standings, serviceObjectives, searchText } }: { row: ClusterRow }) => {
  if (objectives === null) return <Text>not known</Text>;
  if (objectives === 0) return <Text>none</Text>;
  const services = serviceObjectives > 0 ? `, ${serviceObjectives} for services` : '';
  const words = `${counted(objectives)}: ${standingCounts(standings)}${services}`;
  return (
    <Flex alignItems="center" gap={8}>
      <PageLink to={`/slos?text=${encodeURIComponent(searchText)}`} aria-label={words} title={words}>
        {objectives}
      </PageLink>
      <StandingDots standings={standings} />
    </Flex>
  );
};
