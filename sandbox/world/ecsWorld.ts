import { newcomerClusters, placeOf, type Fleet } from './ecsFleet';
import { loadProfile, type LoadProfile } from './loadProfile';
import { utilisation } from './utilisation';
import type { EcsCluster, EcsWorld } from './world';

/**
 * What runs in AWS: the clusters of the fleet, and a small set of its own for any other account and region, so that a
 * newcomer can type whatever account they like.
 */
export function createEcsWorld(fleet: Fleet): EcsWorld {
  const newcomers = new Map<string, readonly EcsCluster[]>();
  const profiles = new WeakMap<EcsCluster, Map<string, LoadProfile>>();

  function profileOf(cluster: EcsCluster, service: string | null, metric: 'cpu' | 'memory'): LoadProfile {
    const known = profiles.get(cluster) ?? new Map<string, LoadProfile>();
    profiles.set(cluster, known);
    const key = `${metric}/${service ?? ''}`;
    const profile = known.get(key) ?? loadProfile(cluster, service, metric);
    known.set(key, profile);
    return profile;
  }

  return {
    clusters(accountId, region) {
      const place = placeOf(accountId, region);
      const known = fleet.get(place) ?? newcomers.get(place);
      if (known) return known;
      const created = newcomerClusters(accountId, region);
      newcomers.set(place, created);
      return created;
    },
    sample(cluster, service, metric, minuteEnd) {
      if (service === null && cluster.capacity === 'fargate') return null;
      const isRunning = cluster.services.some((one) => !one.scaledToZero && (service === null || one.name === service));
      if (!isRunning) return null;
      return utilisation(profileOf(cluster, service, metric), minuteEnd, minuteEnd)[0] ?? null;
    },
  };
}
