import { dimensions, type UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import { unknownPlace, type MetricFamily } from '../../../../domain/model/cluster';
import type { EcsKeyFacts, EcsPart } from '../../../../domain/queries/ecsKeyFacts';
import type { Metrics } from '../../../platform/metrics';
import { askAll, ecsQueries } from '../../ecs/ecsQueries';
import { asFailure } from '../../storedSlos/knownSlos';
import type { ServiceMean } from '../servicesNow';

const parts: readonly EcsPart[] = ['accountId', 'region', 'cluster', 'service'];

/**
 * The last hour's means of every service by the Metrics API, one request a metric. It is what a list says beside its clusters, so that
 * what keeps it from being read is a remark.
 */
export async function classicServiceMeans(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
): Promise<{ found: ServiceMean[]; cutBy: string[] }> {
  const answers = await Promise.all(
    // Those of the stream come last, and count.
    (['connection', 'stream'] as const).flatMap((family) =>
      (['cpu', 'memory'] as const).map((metric) => meansOf(metrics, keys, family, metric)),
    ),
  );
  return { found: answers.flatMap(({ found }) => found), cutBy: answers.flatMap(({ cutBy }) => cutBy) };
}

async function meansOf(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
  family: MetricFamily,
  metric: UtilisationMetric,
): Promise<{ found: ServiceMean[]; cutBy: string[] }> {
  const mine = keys.filter((one) => one.family === family && one.tells === 'service-usage' && one.usage === metric);
  if (mine.length === 0) return { found: [], cutBy: [] };
  try {
    const queries = ecsQueries(mine, parts, ['cluster', 'service']);
    const answer = await askAll(metrics, queries, { from: 'now-1h', resolution: 'Inf' });
    const found = answer.series.flatMap(({ dimensions: of, values }) => {
      const [name, service, value] = [of[dimensions.cluster], of[dimensions.service], values.at(-1) ?? null];
      if (name === undefined || service === undefined || value === null) return [];
      const accountId = of[dimensions.accountId] ?? unknownPlace;
      const region = of[dimensions.region] ?? unknownPlace;
      return [{ accountId, region, name, service, metric, value }];
    });
    return { found, cutBy: answer.warnings };
  } catch (error) {
    return { found: [], cutBy: [`The usage of services is not known: ${asFailure(error).message}`] };
  }
}
