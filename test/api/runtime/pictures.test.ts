import type { Target } from '../../../domain/model/cluster';
import { sloKey } from '../../../domain/model/sloKey';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { ecsShelf } from '../../../sandbox/ecs/ecsShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(120_000);

/** Twenty seconds past a minute, so that the requests of a test see the same minute. */
const now = Date.parse('2026-11-18T12:34:20Z');
const minuteMs = 60_000;

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;
let targets: Map<string, Target>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'breaching', withFunctions: true, wall: () => now });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const { clusters } = await functions.call('discover-clusters', {});
  targets = new Map(
    clusters.map(({ name, entityId, accountId, region, capacity }) => [
      name,
      { entityId, cluster: name, accountId, region, capacity },
    ]),
  );
});
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

const target = (name: string, service?: string): Target => {
  const found = targets.get(name);
  if (!found) throw new Error(`no cluster ${name}`);
  return service === undefined ? found : { ...found, service };
};

/** What AWS would have said of a minute, percent or tasks. */
function inAws(name: string, service: string | null, metric: 'cpu' | 'running', minuteEnd: number): number {
  const { accountId, region } = target(name);
  const ecs = sandbox.world.shelf(ecsShelf);
  const cluster = ecs.clusters(accountId, region).find((one) => one.name === name);
  const sample = cluster && ecs.sample(cluster, service, metric, minuteEnd);
  return sample ? sample.sum / sample.count : Number.NaN;
}

const hour = { from: '2026-11-18T10:00:00Z', to: '2026-11-18T11:00:00Z' };
const begin = Date.parse(hour.from);
const minutes = Array.from({ length: 60 }, (_, index) => begin + (index + 1) * minuteMs);

describe('usage-series in the real runtime', () => {
  it('tells what was measured, by the minute, of clusters and services at once', async () => {
    const { series, ...rest } = await functions.call('usage-series', {
      ...hour,
      targets: [target('checkout-prod'), target('checkout-prod', 'cart'), target('payments-prod', 'refunds')],
      ...{ metric: 'cpu', points: 60 },
    });
    expect(rest).toMatchObject({ intervalMinutes: 1, ...hour, remarks: [] });
    const expected = [
      ['checkout-prod', null],
      ['checkout-prod', 'cart'],
      ['payments-prod', 'refunds'],
    ] as const;
    expected.forEach(([name, service], index) => {
      const { mean = [], min = [], max = [] } = series[index] ?? {};
      expect(mean).toEqual(minutes.map((end) => expect.closeTo(inAws(name, service, 'cpu', end), 2) as number));
      expect([min.length, max.length]).toEqual([60, 60]);
      expect(
        mean.every((value, at) => (min[at] ?? 0) <= (value ?? 0) + 0.001 && (value ?? 0) <= (max[at] ?? 0) + 0.001),
      ).toBe(true);
    });
  });

  it('asks one question for each level, however many targets there are', async () => {
    await controls.forgetRequests();
    const all = [...targets.keys()].flatMap((name) => [target(name), target(name, 'cart')]);
    const { series } = await functions.call('usage-series', {
      ...{ targets: all, metric: 'memory', from: 'now-1d', to: 'now' },
    });
    expect(series).toHaveLength(24);
    const asked = (await controls.requests()).filter(({ path }) => path.endsWith('query:execute'));
    // Which metrics there are, clusters, services.
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(new Set(series.flatMap(({ mean, min, max }) => [mean.length, min.length, max.length])).size).toBe(1);
  });

  it('adds up the tasks of a cluster, with those that are wanted', async () => {
    const { series } = await functions.call('usage-series', {
      ...{ ...hour, targets: [target('checkout-prod')], metric: 'tasks', points: 60 },
    });
    const services = ['cart', 'checkout-api', 'pricing', 'tax'];
    expect(series[0]?.mean).toEqual(
      minutes.map((end) => services.reduce((sum, name) => sum + inAws('checkout-prod', name, 'running', end), 0)),
    );
    // Four, seven, two and two.
    expect(series[0]?.desired).toEqual(minutes.map(() => 15));
  });

  it('says which targets have nothing, and why', async () => {
    const { series, remarks } = await functions.call('usage-series', {
      ...{ ...hour, targets: [target('payments-prod'), target('catalog-prod')], metric: 'cpu', points: 12 },
    });
    expect(series[0]?.mean.every((value) => value === null)).toBe(true);
    expect(series[1]?.mean.every((value) => value !== null)).toBe(true);
    expect(remarks).toMatchObject([
      { code: 'no-data', series: [0], message: expect.stringContaining('Fargate') as string },
    ]);
  });

  it('reads the Metrics API where Grail is denied, and tells the same', async () => {
    const asked = { ...hour, targets: [target('checkout-prod', 'cart')], metric: 'cpu' as const, points: 60 };
    const byGrail = await functions.call('usage-series', asked);
    await controls.faults([{ path: '/platform/storage/query/**', status: 403 }]);
    const byClassic = await functions.call('usage-series', asked);
    const digits = (values: (number | null)[] = []) => values.map((value) => value?.toFixed(6));
    for (const field of ['mean', 'min', 'max'] as const)
      expect(digits(byClassic.series[0]?.[field])).toEqual(digits(byGrail.series[0]?.[field]));
  });

  it.each([
    [{ targets: [] }, 'targets: must name at least one'],
    [{ metric: 'disk' }, 'metric: must be "cpu", "memory" or "tasks"'],
    [{ points: 1 }, 'points: must be at least 2'],
    [{ from: 'yesterday' }, 'from: must be a UTC instant'],
    [{ from: 'now', to: 'now-1d' }, 'from: must be before "to"'],
  ])('refuses %j naming the field', async (wrong, words) => {
    const payload = { targets: [target('checkout-prod')], metric: 'cpu', from: 'now-1d', to: 'now', ...wrong };
    expect(await functions.ask('usage-series', payload)).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: expect.stringContaining(words) as string },
    });
  });
});

