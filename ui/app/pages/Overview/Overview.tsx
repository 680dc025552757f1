import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Needs } from '../../../../domain/environment/missingOf';
import type { Cluster } from '../../../../domain/model/cluster';
import { BusyButton } from '../../components/actions/BusyButton';
import { MissingApis } from '../../components/environment/MissingApis';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageBody } from '../../components/page/PageBody';
import { useClusters } from '../../data/clusters/useClusters';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { useRecentBreaches } from '../../data/history/useRecentBreaches';
import { useConnections } from '../../data/stored/useConnections';
import { usePipelineStatus } from '../../data/pipeline/usePipelineStatus';
import { useSloEvaluation } from '../../data/slos/useSloEvaluation';
import { useSlos } from '../../data/slos/useSlos';
import { BreachesTile } from './BreachesTile';
import { BudgetsTile } from './BudgetsTile';
import { ClustersTile } from './ClustersTile';
import { nextStep, type Situation } from './nextStep';
import { StreamsTile } from './StreamsTile';
import { placesOfClassic } from './timeline';
import { UnprotectedTile, type ClustersWithSlos } from './UnprotectedTile';
import { UpdatedAge } from '../../components/page/UpdatedAge';
import { useAutoRefresh } from '../../components/page/useAutoRefresh';

const needs: Needs = { all: [['grail', 'metrics'], 'platformSlos'], whereThere: ['slos', 'settings'] };

/** Beside each other where both have room, else below. */
const broad = { flex: '2 1 min(480px, 100%)', minWidth: 0 };
const narrow = { flex: '1 1 min(300px, 100%)', minWidth: 0 };

/** Where things stand and what to do next. */
export const Overview = () => {
  const { data: facts } = useEnvironmentFacts();
  const connections = useConnections();
  const { query: status } = usePipelineStatus(connections.data?.rows);
  const clusters = useClusters();
  const slos = useSlos();
  const evaluation = useSloEvaluation(slos.data, { oursOnly: true });
  const places = useMemo(() => breachPlaces(clusters.data?.clusters, slos.data?.slos), [clusters.data, slos.data]);
  const breaches = useRecentBreaches(places);
  const isReading = clusters.isFetching || slos.isFetching;
  const refresh = () => {
    if (isReading) return;
    void clusters.refetch();
    void slos.refetch();
    void status.refetch();
  };
  const updatedAt = Math.min(clusters.dataUpdatedAt, slos.dataUpdatedAt);
  useAutoRefresh(refresh, updatedAt);
  const isKnown = connections.data && status.data && clusters.data && slos.data;
  return (
    <PageBody
      title="Overview"
      lead="ECS clusters and whether they meet their SLOs."
      actions={
        <Flex alignItems="center" gap={12}>
          <UpdatedAge at={updatedAt} />
          <BusyButton
            variant="emphasized"
            busy={isReading}
            onClick={() => {
              evaluation.goOn();
              refresh();
              if (places !== null) void breaches.refetch();
            }}
          >
            Refresh
          </BusyButton>
        </Flex>
      }
    >
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
      <ClustersTile clusters={clusters} slos={slos.data?.slos ?? null} />
      {places === null ? null : <BreachesTile breaches={breaches} />}
      <Flex flexWrap="wrap" gap={16} alignItems="flex-start">
        <div style={broad}>
          <BudgetsTile slos={slos} evaluation={evaluation} />
        </div>
        <Flex flexDirection="column" gap={16} style={narrow}>
          <UnprotectedTile query={bothOf(clusters, slos)} />
          <StreamsTile connections={connections.data?.rows ?? []} status={status} />
        </Flex>
      </Flex>
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

/** Null while it is not known what there is to look at, and where no SLO of ours is. */
const breachPlaces = (clusters?: readonly Cluster[], slos?: readonly SloRow[]) =>
  clusters && slos?.some(({ foreign }) => !foreign) ? placesOfClassic(slos, clusters) : null;

/** Coverage needs both answers; it is known when both are, and failed when either is. */
function bothOf(clusters: ReturnType<typeof useClusters>, slos: ReturnType<typeof useSlos>): ClustersWithSlos {
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
