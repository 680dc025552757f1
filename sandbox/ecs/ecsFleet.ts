import { compositeKey } from '../../domain/model/compositeKey';
import { characters } from './characters';
import type { EcsCluster, Fleet } from './ecs';

export const placeOf = (accountId: string, region: string): string => compositeKey(accountId, region);

const production = '111122223333';
const staging = '444455556666';

/** One EC2 and one Fargate-only cluster per region, four services each. */
const workloads = {
  'us-east-1': {
    checkout: ['cart', 'checkout-api', 'pricing', 'tax'],
    payments: ['authorize', 'capture', 'fraud-check', 'refunds'],
  },
  'eu-west-1': {
    catalog: ['catalog-api', 'images', 'inventory', 'reviews'],
    search: ['indexer', 'query', 'suggest', 'synonyms'],
  },
  'eu-central-1': {
    fulfilment: ['labels', 'orders', 'routing', 'stock'],
    notifications: ['email', 'preferences', 'push', 'sms'],
  },
};

const running = (names: readonly string[]): EcsCluster['services'] =>
  names.map((name) => ({ name, scaledToZero: false }));

/** Two accounts, three regions, twelve clusters, 48 services. */
export function connectedFleet(): Fleet {
  const fleet = new Map<string, readonly EcsCluster[]>();
  for (const [accountId, stage] of [[production, 'prod'] as const, [staging, 'staging'] as const]) {
    for (const [region, clusters] of Object.entries(workloads)) {
      fleet.set(
        placeOf(accountId, region),
        Object.entries(clusters).map(([workload, services], index) => {
          const name = `${workload}-${stage}`;
          const character = characters[name];
          return {
            ...{ accountId, region, name, services: running(services) },
            capacity: index === 0 ? ('ec2' as const) : ('fargate' as const),
            // Costs extra, so it is on where it matters.
            containerInsights: stage === 'prod',
            ...(character ? { character } : {}),
          };
        }),
      );
    }
  }
  return fleet;
}

function changed(fleet: Fleet, clusterName: string, change: (cluster: EcsCluster) => EcsCluster): Fleet {
  const changeOne = (cluster: EcsCluster): EcsCluster => (cluster.name === clusterName ? change(cluster) : cluster);
  return new Map([...fleet].map(([place, clusters]) => [place, clusters.map(changeOne)]));
}

/** The fleet with every service of one cluster scaled to zero. */
export const withScaledToZero = (fleet: Fleet, clusterName: string): Fleet =>
  changed(fleet, clusterName, (cluster) => ({
    ...cluster,
    services: cluster.services.map(({ name }) => ({ name, scaledToZero: true })),
  }));

/** The fleet with one cluster stopped every day for the hours that are farthest from `now`. */
export function withRest(fleet: Fleet, clusterName: string, now: number, hours: number): Fleet {
  const middle = Math.floor(now / 60_000) + 720;
  const rest = { fromMinute: (middle - hours * 30) % 1440, minutes: hours * 60 };
  return changed(fleet, clusterName, (cluster) => ({ ...cluster, rest }));
}

/** Many clusters over ten accounts and four regions, half of them Fargate-only. */
export function largeFleet(clusterCount: number, servicesPerCluster: number): Fleet {
  const regions = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1'];
  const fleet = new Map<string, EcsCluster[]>();
  for (let index = 0; index < clusterCount; index++) {
    const accountId = String(200_000_000_000 + (Math.floor(index / regions.length) % 10));
    const region = regions[index % regions.length] ?? 'us-east-1';
    const place = placeOf(accountId, region);
    const name = `cluster-${String(index + 1).padStart(5, '0')}`;
    const services = Array.from({ length: servicesPerCluster }, (_, n) => `service-${String(n + 1).padStart(2, '0')}`);
    const capacity = Math.floor(index / 40) % 2 === 0 ? 'ec2' : 'fargate';
    const cluster = { accountId, region, name, services: running(services), containerInsights: index % 4 === 0 };
    fleet.set(place, [...(fleet.get(place) ?? []), { ...cluster, capacity }]);
  }
  return fleet;
}

/** What runs in an account and region nobody has described: two EC2 clusters and a Fargate-only one. */
export function newcomerClusters(accountId: string, region: string): readonly EcsCluster[] {
  const place = { accountId, region, containerInsights: false };
  const web = running(['frontend', 'gateway', 'sessions']);
  return [
    { ...place, name: 'web', capacity: 'ec2', services: web, containerInsights: true },
    {
      ...place,
      name: 'backend',
      capacity: 'ec2',
      services: [...running(['accounts', 'billing', 'orders']), { name: 'nightly-report', scaledToZero: true }],
    },
    { ...place, name: 'jobs', capacity: 'fargate', services: running(['importer', 'mailer', 'scheduler']) },
  ];
}
