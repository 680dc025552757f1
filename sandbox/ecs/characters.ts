import type { Character } from './character';

/** Clusters with a character of their own. Figures are chosen by hand: comments say what they come to. */
export const characters: Readonly<Record<string, Character>> = {
  /**
   * 5 instances, 20,480 units: services reserve 55 %, standalone tasks 5 %. On most days its `checkout-api` is hot (35 % of the
   * cluster, so 100 points more are 35 of the cluster's), or two instances are lost, after which the reservation is exactly 100 % and
   * all tasks fit. Long incidents, so that they outlast a time slot of a week's SLO (about 84 minutes) and can be seen in it.
   */
  'checkout-prod': {
    instances: 5,
    all: { tasks: 2, cpuUnits: 512, memoryMiB: 1024, cpu: { base: 60, swing: 14, noise: 3 } },
    services: {
      cart: { tasks: 4, cpuUnits: 512, memoryMiB: 1024 },
      'checkout-api': { tasks: 7, cpuUnits: 1024, memoryMiB: 2048 },
    },
    // Three times what they reserve, as tasks may on instances with idle CPU: 15 % of the cluster.
    standalone: { tasks: 2, cpuUnits: 512, memoryMiB: 1024, cpu: { base: 300, swing: 0, noise: 10 } },
    incidents: {
      ...{ chance: 0.7, minutes: 300, causes: ['hot-service', 'hot-service', 'lost-instances'] },
      ...{ culprit: 'checkout-api', lift: 100, instances: 2 },
    },
  },
  /**
   * Too small since its Auto Scaling group was scaled down to 5 instances: services reserve 90 % and standalone tasks 5 %. All
   * services stay below 80 %, and still the cluster is above it on average: 0.9 · 69 % + 22 % = 84 %; memory 0.9 · 67 % + 7 % = 67 %.
   */
  'catalog-prod': {
    instances: 5,
    all: {
      ...{ tasks: 4, cpuUnits: 1024, memoryMiB: 4096 },
      ...{ cpu: { base: 62, swing: 14, noise: 3 }, memory: { base: 66, swing: 2, noise: 1 } },
    },
    services: { 'catalog-api': { tasks: 6 } },
    standalone: {
      ...{ tasks: 1, cpuUnits: 1024, memoryMiB: 4096 },
      ...{ cpu: { base: 400, swing: 80, noise: 20 }, memory: { base: 140, swing: 0, noise: 2 } },
    },
    incidents: { chance: 0 },
  },
  'catalog-staging': { incidents: { chance: 0 }, all: { cpu: { base: 14, swing: 22 } } },
  /** Its `routing` is hot for hours of every working day, while the cluster as a whole has room. */
  'fulfilment-prod': {
    services: { routing: { tasks: 2, cpuUnits: 256, cpu: { base: 58, swing: 34 } } },
    incidents: { chance: 0 },
  },
  /** Its `fraud-check` is above its reservation at its peak; no cluster-level metric would tell, since the cluster is Fargate-only. */
  'payments-prod': {
    services: { 'fraud-check': { cpu: { base: 58, swing: 44 } } },
    incidents: { chance: 0.4, causes: ['hot-service', 'deployment'], culprit: 'refunds', lift: 70 },
  },
  /** Every other day a release of its `indexer` doubles the memory that it needs. */
  'search-prod': {
    services: { indexer: { memory: { base: 45, swing: 6 } } },
    incidents: { chance: 0.5, causes: ['deployment'], culprit: 'indexer' },
  },
};
