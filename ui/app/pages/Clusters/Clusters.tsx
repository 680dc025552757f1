import { MessageContainer } from '@dynatrace/strato-components/content';
import type { Warning } from '../../../../domain/contract/envelope';
import type { Needs } from '../../../../domain/environment/missingOf';
import type { Cluster } from '../../../../domain/model/cluster';
import { BusyButton } from '../../components/actions/BusyButton';
import { MissingApis } from '../../components/environment/MissingApis';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { NoClusters } from '../../components/notices/NoClusters';
import { PageBody } from '../../components/page/PageBody';
import { WaitingView } from '../../components/notices/WaitingView';
import { EvaluationProgress } from '../../components/slos/EvaluationProgress';
import { useClusters } from '../../data/clusters/useClusters';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { useSloEvaluation } from '../../data/slos/useSloEvaluation';
import { useSlos } from '../../data/slos/useSlos';
import { ClusterList } from './ClusterList';
import { PageLink } from '../../components/text/PageLink';

const needs: Needs = {
  all: [['grail', 'metrics'], 'platformSlos', 'documents'],
  whereThere: ['entities', 'slos', 'settings'],
};

/** The ECS clusters that the metric streams brought, and the way from them to objectives and dashboards. */
export const Clusters = () => {
  const { data: facts } = useEnvironmentFacts();
  const clusters = useClusters();
  const slos = useSlos();
  const evaluation = useSloEvaluation(slos.data, { oursOnly: true });
  const refresh = () => {
    void clusters.refetch();
    void slos.refetch();
    evaluation.goOn();
  };
  return (
    <PageBody
      title="Clusters"
      lead="ECS clusters with the worst status of their SLOs."
      wide
      actions={
        <BusyButton variant="emphasized" busy={clusters.isFetching || slos.isFetching} onClick={refresh}>
          Refresh
        </BusyButton>
      }
    >
      <MissingApis facts={facts} needs={needs} />
      {clusters.isError ? (
        <FailureNotice title="The clusters could not be read" failure={clusters.error} onRetry={refresh} />
      ) : null}
      {slos.isError ? (
        <FailureNotice
          title="The SLOs could not be read, so it is not known which clusters have one"
          failure={slos.error}
          onRetry={() => void slos.refetch()}
          retryLabel="Read the SLOs again"
        />
      ) : null}
      {slos.data?.warnings.map((warning) => (
        <WarningNotice key={warning.message} title="Not every SLO may be counted" warning={warning} />
      ))}
      {clusters.isPending ? <WaitingView label="Looking for ECS clusters" lines={8} /> : null}
      {clusters.data?.warnings.filter(saysMoreThan(clusters.data.clusters)).map((warning) => (
        <WarningNotice key={warning.message} title="About these clusters" warning={warning} />
      ))}
      {clusters.data?.clusters.length === 0 ? (
        <NoClusters title="No ECS cluster in the last 7 days" rest="A cluster without a running task sends nothing." />
      ) : null}
      <EvaluationProgress evaluation={evaluation} />
      {clusters.data && clusters.data.clusters.length > 0 ? (
        <ClusterList found={clusters.data} slos={slos.data?.slos ?? null} />
      ) : null}
    </PageBody>
  );
};

/** An empty page says by itself that no metrics came, and the table shows the services of Fargate. */
const saysMoreThan =
  (found: readonly Cluster[]) =>
  ({ code }: Warning): boolean =>
    (found.length > 0 || code !== 'no-ecs-metrics') && code !== 'fargate-only';

/** Warnings whose remedy is the extension, which Connect can switch on. */
const curedByExtension: readonly string[] = ['clusters-without-entity', 'entity-type-unknown', 'entities-none'];

const WarningNotice = ({ title, warning }: { title: string; warning: Warning }) => (
  <div role="status">
    <MessageContainer variant="warning">
      <MessageContainer.Title>{title}</MessageContainer.Title>
      <MessageContainer.Description>
        {warning.message}
        {curedByExtension.includes(warning.code) ? (
          <>
            {' '}
            <PageLink to="/pipelines">See the extension in Pipelines</PageLink>
          </>
        ) : null}
      </MessageContainer.Description>
    </MessageContainer>
  </div>
);
