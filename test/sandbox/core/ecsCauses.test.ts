import type { Cause, Character } from '../../../sandbox/ecs/character';
import type { EcsCluster, EcsMetric } from '../../../sandbox/ecs/ecs';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { listOf, serviceMinutes } from '../../../sandbox/ecs/serviceMinutes';

const minute = 60_000;
const day = 1440 * minute;
// A Monday on which no service of these names has a deployment or a failure of its own.
const monday = Date.UTC(2026, 0, 5);

/** Usage without a daily curve and without noise, so that every figure can be added up by hand. */
const flat = (base: number) => ({ base, swing: 0, noise: 0 });
const calm: Character = {
  instances: 1,
  services: {
    api: { tasks: 2, cpuUnits: 512, memoryMiB: 2048, cpu: flat(40), memory: flat(40) },
    web: { tasks: 1, cpuUnits: 1024, memoryMiB: 4096, cpu: flat(50), memory: flat(50) },
  },
  standalone: { tasks: 1, cpuUnits: 256, memoryMiB: 1024, cpu: flat(100), memory: flat(50) },
  incidents: { chance: 0 },
};

const clusterOf = (character: Character): EcsCluster => ({
  ...{ accountId: '123456789012', region: 'eu-west-1', name: 'shop', capacity: 'ec2', containerInsights: true },
  services: Object.keys(character.services ?? {}).map((name) => ({ name, scaledToZero: false })),
  character,
});

/** What was sent on that day, by minute of the day; null where nothing was. */
function sentOn(cluster: EcsCluster, service: string | null, metric: EcsMetric, from = monday): (number | null)[] {
  const sent = new Map(
    listOf(serviceMinutes(cluster, service, metric) ?? (() => undefined), from, from + day - minute).map(
      ({ at, sum, count }) => [at, sum / count],
    ),
  );
  return Array.from({ length: 1440 }, (_, index) => sent.get(from + index * minute) ?? null);
}

/** Figures of a cluster in the minutes in which something holds. */
function during(cluster: EcsCluster, asked: Record<string, [string | null, EcsMetric]>) {
  const entries = Object.entries(asked).map(
    ([name, [service, metric]]) => [name, sentOn(cluster, service, metric)] as const,
  );
  return Array.from({ length: 1440 }, (_, index) =>
    Object.fromEntries(entries.map(([name, values]) => [name, values[index] ?? null])),
  );
}

const distinct = (rows: readonly Record<string, number | null>[]): Record<string, number | null>[] =>
  [...new Set(rows.map((row) => JSON.stringify(row)))].map((row) => JSON.parse(row) as Record<string, number | null>);

const everything: Record<string, [string | null, EcsMetric]> = {
  cluster: [null, 'cpu'],
  memory: [null, 'memory'],
  reserved: [null, 'cpuReservation'],
  api: ['api', 'cpu'],
  web: ['web', 'cpu'],
  running: ['api', 'running'],
};

describe('a cluster without an incident', () => {
  it('uses what its services and standalone tasks use, of what its instances have', () => {
    // CPU: 2 · 512 · 0.4 + 1024 · 0.5 + 256 · 1 = 1177.6 units of 4096. Memory: 2 · 2048 · 0.4 + 4096 · 0.5 + 1024 · 0.5 = 4198.4 MiB of
    // 16,384. Reserved: 1024 + 1024 + 256 = 2304 units.
    expect(distinct(during(clusterOf(calm), everything))).toEqual([
      { cluster: 28.75, memory: 25.625, reserved: 56.25, api: 40, web: 50, running: 2 },
    ]);
  });

  it('has more room on more instances, and so has each of its figures', () => {
    const [row] = during(clusterOf({ ...calm, instances: 2 }), everything);
    expect(row).toMatchObject({ cluster: 14.375, reserved: 28.125, api: 40, web: 50 });
  });
});

const incidental = (cause: Cause, more: Character['incidents'] = {}): Character => ({
  ...calm,
  incidents: { chance: 1, minutes: 60, causes: [cause], culprit: 'api', ...more },
});

