import { usageCauses, type ClusterStory } from '../../../../domain/slo/history/usageCauses';
import type { Cause } from '../../../../sandbox/ecs/character';
import { clusterPlan } from '../../../../sandbox/ecs/clusterPlan';
import type { EcsCluster, EcsMetric } from '../../../../sandbox/ecs/ecs';
import { connectedFleet } from '../../../../sandbox/ecs/ecsFleet';
import { incidentOf } from '../../../../sandbox/ecs/incident';
import { listOf, serviceMinutes } from '../../../../sandbox/ecs/serviceMinutes';

const flat = (value: number, high: number | null = null) =>
  Array.from({ length: 24 }, (_, slot) => (high !== null && slot >= 10 && slot < 14 ? high : value));

const story = (change: { cluster?: number[]; api?: number[]; web?: number[]; running?: number[] }): ClusterStory => ({
  usage: {
    cluster: change.cluster ?? flat(50, 85),
    services: new Map([
      ['api', change.api ?? flat(40)],
      ['web', change.web ?? flat(45)],
    ]),
  },
  running: change.running ?? flat(10),
  desired: flat(10),
});

describe('why usage was high', () => {
  it('is the service that rose alone, with what it used before and after', () => {
    expect(usageCauses(story({ api: flat(40, 120) }), 80)).toEqual([
      {
        ...{ from: 10, to: 14, peak: 120 },
        cause: { kind: 'service', service: 'api', meanwhile: 120, otherwise: 40, areTasksReplaced: false },
      },
    ]);
  });

  it('says that tasks were replaced meanwhile, as a deployment does', () => {
    const [high] = usageCauses(story({ api: flat(45, 90), running: flat(10, 9.8) }), 80);
    expect(high?.cause).toMatchObject({ kind: 'service', service: 'api', areTasksReplaced: true });
  });

  it('is tasks that were missing, when the services that are left rose together', () => {
    const [high] = usageCauses(story({ api: flat(40, 60), web: flat(45, 66), running: flat(10, 7) }), 80);
    expect(high?.cause).toEqual({ kind: 'fewer-tasks', running: 7, desired: 10 });
  });

  it('is capacity, when the cluster rose and its services and tasks are as ever', () => {
    const [high] = usageCauses(story({}), 80);
    expect(high?.cause).toEqual({ kind: 'less-capacity', meanwhile: 85, otherwise: 50, areTasksKnown: true });
  });

  it('is load, when several services rose together while no tasks were missing', () => {
    const [high] = usageCauses(story({ api: flat(40, 120), web: flat(45, 110) }), 80);
    expect(high?.cause).toEqual({ kind: 'services', services: ['api', 'web'], areTasksKnown: true });
  });

  it('is a service that did nothing before, not capacity', () => {
    const [high] = usageCauses(story({ api: flat(0, 95) }), 80);
    expect(high?.cause).toMatchObject({ kind: 'service', service: 'api', meanwhile: 95, otherwise: 0 });
  });

  it('is not called capacity where nothing is known of services', () => {
    const [high] = usageCauses({ ...story({}), usage: { cluster: flat(50, 85), services: new Map() } }, 80);
    expect(high?.cause).toBeNull();
  });

  it('is not told where nothing stands out, and there is nothing to tell below the threshold', () => {
    const [high] = usageCauses(story({ cluster: flat(78, 82) }), 80);
    expect(high?.cause).toBeNull();
    expect(usageCauses(story({ cluster: flat(50) }), 80)).toEqual([]);
  });

  it('tells of a service that was high all day, without anything to compare it with', () => {
    const all = Array.from({ length: 24 }, () => 90);
    expect(usageCauses(story({ cluster: [], api: all }), 80)).toMatchObject([
      { from: 0, to: 24, cause: { kind: 'service', service: 'api', otherwise: null } },
    ]);
  });
});

const [minute, day, slots] = [60_000, 86_400_000, 96];

/** A day in slots of 15 minutes, as the cluster's page reads it. */
function daily(cluster: EcsCluster, service: string | null, metric: EcsMetric, from: number): (number | null)[] {
  const sums = Array.from({ length: slots }, () => ({ sum: 0, count: 0 }));
  for (const one of listOf(serviceMinutes(cluster, service, metric) ?? (() => undefined), from, from + day - minute)) {
    const slot = sums[Math.floor((one.at - from) / (15 * minute))];
    if (slot) Object.assign(slot, { sum: slot.sum + one.sum / one.count, count: slot.count + 1 });
  }
  return sums.map(({ sum, count }) => (count === 0 ? null : sum / count));
}

