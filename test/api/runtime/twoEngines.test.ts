import type { SloRequest } from '../../../domain/contract/planSlos';
import { clusterEntityType, dimensions } from '../../../domain/model/ecsMetrics';
import { metricStreamKeys } from '../../../domain/model/metricKeys';
import type { Engine, SloParameters } from '../../../domain/model/slo';
import { sloKey } from '../../../domain/model/sloKey';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { startSandbox } from '../../kit/startSandbox';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';

jest.setTimeout(60_000);

/**
 * The same definition on the same data, evaluated by both engines. They may differ for three reasons only: how wide their
 * time slots are, whether silence can count as bad, and that a mean of slots weighs a slot with one measurement like one
 * with twelve. All figures are worked out by hand: classic has 120 slots of 12 minutes in a day; platform has slots of one
 * minute, 1,441 of them, because the day before began 40 seconds into a minute, of which the first has no data.
 */
const now = Date.parse('2026-11-18T11:59:20Z');
const noon = Date.parse('2026-11-18T12:00:00Z');
const minuteMs = 60_000;

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'fresh', withFunctions: true, wall: () => now });
  functions = appFunctions(sandbox.url);
});
afterAll(() => sandbox.close());

let clusters = 0;

/** A cluster whose CPU was this in the minutes up to noon; null leaves a minute out. */
function aCluster(minutes: readonly (number | null)[]) {
  clusters += 1;
  const target = {
    entityId: `CUSTOM_DEVICE-${clusters.toString(16).toUpperCase().padStart(16, '0')}`,
    ...{ cluster: `cluster-${clusters}`, accountId: '111122223333', region: 'eu-west-1' },
  };
  const { entityId, cluster, accountId, region } = target;
  const seen = { firstSeenTms: now - 86_400_000, lastSeenTms: now };
  sandbox.world.shelf(entityShelf).set(entityId, {
    entityId,
    displayName: cluster,
    type: clusterEntityType,
    properties: {},
    ...seen,
  });
  const of = {
    ...{ [dimensions.accountId]: accountId, [dimensions.region]: region },
    ...{ [dimensions.cluster]: cluster, [dimensions.clusterEntity]: entityId },
  };
  minutes.forEach((value, index) => {
    const at = noon - (minutes.length - 1 - index) * minuteMs;
    if (value === null) return;
    const sample = { at, min: value, max: value, sum: value, count: 1 };
    sandbox.world.shelf(metricShelf).write(metricStreamKeys.clusterCpu, of, sample);
  });
  return target;
}

const belowEighty: SloParameters = { target: 99, warning: 99.5, window: '-1d', threshold: 80 };
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** What the environment says of an SLO once it exists; the backtest must have said the same before. */
async function valueOf(engine: Engine, request: SloRequest): Promise<number | null> {
  const { value: foretold } = await functions.call('backtest-slo', { engine, ...request, days: 1 });
  const { items } = await functions.call('plan-slos', { engine, requests: [request] });
  const { results } = await functions.call('apply-slos', { engine, items });
  expect(results.map(({ failure }) => failure)).toEqual([null]);
  const { slos } = await functions.call('list-slos', { engine, ids: results.flatMap(({ id }) => id ?? []) });
  const slo = slos.find(({ key }) => key === sloKey(request.templateId, request.target));
  expect(slo?.value).toBeCloseTo(foretold ?? NaN, 9);
  return slo?.value ?? null;
}

async function both(
  minutes: readonly (number | null)[],
  change: Partial<SloParameters> = {},
  templateId = 'cluster-cpu-time',
) {
  const request = { templateId, target: aCluster(minutes), parameters: { ...belowEighty, ...change } };
  return { classic: await valueOf('classic', request), platform: await valueOf('platform', request) };
}

/** A day at 40 %, with `length` minutes at 95 % from 100 minutes before its end: within one slot of 12 minutes. */
const spike = (length: number) => [...times(1340 + 4, 40), ...times(length, 95), ...times(96 - length, 40)];

