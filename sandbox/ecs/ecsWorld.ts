import { compositeKey } from '../../domain/model/compositeKey';
import { newcomerClusters, placeOf } from './ecsFleet';
import type { Minutes } from './keptDays';
import { listOf, serviceMinutes } from './serviceMinutes';
import type { EcsCluster, EcsMetric, EcsWorld, Fleet } from './ecs';

/**
 * What runs in AWS: the clusters of the fleet, and a small set of its own for any other account and region, so that a
 * newcomer can type whatever account they like.
 */
export function createEcsWorld(running: Fleet = new Map()): EcsWorld {
  let fleet = running;
  const newcomers = new Map<string, readonly EcsCluster[]>();
  const known = new WeakMap<EcsCluster, Map<string, Minutes | null>>();

  function minutesOf(cluster: EcsCluster, service: string | null, metric: EcsMetric): Minutes | null {
    const own = known.get(cluster) ?? new Map<string, Minutes | null>();
    known.set(cluster, own);
    const key = compositeKey(metric, service ?? '');
    const found = own.get(key) ?? serviceMinutes(cluster, service, metric);
    own.set(key, found);
    return found;
  }

  return {
    run(clusters) {
      fleet = clusters;
    },
    clusters(accountId, region) {
      const place = placeOf(accountId, region);
      const known = fleet.get(place) ?? newcomers.get(place);
      if (known) return known;
      const created = newcomerClusters(accountId, region);
      newcomers.set(place, created);
      return created;
    },
    sample(cluster, service, metric, minuteEnd) {
      const isRunning = cluster.services.some((one) => !one.scaledToZero && (service === null || one.name === service));
      if (!isRunning) return null;
      const minutes = minutesOf(cluster, service, metric);
      return (minutes && listOf(minutes, minuteEnd, minuteEnd)[0]) ?? null;
    },
  };
}
