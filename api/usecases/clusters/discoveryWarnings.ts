import type { Warning } from '../../../domain/contract/envelope';
import { isPlaceKnown, type Cluster } from '../../../domain/model/cluster';
import { entitiesExtensionName } from '../../../domain/model/ecsMetrics';
import { windowWords } from '../../../domain/queries/evaluationWindow';
import type { EntityAnswer } from '../../platform/entities';
import { entityWarning } from './entityWarning';

interface Findings {
  clusters: readonly Cluster[];
  /** What the Metrics API remarked. */
  remarks: readonly string[];
  /** What became of the look at the entities. */
  entities: EntityAnswer;
  /** The lookback that was used, when the one asked for would have read too much; else null. */
  shortenedTo: string | null;
  /** Names of clusters that sent something, and no utilization. */
  withoutUsage?: readonly string[];
}

/** What a person should know about a discovery, most pressing first. */
export function discoveryWarnings(findings: Findings): Warning[] {
  const { clusters, remarks, entities, shortenedTo, withoutUsage = [] } = findings;
  const measured = clusters.filter(({ lastDataAt }) => lastDataAt !== null);
  const homeless = clusters.filter(({ entityId }) => entityId === null);
  const fargate = clusters.filter(({ capacity }) => capacity === 'fargate');
  const lost = measured.filter((cluster) => !isPlaceKnown(cluster));
  const when = (condition: boolean, code: string, message: string): Warning[] => (condition ? [{ code, message }] : []);
  const entity = entityWarning(entities, measured.length - measured.filter((one) => homeless.includes(one)).length);
  // Without any data, "no entity" is what one expects.
  const isExpected = measured.length === 0 && noneYet.includes(entity?.code ?? '');
  return [
    ...when(measured.length === 0, 'no-ecs-metrics', 'No ECS metrics arrived within the lookback.'),
    ...(entity === null || isExpected ? [] : [entity]),
    // Where there are no entities any more, nobody can mend it; where it is not known which there are, nobody knows. Both were said.
    ...when(
      homeless.length > 0 && entities.kind !== 'gone' && entities.kind !== 'unknown',
      'clusters-without-entity',
      `${has(names(homeless))} ${noEntity}`,
    ),
    ...when(lost.length > 0, 'place-unknown', `${has(names(lost))} ${noPlace}`),
    ...when(withoutUsage.length > 0, 'no-usage', `${has(withoutUsage)} ${noUsage}`),
    ...when(
      fargate.length > 0,
      'fargate-only',
      `${has(names(fargate))} no cluster-level utilization: ECS sends it for EC2 capacity only. Look at the usage of ${fargate.length === 1 ? 'its' : 'their'} services instead.`,
    ),
    ...when(
      shortenedTo !== null,
      'lookback-shortened',
      `So many services run that metrics were searched for only in the ${windowWords((shortenedTo ?? '').replace('now', ''))}. A cluster that was quiet all that time shows no services and no account.`,
    ),
    ...[...new Set(remarks)].map((message) => ({ code: 'metrics-remark', message })),
  ];
}

/** A type of which Grail has no entity yet is one that it does not know. */
const noneYet: readonly string[] = ['entities-none', 'entity-type-unknown'];

const noPlace =
  'no account or region in their data, so no SLO can find them. Look at the metric in Dynatrace: "aws.account.id" and "aws.region" are missing.';

const noUsage =
  'no CPU or memory usage, only other ECS metrics. AWS reports usage while a task runs: look in ECS whether tasks start.';

const noEntity = `no entity. Platform SLOs need none; for classic ones switch on the extension "${entitiesExtensionName}": entities appear with the next data of a metric stream.`;

const names = (clusters: readonly Cluster[]): string[] => clusters.map(({ name }) => name);

const has = (found: readonly string[]): string =>
  found.length === 1 ? `1 cluster (${found[0]}) has` : `${found.length} clusters have`;