describe('slo-history in the real runtime', () => {
  const keyOf = (template: string, name: string) => sloKey(template, target(name));

  it('shows a classic SLO time slice by slice, burning to what list-slos tells', async () => {
    const key = keyOf('cluster-cpu-time', 'checkout-prod');
    const history = await functions.call('slo-history', { engine: 'classic', key });
    const { slos } = await functions.call('list-slos', { engine: 'classic' });
    const row = slos.find((slo) => slo.key === key);
    expect(history).toMatchObject({ target: 99.9, threshold: 80, slotMinutes: 84 });
    expect(history.slots).toHaveLength(120);
    expect(history.value).toBeCloseTo(row?.value ?? Number.NaN, 6);
    expect(history.budget.at(-1)?.remaining).toBeCloseTo(row?.errorBudget ?? Number.NaN, 4);
    // Missed: it ran out in one of the slots, which was bad, and what is left never rises.
    const left = history.budget.map(({ remaining }) => remaining);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(history.slots.find(({ to }) => to === history.exhaustedAt)?.verdict).toBe('bad');
    expect(history.coverage).toBeGreaterThan(0.99);
  });

  it('shows a platform SLO, without what its maintenance excludes', async () => {
    const exclusion = {
      ...{ id: 'm', reason: 'move', start: '2026-11-17T02:00', durationMinutes: 60 },
      ...{ rrule: null, timeZone: 'UTC', clusters: null },
    };
    const parameters = { target: 99, warning: 99.5, window: '-7d', exclusions: [exclusion] };
    const requests = [{ templateId: 'cluster-cpu-time', target: target('catalog-prod'), parameters }];
    const { items } = await functions.call('plan-slos', { engine: 'platform', requests });
    await functions.call('apply-slos', { engine: 'platform', items });
    const key = keyOf('cluster-cpu-time', 'catalog-prod');
    const history = await functions.call('slo-history', {
      engine: 'platform',
      key,
      from: '2026-11-17T00:00:00Z',
      to: '2026-11-17T04:00:00Z',
    });
    const excluded = history.slots.filter(({ verdict }) => verdict === 'excluded');
    expect([excluded[0]?.from, excluded.at(-1)?.to]).toEqual(['2026-11-17T02:00:00Z', '2026-11-17T03:00:00Z']);
    expect([history.slots[0]?.from, history.slots.at(-1)?.to]).toEqual([
      '2026-11-17T00:00:00Z',
      '2026-11-17T04:00:00Z',
    ]);
  });

  it.each([
    ['cluster-cpu-time:CUSTOM_DEVICE-0000000000000000', 'NotFound', 'it was deleted, or never made'],
    ['made-up', 'InvalidInput', 'key: must be a key as list-slos answers it'],
  ])('refuses the key %s with %s', async (key, code, words) => {
    expect(await functions.ask('slo-history', { engine: 'classic', key })).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringContaining(words) as string, hint: expect.stringMatching(/\w/) as string },
    });
  });
});

describe('analyze-breaches names the cause', () => {
  const analyze = (name: string) =>
    functions.call('analyze-breaches', {
      ...{ engine: 'platform', templateId: 'cluster-cpu-time', target: target(name), parameters: {} },
      ...{ from: 'now-7d', to: 'now' },
    });

  it('the hot service of checkout-prod', async () => {
    const { minutes } = await analyze('checkout-prod');
    const [first, second] = minutes.services;
    expect(first?.service).toBe('checkout-api');
    expect(first?.badMinutes).toBeGreaterThan(10 * Math.max(1, second?.badMinutes ?? 0));
    expect(minutes.heatMap.columns.length).toBeLessThanOrEqual(96);
    expect(minutes.heatMap.rows[0]?.service).toBe('checkout-api');
  });

  it('the capacity of catalog-prod, of which 95 % are reserved while all tasks run', async () => {
    const { minutes } = await analyze('catalog-prod');
    expect(minutes.rollUps.any.badMinutes).toBe(0);
    const [finding] = minutes.findings;
    expect(finding).toMatchObject({ code: 'hotClusterCalmServices', calmMinutes: finding?.clusterBadMinutes });
    expect(finding?.clusterBadMinutes).toBeGreaterThan(3 * 1440);
    expect(finding?.reservation.meanwhile).toBeGreaterThan(93);
    // 6 of catalog-api and 4 of each of the others, less what deployments and failures took.
    expect(finding?.desired.meanwhile).toBeGreaterThan(17.5);
  });
});
