import type { Warning } from '../../domain/contract/envelope';
import { entitiesExtensionName } from '../../domain/model/ecsMetrics';
import type { Cluster } from '../../domain/model/cluster';
import { windowWords } from '../../domain/queries/evaluationWindow';

interface Findings {
  clusters: readonly Cluster[];
  /** What the Metrics API remarked. */
  remarks: readonly string[];
  /** Whether the environment knows the entity type of ECS clusters. */
  entityTypeKnown: boolean;
  /** The lookback that was used, when the one asked for would have read too much; else null. */
  shortenedTo: string | null;
}

/** What a person should know about a discovery, most pressing first. */
export function discoveryWarnings({ clusters, remarks, entityTypeKnown, shortenedTo }: Findings): Warning[] {
  const measured = clusters.filter(({ lastDataAt }) => lastDataAt !== null);
  const homeless = clusters.filter(({ entityId }) => entityId === null);
  const fargate = clusters.filter(({ capacity }) => capacity === 'fargate');
  const when = (condition: boolean, code: string, message: string): Warning[] => (condition ? [{ code, message }] : []);
  return [
    ...when(measured.length === 0, 'no-ecs-metrics', 'No ECS metrics arrived within the lookback.'),
    ...when(
      !entityTypeKnown,
      'entity-type-unknown',
      `This environment does not know ECS cluster entities of metric streams: the extension "${entitiesExtensionName}" has not run here.`,
    ),
    ...when(
      homeless.length > 0,
      'clusters-without-entity',
      `${count(homeless)} no entity yet, so no SLO can be attached. Switch on the extension "${entitiesExtensionName}"; entities appear with the next data.`,
    ),
    ...when(
      fargate.length > 0,
      'fargate-only',
      `${count(fargate)} no cluster-level utilization: ECS sends it for EC2 capacity only. Look at the usage of ${fargate.length === 1 ? 'its' : 'their'} services instead.`,
    ),
    ...when(
      shortenedTo !== null,
      'lookback-shortened',
      `So many services run that metrics were searched for only in the ${windowWords((shortenedTo ?? '').replace('now', ''))}. A cluster that was quiet all that time shows no services and no account.`,
    ),
    ...[...new Set(remarks)].map((message) => ({ code: 'metrics-remark', message })),
  ];
}

const count = (clusters: readonly Cluster[]): string =>
  clusters.length === 1 ? `1 cluster (${clusters[0]?.name}) has` : `${clusters.length} clusters have`;
