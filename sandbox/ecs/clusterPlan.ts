import { chance, hashOf } from './chance';
import type { Cause, Load, ServiceCharacter } from './character';
import type { EcsCluster } from './ecs';

export const unitsPerInstance = 4096;
export const mebibytesPerInstance = 16_384;

type Metric = 'cpu' | 'memory';

/** Usage of one kind by the tasks of one service. */
export interface LoadProfile extends Load {
  seed: number;
  /** Busiest minute of the day, UTC. */
  peakMinute: number;
  /** CPU of a task may exceed what it reserves; memory cannot. */
  ceiling: number;
  /** What one task reserves: CPU units, or MiB. */
  perTask: number;
}

/** A service of a cluster, or its standalone tasks. */
export interface Workload {
  name: string;
  /** Of its deployments and failures. */
  seed: number;
  desired: number;
  cpu: LoadProfile;
  memory: LoadProfile;
}

/** What a cluster consists of, and what befalls it. */
export interface ClusterPlan {
  /** No other plan has it. */
  identity: number;
  seed: number;
  /** 0 on Fargate. */
  instances: number;
  /** Those that run at all. */
  services: readonly Workload[];
  standalone: Workload | null;
  incidents: { chance: number; minutes: number; causes: readonly Cause[]; lift: number | null; instances: number };
  /** Index of the service that incidents are about; null: diced each time. */
  culprit: number | null;
}

const plans = new WeakMap<EcsCluster, ClusterPlan>();
let lastIdentity = 0;

/** The same plan for the same cluster, every time. */
export function clusterPlan(cluster: EcsCluster): ClusterPlan {
  const known = plans.get(cluster);
  if (known) return known;
  const made = planOf(cluster);
  plans.set(cluster, made);
  return made;
}

/** The service as it is planned; null when it is scaled to zero or not there. */
export const workloadOf = (cluster: EcsCluster, service: string): Workload | null =>
  clusterPlan(cluster).services.find(({ name }) => name === service) ?? null;

function planOf(cluster: EcsCluster): ClusterPlan {
  const { accountId, region, name, capacity, character = {} } = cluster;
  const running = cluster.services.filter(({ scaledToZero }) => !scaledToZero);
  const services = running.map((service) =>
    workload(cluster, service.name, { ...character.all, ...character.services?.[service.name] }),
  );
  const onInstances = capacity === 'ec2' && services.length > 0;
  const standalone = onInstances ? workload(cluster, '', { ...standaloneUsually, ...character.standalone }) : null;
  const all = [...services, ...(standalone ? [standalone] : [])];
  const reserved = all.reduce((sum, { desired, cpu }) => sum + desired * cpu.perTask, 0);
  // Three quarters full, unless the character says otherwise.
  const instances = onInstances
    ? (character.instances ?? Math.max(2, Math.ceil(reserved / (0.75 * unitsPerInstance))))
    : 0;
  const { incidents = {} } = character;
  const culprit = services.findIndex((service) => service.name === incidents.culprit);
  return {
    identity: (lastIdentity += 1),
    seed: hashOf([accountId, region, name, 'incidents'].join('/')),
    ...{ instances, services, standalone },
    incidents: {
      chance: incidents.chance ?? Math.min(0.5, 0.08 * services.length),
      minutes: incidents.minutes ?? 90,
      causes: incidents.causes ?? (onInstances ? causesOnInstances : causesOnFargate),
      lift: incidents.lift ?? null,
      instances: incidents.instances ?? Math.ceil(0.4 * instances),
    },
    culprit: culprit < 0 ? null : culprit,
  };
}

const causesOnFargate: readonly Cause[] = ['hot-service', 'deployment'];
const causesOnInstances: readonly Cause[] = [...causesOnFargate, 'lost-instances', 'scaled-down-group'];
const standaloneUsually: ServiceCharacter = { tasks: 1, cpuUnits: 512 };

/** @param service empty for standalone tasks */
function workload(cluster: EcsCluster, service: string, character: ServiceCharacter): Workload {
  const { accountId, region, name } = cluster;
  const seed = hashOf([accountId, region, name, service, 'tasks'].join('/'));
  const dice = (index: number): number => chance(seed, -index);
  const cpuUnits = character.cpuUnits ?? [256, 512, 1024][Math.floor(3 * dice(2))] ?? 512;
  const perTask = { cpu: cpuUnits, memory: character.memoryMiB ?? cpuUnits * (2 + Math.floor(3 * dice(3))) };
  const profile = (metric: Metric): LoadProfile => ({
    ...loadProfile(cluster, service, metric),
    ...character[metric],
    perTask: perTask[metric],
  });
  return {
    ...{ name: service, seed, desired: character.tasks ?? 2 + Math.floor(6 * dice(1)) },
    ...{ cpu: profile('cpu'), memory: profile('memory') },
  };
}

function loadProfile(
  { accountId, region, name }: EcsCluster,
  service: string,
  metric: Metric,
): Omit<LoadProfile, 'perTask'> {
  const seed = hashOf([accountId, region, name, service, metric].join('/'));
  const dice = (index: number): number => chance(seed, -index);
  // Everyone in a region is busy at about the same time.
  const peakMinute = Math.floor(60 * (10 + 6 * chance(hashOf(region), 1) + 2 * dice(3)));
  return metric === 'cpu'
    ? {
        seed,
        peakMinute,
        base: 12 + 25 * dice(1),
        swing: 12 + 28 * dice(2),
        noise: 6,
        ceiling: service === '' ? 1000 : 200,
      }
    : {
        seed,
        peakMinute,
        base: 38 + 20 * dice(1),
        swing: 4 + 8 * dice(2),
        noise: 2,
        ceiling: service === '' ? 1000 : 100,
      };
}
