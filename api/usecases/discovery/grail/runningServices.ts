import { dimensions } from '../../../../domain/model/ecsMetrics';
import { clusterNameOf, serviceNameOf } from '../../../../domain/queries/discovery/seriesDql';
import type { Grail } from '../../../platform/grail/grail';
import { byTelling } from '../../ecs/ecsKeys';
import { placeIn, textIn, type ClusterSeries, type Listed, type ServicePlace } from './clusterSeries';
import { newestByKey } from './newestByKey';

const what = 'find the services of the ECS clusters';

/** The services that sent usage within the last hour, from data points: what stands in for a list of series that was cut short. */
export async function runningServices(
  grail: Pick<Grail, 'query'>,
  series: readonly ClusterSeries[],
): Promise<Listed<ServicePlace>> {
  const usage = series.map(({ facts }) => facts).filter(({ tells }) => tells === 'service-usage');
  const answers = await Promise.all(
    (['stream', 'connection'] as const).map(async (family) => {
      const [leader] = usage.filter((one) => one.family === family).sort(byTelling);
      const [cluster, service] = [clusterNameOf[family], serviceNameOf[family]];
      const by = [dimensions.accountId, dimensions.region, cluster, service];
      const asked = { keys: leader ? [leader.key] : [], by, needed: service, minutes: 60, slotMinutes: 60 };
      const { found, cutBy } = await newestByKey(grail, asked, what);
      const places = found.flatMap(({ record }) => {
        const [name, own] = [textIn(record, cluster), textIn(record, service)];
        return name === null || own === null ? [] : [{ ...placeIn(record, name), service: own }];
      });
      return { found: places, cutBy };
    }),
  );
  return { found: answers.flatMap(({ found }) => found), cutBy: answers.flatMap(({ cutBy }) => cutBy) };
}