describe('an incident shows in what caused it', () => {
  it('a hot service: in its usage and the cluster’s, not in other services, reservation or tasks', () => {
    // 100 points more of 1024 reserved units are 1024 units more: 2201.6 of 4096.
    expect(distinct(during(clusterOf(incidental('hot-service', { lift: 100 })), everything))).toEqual([
      { cluster: 28.75, memory: 25.625, reserved: 56.25, api: 40, web: 50, running: 2 },
      { cluster: 53.75, memory: 25.625, reserved: 56.25, api: 140, web: 50, running: 2 },
    ]);
  });

  it('a deployment: memory doubles, and a task is missing while it rolls out and back', () => {
    const rows = during(clusterOf(incidental('deployment')), {
      ...{ cluster: [null, 'memory'], api: ['api', 'memory'], web: ['web', 'memory'], running: ['api', 'running'] },
    });
    const deployed = rows.filter(({ api }) => api === 80);
    // Both tasks at 80 %: 2 · 2048 · 0.8 + 2048 + 512 = 5836.8 MiB; one of them: 1638.4 MiB less.
    expect(distinct(deployed)).toEqual([
      { cluster: 25.625, api: 80, web: 50, running: 1 },
      { cluster: 35.625, api: 80, web: 50, running: 2 },
    ]);
    expect(deployed.slice(0, 8).map(({ running }) => running)).toEqual(Array(8).fill(1));
    expect(deployed.slice(-8).map(({ running }) => running)).toEqual(Array(8).fill(1));
  });

  const eight: Character = {
    instances: 4,
    services: { api: { tasks: 8, cpuUnits: 1024, memoryMiB: 1024, cpu: flat(50), memory: flat(50) } },
    standalone: { tasks: 0 },
  };
  const asked: Record<string, [string | null, EcsMetric]> = {
    ...{ cluster: [null, 'cpu'], reserved: [null, 'cpuReservation'], api: ['api', 'cpu'], running: ['api', 'running'] },
  };
  const incidentsOf = (cause: Cause, instances?: number) =>
    distinct(
      during(
        clusterOf({
          ...eight,
          incidents: { chance: 1, minutes: 60, causes: [cause], ...(instances === undefined ? {} : { instances }) },
        }),
        asked,
      ),
    );

  it('lost instances with room for their tasks elsewhere: reservation and usage rise, services stay calm', () => {
    // Two of four: first four tasks are missing, six minutes later all eight run on 8192 units.
    expect(incidentsOf('lost-instances', 2)).toEqual([
      { cluster: 25, reserved: 50, api: 50, running: 8 },
      { cluster: 25, reserved: 50, api: 50, running: 4 },
      { cluster: 50, reserved: 100, api: 50, running: 8 },
    ]);
  });

  it('lost instances without room: half of the tasks are missing until the end, and the others do their work', () => {
    expect(incidentsOf('lost-instances', 3)).toEqual([
      { cluster: 25, reserved: 50, api: 50, running: 8 },
      // Two of eight tasks were on the instance that is left, and do not yet do the others’ work.
      { cluster: 25, reserved: 50, api: 50, running: 2 },
      { cluster: 100, reserved: 100, api: 100, running: 4 },
    ]);
  });

  it('a group that was scaled down: reservation and usage rise, no task is missing', () => {
    // 8192 reserved units fit on two instances.
    expect(incidentsOf('scaled-down-group')).toEqual([
      { cluster: 25, reserved: 50, api: 50, running: 8 },
      { cluster: 50, reserved: 100, api: 50, running: 8 },
    ]);
  });
});

describe('the clusters of situation connected', () => {
  const named = (name: string): EcsCluster => {
    const found = [...connectedFleet().values()].flat().find((cluster) => cluster.name === name);
    if (!found) throw new Error(`no cluster ${name}`);
    return found;
  };
  const week = (of: (from: number) => Record<string, number | null>[]) =>
    Array.from({ length: 7 }, (_, n) => of(monday + n * day)).flat();
  const figures = (cluster: EcsCluster) =>
    week((from) => {
      const columns: [string, (number | null)[]][] = [
        ['cluster', sentOn(cluster, null, 'cpu', from)],
        ['reserved', sentOn(cluster, null, 'cpuReservation', from)],
        ...cluster.services.flatMap(({ name }): [string, (number | null)[]][] => [
          [name, sentOn(cluster, name, 'cpu', from)],
          [`${name} tasks`, sentOn(cluster, name, 'running', from)],
        ]),
      ];
      return Array.from({ length: 1440 }, (_, n) =>
        Object.fromEntries(columns.map(([name, values]) => [name, values[n] ?? null])),
      );
    });

  it('checkout-prod is the sum of its services, and of standalone tasks that use 15 % of it', () => {
    const units: Record<string, number> = { cart: 512, 'checkout-api': 1024, pricing: 512, tax: 512 };
    const rest = figures(named('checkout-prod'))
      // 12,288 of 20,480 units are reserved while every instance is there, and no task has just gone missing.
      .filter(({ reserved }) => reserved === 60)
      .map((row) =>
        Object.entries(units).reduce(
          (left, [name, each]) => left - ((row[name] ?? 0) * (row[`${name} tasks`] ?? 0) * each) / 20_480,
          row['cluster'] ?? 0,
        ),
      );
    // 2 tasks · 512 units · (300 ± 10 %) of 20,480 units.
    expect(Math.min(...rest)).toBeGreaterThan(14.49);
    expect(Math.max(...rest)).toBeLessThan(15.51);
  });

  it('checkout-prod is above 80 % only while checkout-api is hot or instances are missing', () => {
    const hot = figures(named('checkout-prod')).filter(({ cluster }) => (cluster ?? 0) >= 80);
    expect(hot.length).toBeGreaterThan(200);
    expect(hot.filter((row) => (row['checkout-api'] ?? 0) < 100 && (row['reserved'] ?? 0) < 90)).toEqual([]);
    for (const other of ['cart', 'pricing', 'tax']) expect(hot.filter((row) => (row[other] ?? 0) >= 80)).toEqual([]);
  });

  it('catalog-prod is above 80 % for hours of a day on which none of its services is: it is too small', () => {
    const rows = figures(named('catalog-prod'));
    expect(rows.filter(({ cluster }) => (cluster ?? 0) >= 80).length).toBeGreaterThan(0.5 * rows.length);
    const names = ['catalog-api', 'images', 'inventory', 'reviews'];
    expect(rows.filter((row) => names.some((name) => (row[name] ?? 0) >= 80))).toEqual([]);
    // 18 service tasks and a standalone one, of 1024 units each, on 20,480.
    expect(Math.max(...rows.map(({ reserved }) => reserved ?? 0))).toBe(95);
  });
});
