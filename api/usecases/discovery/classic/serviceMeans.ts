import { dimensions } from '../../../../domain/model/ecsMetrics';
import { appendTo } from '../../../../domain/model/manyValues';
import { unknownPlace } from '../../../../domain/model/cluster';
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
  const found: ServiceMean[] = [];
  const cutBy: string[] = [];
  // Those of the stream come last, and count.
  for (const family of ['connection', 'stream'] as const) {
    for (const metric of ['cpu', 'memory'] as const) {
      const mine = keys.filter((one) => one.family === family && one.tells === 'service-usage' && one.usage === metric);
      if (mine.length === 0) continue;
      try {
        const queries = ecsQueries(mine, parts, ['cluster', 'service']);
        const answer = await askAll(metrics, queries, { from: 'now-1h', resolution: 'Inf' });
        for (const { dimensions: of, values } of answer.series) {
          const [name, service, value] = [of[dimensions.cluster], of[dimensions.service], values.at(-1) ?? null];
          if (name === undefined || service === undefined || value === null) continue;
          const place = {
            accountId: of[dimensions.accountId] ?? unknownPlace,
            region: of[dimensions.region] ?? unknownPlace,
          };
          found.push({ ...place, name, service, metric, value });
        }
        appendTo(cutBy, answer.warnings);
      } catch (error) {
        cutBy.push(`The usage of services is not known: ${asFailure(error).message}`);
      }
    }
  }
  return { found, cutBy };
}