const total = (many: (number | null)[][]): (number | null)[] =>
  Array.from({ length: slots }, (_, slot) => many.reduce<number>((sum, one) => sum + (one[slot] ?? 0), 0));

function storyOf(cluster: EcsCluster, metric: 'cpu' | 'memory', from: number): ClusterStory {
  const names = cluster.services.map(({ name }) => name);
  return {
    usage: {
      cluster: cluster.capacity === 'ec2' ? daily(cluster, null, metric, from) : [],
      services: new Map(names.map((name) => [name, daily(cluster, name, metric, from)])),
    },
    running: cluster.containerInsights ? total(names.map((name) => daily(cluster, name, 'running', from))) : [],
    desired: cluster.containerInsights ? total(names.map((name) => daily(cluster, name, 'desired', from))) : [],
  };
}

const kindOf: Record<Cause, string> = {
  ...{ 'hot-service': 'service', deployment: 'service', 'lost-instances': 'fewer-tasks' },
  'scaled-down-group': 'less-capacity',
};

interface Told {
  cause: Cause;
  truth: string;
  said: string;
  where: string;
}

/** What is said of stretches that an incident made, beside what it was. */
function toldOf(cluster: EcsCluster, thresholds: Record<'cpu' | 'memory', number>): Told[] {
  const told: Told[] = [];
  for (let days = 0; days < 7; days += 1) {
    const from = Date.UTC(2026, 5, 1) + days * day;
    const incident = incidentOf(clusterPlan(cluster), from / day);
    if (incident === null) continue;
    const culprit = incident.service === null ? '' : (cluster.services[incident.service]?.name ?? '');
    const kind = kindOf[incident.cause];
    for (const metric of ['cpu', 'memory'] as const)
      for (const high of usageCauses(storyOf(cluster, metric, from), thresholds[metric])) {
        // Not what a service does every day.
        if (high.from * 15 < incident.from - 15 || high.to * 15 > incident.to + 15) continue;
        const { cause } = high;
        told.push({
          ...{ cause: incident.cause, truth: kind === 'service' ? `service ${culprit}` : kind },
          said: cause === null ? 'nothing' : cause.kind === 'service' ? `service ${cause.service}` : cause.kind,
          where: `${cluster.name} ${metric} day ${days}`,
        });
      }
  }
  return told;
}

const connected = [...connectedFleet().values()].flat();

it('is what befell the clusters of the sandbox, in nineteen of twenty stretches', () => {
  const told = connected.flatMap((cluster) => toldOf(cluster, { cpu: 80, memory: 70 }));
  const wrong = told.filter(({ truth, said }) => truth !== said);
  expect(told.length).toBeGreaterThan(10);
  expect(new Set(told.map(({ cause }) => cause))).toEqual(new Set(['hot-service', 'deployment', 'lost-instances']));
  expect(wrong.length / told.length <= 0.05 ? [] : wrong).toEqual([]);
});

it('is a group that was scaled down, which no service and no task shows', () => {
  // 4,072 units are reserved, 3,396 used: 41 % of two instances, 83 % of the one that is left.
  const load = (base: number) => ({ base, swing: 0, noise: 0 });
  const task = (tasks: number, cpuUnits: number, cpu: number) => ({
    ...{ tasks, cpuUnits, cpu: load(cpu), memoryMiB: 1024, memory: load(40) },
  });
  const cluster: EcsCluster = {
    ...{ accountId: '123456789012', region: 'eu-west-1', name: 'shop', capacity: 'ec2', containerInsights: true },
    services: ['api', 'web'].map((name) => ({ name, scaledToZero: false })),
    character: {
      ...{ instances: 2, services: { api: task(2, 512, 78), web: task(1, 2048, 78) }, standalone: task(1, 1000, 100) },
      incidents: { chance: 1, minutes: 120, causes: ['scaled-down-group'] },
    },
  };
  const told = toldOf(cluster, { cpu: 80, memory: 100 });
  expect(told.length).toBeGreaterThan(3);
  expect(told.filter(({ said }) => said !== 'less-capacity')).toEqual([]);
});
