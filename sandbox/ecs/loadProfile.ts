import { chance, hashOf } from './chance';
import type { EcsCluster } from './ecs';

/** How one cluster's or service's CPU or memory behaves. Percent unless said otherwise. */
export interface LoadProfile {
  seed: number;
  /** Utilisation in the quietest hour. */
  base: number;
  /** What the busiest hour adds. */
  swing: number;
  /** Busiest minute of the day, UTC. */
  peakMinute: number;
  noise: number;
  /** Probability of an incident per day. */
  incidentChance: number;
  /** What an incident adds. */
  incidentLift: number;
  /** Longest incident, minutes; the shortest lasts a sixth of it. */
  incidentMinutes: number;
  /** CPU of a service may exceed 100 % (burst above its reservation); of a cluster, and memory, it cannot. */
  ceiling: number;
  /** Running tasks; each sends one value a minute. */
  tasks: number;
}

type Metric = 'cpu' | 'memory';
type Temper = Partial<Pick<LoadProfile, 'base' | 'swing' | 'incidentChance' | 'incidentLift' | 'incidentMinutes'>>;

/** Clusters (cluster-level metric) and services with a character of their own; everyone else gets one from the dice. */
const tempers: Record<string, Partial<Record<Metric, Temper>>> = {
  // Long incidents, so that they outlast a time slot of a week's SLO (about 84 minutes) and can be seen in it.
  'checkout-prod': { cpu: { base: 30, swing: 25, incidentChance: 0.7, incidentLift: 55, incidentMinutes: 300 } },
  'catalog-prod': {
    cpu: { base: 78, swing: 14, incidentChance: 0.3 },
    memory: { base: 66, swing: 2, incidentChance: 0 },
  },
  'catalog-staging': { cpu: { base: 12, swing: 20, incidentChance: 0 } },
  'fulfilment-prod': { memory: { base: 42, swing: 8, incidentChance: 0 } },
  // Hot for hours of every working day, while its cluster as a whole has room.
  'fulfilment-prod/routing': { cpu: { base: 58, swing: 34, incidentChance: 0 } },
  // Above its reservation at its peak; no cluster-level metric would tell, since the cluster is Fargate-only.
  'payments-prod/fraud-check': { cpu: { base: 58, swing: 44, incidentChance: 0 } },
};

/** @param service null for the cluster-level metric */
export function loadProfile(cluster: EcsCluster, service: string | null, metric: Metric): LoadProfile {
  const { accountId, region, name } = cluster;
  const seed = hashOf([accountId, region, name, service ?? '', metric].join('/'));
  const dice = (index: number): number => chance(seed, -index);
  const isCpu = metric === 'cpu';
  return {
    seed,
    base: isCpu ? 12 + 25 * dice(1) : 38 + 20 * dice(1),
    swing: isCpu ? 12 + 28 * dice(2) : 4 + 8 * dice(2),
    // Everyone in a region is busy at about the same time.
    peakMinute: Math.floor(60 * (10 + 6 * chance(hashOf(region), 1) + 2 * dice(3))),
    noise: isCpu ? 6 : 2,
    incidentChance: 0.1,
    incidentLift: isCpu ? 30 + 50 * dice(4) : 10 + 20 * dice(4),
    incidentMinutes: 90,
    ceiling: isCpu && service !== null ? 200 : 100,
    tasks: service === null ? 4 * cluster.services.length : 1 + Math.floor(6 * dice(5)),
    ...tempers[service === null ? name : `${name}/${service}`]?.[metric],
  };
}