describe('the same definition on the same data', () => {
  it('passes five bad minutes on classic, whose time slices average them away, and counts them on platform', async () => {
    // (5 × 95 + 7 × 40) ÷ 12 = 62.9 % is below 80 %; 1435 of 1440 minutes are.
    const { classic, platform } = await both(spike(5));
    expect(classic).toBe(100);
    expect(platform).toBeCloseTo(99.652778, 6);
  });

  it('makes twelve bad minutes of ten on classic, whose time slice is bad as a whole', async () => {
    // (10 × 95 + 2 × 40) ÷ 12 = 85.8 %: one of 120 slots; ten of 1440 minutes.
    const { classic, platform } = await both(spike(10));
    expect(classic).toBeCloseTo(99.166667, 6);
    expect(platform).toBeCloseTo(99.305556, 6);
  });

  it('makes twelve bad minutes of one on classic when the peak of a time slice decides', async () => {
    const { classic, platform } = await both(spike(1), { statistic: 'max' });
    expect(classic).toBeCloseTo(99.166667, 6);
    expect(platform).toBeCloseTo(99.930556, 6);
  });

  it('has time slices of a quarter of an hour when twelve minutes are asked for, because Grail has none of those', async () => {
    // Twelve minutes from 10:15 on. Platform: (12 × 95 + 3 × 40) ÷ 15 = 84 %, one of 96 slots; the one before the day has no data.
    // Classic, from 10:12 and from 10:24: (9 × 95 + 3 × 40) ÷ 12 = 81.3 % and (3 × 95 + 9 × 40) ÷ 12 = 53.8 %.
    const minutes = [...times(1335, 40), ...times(12, 95), ...times(93, 40)];
    const { classic, platform } = await both(minutes, { slotMinutes: 12 });
    expect(classic).toBeCloseTo(99.166667, 6);
    expect(platform).toBeCloseTo(98.958333, 6);
  });

  it('leaves six silent hours out, or counts them as good, on both', async () => {
    const silent = [...times(1080, 40), ...times(360, null)];
    expect(await both(silent)).toEqual({ classic: 100, platform: 100 });
    expect(await both(silent, { noData: 'good' })).toEqual({ classic: 100, platform: 100 });
  });

  it('can count silence as bad on platform only; classic refuses instead of coming near', async () => {
    const target = aCluster([...times(1080, 40), ...times(360, null)]);
    const request = { templateId: 'cluster-cpu-time', target, parameters: { ...belowEighty, noData: 'bad' } as const };
    // 1080 of 1435 slots: six hours were silent, and the minute before the day. The six slots that ended at 11:55 and later
    // might still get their data, so they are left out.
    expect(await valueOf('platform', request)).toBeCloseTo(75.261324, 6);
    expect(await functions.ask('plan-slos', { engine: 'classic', requests: [request] })).toMatchObject({
      ok: false,
      failure: { code: 'NotSupported' },
    });
  });

  it('gives a cluster that was always well 100 %, although its newest minutes have not arrived and silence is bad', async () => {
    const target = aCluster([...times(1441 - 3, 40), ...times(3, null)]);
    for (const templateId of ['cluster-cpu-time', 'cluster-cpu-time.wide']) {
      const slotMinutes = templateId === 'cluster-cpu-time' ? 1 : 2;
      const request = { templateId, target, parameters: { ...belowEighty, noData: 'bad', slotMinutes } as const };
      expect(await valueOf('platform', request)).toBe(100);
    }
  });

  it('fills a time slice of twelve minutes with one bad one on classic, where platform counts eleven as good', async () => {
    const sparse = times(120, [95, ...times(11, null)]).flat();
    // Platform: 120 of 1441 minutes are bad, all others are silent and good.
    const { classic, platform } = await both(sparse, { noData: 'good' });
    expect(classic).toBe(0);
    expect(platform).toBeCloseTo(91.67245, 6);
    expect(await both(sparse)).toEqual({ classic: 0, platform: 0 });
  });

  it('weighs one measurement like twelve in the headroom of classic time slices', async () => {
    // Slots of 100 % (one minute) and 10 % (twelve): 100 − 55. Minutes: 100 − 220 ÷ 13.
    const uneven = [100, ...times(11, null), ...times(12, 10)];
    const { classic, platform } = await both(uneven, { target: 20, warning: 25 }, 'cluster-cpu-headroom');
    expect(classic).toBe(45);
    expect(platform).toBeCloseTo(83.076923, 6);
  });
});
