import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { Needs } from '../../../../domain/environment/missingOf';
import { MissingApis } from '../../components/environment/MissingApis';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageBody } from '../../components/page/PageBody';
import { useClusters } from '../../data/clusters/useClusters';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { useConnections } from '../../data/stored/useConnections';
import { usePipelineStatus } from '../../data/pipeline/usePipelineStatus';
import { useSloEvaluation } from '../../data/slos/useSloEvaluation';
import { useSlos } from '../../data/slos/useSlos';
import { BreachingTile } from './BreachingTile';
import { ConnectedTile } from './ConnectedTile';
import { CoveredTile } from './CoveredTile';
import { nextStep, type Situation } from './nextStep';

const needs: Needs = { all: [['grail', 'metrics'], 'platformSlos'], whereThere: ['slos', 'settings'] };

/** Where things stand and what to do next. */
export const Overview = () => {
  const { data: facts } = useEnvironmentFacts();
  const connections = useConnections();
  const { query: status } = usePipelineStatus(connections.data?.rows);
  const clusters = useClusters();
  const slos = useSlos();
  const evaluation = useSloEvaluation(slos.data, { oursOnly: true });
  const isKnown = connections.data && status.data && clusters.data && slos.data;
  return (
    <PageBody title="Overview" lead="ECS clusters of AWS, and whether they are within their objectives.">
      <MissingApis facts={facts} needs={needs} />
      {connections.isError ? (
        <FailureNotice
          title="The saved connections could not be read"
          failure={connections.error}
          onRetry={() => void connections.refetch()}
        />
      ) : null}
      <div role="status">
        {isKnown ? (
          <Next
            situation={{
              connections: connections.data.rows,
              streams: status.data.streams,
              extension: status.data.extension,
              clusters: clusters.data.clusters,
              slos: slos.data.slos,
            }}
          />
        ) : null}
      </div>
      <Grid gridTemplateColumns="repeat(auto-fit, minmax(320px, 1fr))" gap={16} alignItems="start">
        <ConnectedTile connections={connections.data?.rows ?? []} status={status} />
        <CoveredTile clusters={clusters} slos={slos} />
        <BreachingTile slos={slos} evaluation={evaluation} />
      </Grid>
    </PageBody>
  );
};

const Next = ({ situation }: { situation: Situation }) => {
  const { label, to, why } = nextStep(situation);
  return (
    <Flex alignItems="center" gap={16} flexWrap="wrap">
      <Button as={RouterLink} to={to} variant="accent" color="primary">
        {label}
      </Button>
      <Text>{why}</Text>
    </Flex>
  );
};
