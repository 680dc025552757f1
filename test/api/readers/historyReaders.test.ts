import type { History, HistoryAsked } from '../../../api/usecases/history/historyReader';
import { slotSpan } from '../../../api/usecases/history/slotSpan';
import type { Target } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { metricStreamKeys as keys } from '../../../domain/model/metricKeys';
import type { Sli } from '../../../domain/model/sli';
import type { Engine } from '../../../domain/model/slo';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { restingCluster, scaledToZeroCluster } from '../../../sandbox/situations/situations';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { readers } from './sandboxReaders';

jest.setTimeout(60_000);

const hourMs = 3_600_000;
/** Seven minutes past the hour, so that the slots of a classic SLO lie off Grail's grid. */
const now = Date.parse('2026-11-18T12:07:20Z');

/** A cluster of the environment as its series tell it. */
function targetIn({ world }: Sandbox, name: string): Target {
  const all = [keys.serviceCpu, keys.serviceRunningTasks].flatMap((key) => world.shelf(metricShelf).series(key));
  const found = all.find((series) => series.dimensions[dimensions.cluster] === name)?.dimensions;
  return {
    entityId: found?.[dimensions.clusterEntity] ?? '',
    ...{ cluster: name, accountId: found?.[dimensions.accountId] ?? '', region: found?.[dimensions.region] ?? '' },
  };
}

const cpuTime: Sli = {
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 60 },
  ...{ statistic: 'avg', noData: 'exclude' },
};
const ofCluster: [string, Sli][] = [
  ['cpu of the cluster', cpuTime],
  ['peak memory of the cluster', { ...cpuTime, metric: 'memory', statistic: 'max' }],
  ['headroom', { kind: 'headroom', metric: 'cpu' }],
];
const ofServices: [string, Sli][] = [
  ['worst service', { ...cpuTime, level: 'worst-service' }],
  ['peak memory of the worst service', { ...cpuTime, metric: 'memory', level: 'worst-service', statistic: 'max' }],
];
const ofService: [string, Sli][] = [
  ['cpu of a service', { ...cpuTime, level: 'service' }],
  ['running tasks', { kind: 'running-tasks', noData: 'bad' }],
];

/** The same history by both readers. */
async function both(asked: HistoryAsked): Promise<{ classic: History; grail: History }> {
  const [classic, grail] = await Promise.all([readers.classic.slots(asked), readers.grail.slots(asked)]);
  return { classic, grail };
}

/** Slot by slot, of every series; sums of floating-point numbers may differ in their last digits. */
function expectSame({ classic, grail }: { classic: History; grail: History }): void {
  expect(grail.grid).toEqual(classic.grid);
  expect([...grail.series.keys()].sort()).toEqual([...classic.series.keys()].sort());
  for (const [name, values] of classic.series) {
    const read = grail.series.get(name) ?? [];
    expect(read).toHaveLength(values.length);
    const different = values.findIndex((value, at) => {
      const other = read[at] ?? null;
      return value === null || other === null ? value !== other : Math.abs(value - other) > 1e-9;
    });
    expect([name, different, values[different], read[different]]).toEqual([name, -1, undefined, undefined]);
  }
}

interface Asking {
  engine: Engine;
  days: number;
  slotMinutes: number;
  perService?: boolean;
}

function askedOf(target: Target, sli: Sli, { engine, days, slotMinutes, perService }: Asking): HistoryAsked {
  const span = slotSpan(engine, { from: now - days * 24 * hourMs, to: now }, slotMinutes);
  return { ...span, engine, sli, target, keys, slotMinutes, ...(perService === undefined ? {} : { perService }) };
}

const askings: Asking[] = [
  { engine: 'platform', days: 2, slotMinutes: 1 },
  { engine: 'platform', days: 3, slotMinutes: 30 },
  { engine: 'platform', days: 1, slotMinutes: 5, perService: true },
  { engine: 'classic', days: 3, slotMinutes: 84 },
  { engine: 'classic', days: 1, slotMinutes: 12, perService: true },
];

/** With gaps: of a resting cluster six hours a day, of one scaled to zero the last two days. */
describe.each([
  ['connected', 'checkout-prod', [...ofCluster, ...ofServices, ...ofService]],
  ['connected', restingCluster, ofServices],
  ['breaching', scaledToZeroCluster, [...ofCluster, ...ofServices]],
] as const)('in situation %s both history readers see', (situation, cluster, indicators) => {
  let sandbox: Sandbox;
  let restore: () => void;
  beforeAll(async () => {
    sandbox = await startSandbox({ situation, wall: () => now });
    restore = fetchFrom(sandbox.url);
  });
  afterAll(async () => {
    restore();
    await sandbox.close();
  });

  it.each(indicators)(`the same time slices of ${cluster}: %s`, async (what, sli) => {
    const target = targetIn(sandbox, cluster);
    const isService = ofService.some(([name]) => name === what);
    let values: (number | null)[] = [];
    for (const asking of askings) {
      const asked = askedOf(isService ? { ...target, service: 'cart' } : target, sli, asking);
      const read = await both(asked);
      expectSame(read);
      values = [...values, ...[...read.grail.series.values()].flat()];
      const [classic, grail] = await Promise.all([
        readers.classic.minutes(asked, read.classic.grid, now),
        readers.grail.minutes(asked, read.grail.grid, now),
      ]);
      expect(grail).toEqual(classic);
    }
    expect(values.filter((value) => value !== null).length).toBeGreaterThan(50);
    expect(values.filter((value) => value === null).length).toBeGreaterThan(cluster === 'checkout-prod' ? 2 : 100);
  });
});
