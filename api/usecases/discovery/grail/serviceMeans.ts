import { dimensions, type UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import { serviceMeansDql } from '../../../../domain/queries/discovery/serviceMeansDql';
import { clusterNameOf, serviceNameOf } from '../../../../domain/queries/discovery/seriesDql';
import type { Grail } from '../../../platform/grail/grail';
import { byTelling } from '../../ecs/ecsKeys';
import { asFailure } from '../../storedSlos/knownSlos';
import type { ServiceMean } from '../servicesNow';
import { cutIn, mostRecords, placeIn, textIn, type ClusterSeries, type Listed } from './clusterSeries';

const what = 'read the usage of the services of ECS clusters';
const metrics: readonly UtilisationMetric[] = ['cpu', 'memory'];

/**
 * The last hour's means of every service, in one query a family. It is what a list says beside its clusters, so that what keeps it from
 * being read is a remark. @param series what sent data within the hour
 */
export async function grailServiceMeans(
  grail: Pick<Grail, 'query'>,
  series: readonly ClusterSeries[],
): Promise<Listed<ServiceMean>> {
  const usage = series.map(({ facts }) => facts).filter(({ tells }) => tells === 'service-usage');
  const answers = await Promise.all(
    // Those of the stream come last, and count.
    (['connection', 'stream'] as const).map(async (family): Promise<Listed<ServiceMean>> => {
      const leaderOf = (metric: UtilisationMetric) =>
        usage.filter((one) => one.family === family && one.usage === metric).sort(byTelling)[0]?.key;
      const means = Object.fromEntries(
        metrics.flatMap((metric) => (leaderOf(metric) ? [[metric, leaderOf(metric) ?? '']] : [])),
      );
      if (Object.keys(means).length === 0) return { found: [], cutBy: [] };
      const [cluster, service] = [clusterNameOf[family], serviceNameOf[family]];
      const by = [dimensions.accountId, dimensions.region, cluster, service];
      try {
        const answer = await grail.query(serviceMeansDql({ means, by, service }), { what, maxRecords: mostRecords });
        const told = answer.records.flatMap((record) => {
          const [name, own] = [textIn(record, cluster), textIn(record, service)];
          if (name === null || own === null) return [];
          return metrics.flatMap((metric) => {
            const value = record[metric];
            return typeof value === 'number' ? [{ ...placeIn(record, name), service: own, metric, value }] : [];
          });
        });
        return { found: told, cutBy: cutIn(answer) };
      } catch (error) {
        return { found: [], cutBy: [`The usage of services is not known: ${asFailure(error).message}`] };
      }
    }),
  );
  return { found: answers.flatMap(({ found }) => found), cutBy: answers.flatMap(({ cutBy }) => cutBy) };
}
