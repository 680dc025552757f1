import { listSlos } from '../../../../api/usecases/slos/listSlos';
import type { PlatformEvaluation, PlatformEvaluations } from '../../../../api/platform/platformEvaluations';
import type { SloEvaluation, SloEvaluations } from '../../../../api/platform/sloEvaluations';
import type { ListSlosPayload } from '../../../../domain/contract/listSlos';
import { metricFamilies } from '../../../../domain/model/metricFamily';
import type { ClassicSlo } from '../../../../domain/model/slo';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { aClassicSlo } from '../../aClassicSlo';
import { rejection } from '../../platform/answering';
import { fakeMetrics, type KnownSeries } from '../fakeMetrics';
import { fakePlatformSlos } from '../fakePlatformSlos';
import { failing, fakeSloObjects, type StoredObject } from '../fakeSloObjects';
import { noGrail } from '../noGrail';

const now = Date.parse('2026-01-10T12:00:00Z');
const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const metricKey = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const target = { entityId, cluster: 'demo', accountId: '111111111111', region: 'us-east-1' };
const parameters = { ...templateOf('cluster-cpu-time').defaults, window: '-2h', namePattern: 'CPU of demo' };
const built = templateOf('cluster-cpu-time').build(parameters, target);
const builtPlatform = templateOf('cluster-cpu-time').build(parameters, target, { engine: 'platform' });

const ours = (name = 'CPU of demo', differing = {}): StoredObject => ({
  objectId: `object of ${name}`,
  externalId: `ecs-slo-launchpad:${name}`,
  value: { ...built, name, ...differing },
});

/** A classic SLO API over evaluations by name; ids are `id of <name>`. */
function evaluationsOf(known: Record<string, Partial<SloEvaluation>>) {
  const asked: string[][] = [];
  const evaluations: SloEvaluations = {
    evaluate: async (ids) => {
      asked.push([...ids]);
      return ids.flatMap((id) => {
        const found = known[id.replace('id of ', '')];
        return found ? [{ id, status: 'SUCCESS', value: 99.95, error: null, burnRate: 0.5, ...found } as const] : [];
      });
    },
    idsByName: async () => new Map(Object.keys(known).map((name) => [name, `id of ${name}`])),
  };
  return { evaluations, asked };
}

interface World {
  objects?: StoredObject[];
  evaluations?: Record<string, Partial<SloEvaluation>>;
  platform?: Parameters<typeof fakePlatformSlos>[0];
  evaluate?: PlatformEvaluations['evaluate'];
  series?: KnownSeries[];
  stopwatch?: () => number;
}

function listing({ objects = [], evaluations = {}, platform = [], evaluate, series = [], stopwatch }: World) {
  const metrics = fakeMetrics(now, series);
  const classic = evaluationsOf(evaluations);
  const parts = {
    sloObjects: fakeSloObjects(objects),
    sloEvaluations: classic.evaluations,
    platformSlos: fakePlatformSlos(platform),
    platformEvaluations: { evaluate: evaluate ?? (async () => result({})) },
    grail: noGrail,
    ...{ metrics, now: () => now, stopwatch: stopwatch ?? (() => 0) },
  };
  return { parts, metrics, asked: classic.asked, list: (payload: ListSlosPayload = {}) => listSlos(parts)(payload) };
}

const result = (differing: Partial<PlatformEvaluation>): PlatformEvaluation => ({
  ...{ status: 'SUCCESS', value: 99.95, message: null },
  ...differing,
});

const row = async (world: World, payload: ListSlosPayload = {}) => (await listing(world).list(payload)).slos[0];

/** One point a minute for the last `minutes` minutes. */
const usage = (minutes: number, dimensions = {}): KnownSeries => ({
  key: metricKey,
  dimensions: {
    ...{ 'dt.entity.cloud:aws:ecs:metric_streams:cluster': entityId, clustername: 'demo' },
    ...{ 'aws.account.id': '111111111111', 'aws.region': 'us-east-1', ...dimensions },
  },
  points: Object.fromEntries(Array.from({ length: minutes }, (_, minute) => [now - minute * 60_000, 50])),
});

describe('list-slos of the classic engine', () => {
  it('shows value, targets, remaining error budget, burn rate, coverage and who changed it', async () => {
    const modified = { at: '2026-01-09T08:00:00.000Z', by: 'user-1' };
    const world = { objects: [{ ...ours(), modified }], evaluations: { 'CPU of demo': {} }, series: [usage(30)] };
    const { asOf, slos, warnings } = await listing(world).list();
    expect({ asOf, warnings }).toEqual({ asOf: '2026-01-10T12:00:00.000Z', warnings: [] });
    expect(slos).toEqual([
      {
        ...{ key: 'CPU of demo', id: 'object of CPU of demo', name: 'CPU of demo', engine: 'classic' },
        ...{ status: 'SUCCESS', value: 99.95, target: 99.9, warning: 99.95, window: '-2h' },
        // (99.95 − 99.9) / (100 − 99.9) = half of the budget is left.
        errorBudget: expect.closeTo(50, 6) as number,
        burnRate: 0.5,
        // The newest five minutes are on their way: 25 of the 115 before them have data.
        newestLeftOut: 5,
        coverage: expect.closeTo(25 / 115, 9) as number,
        // Half a budget of two hours at half the speed that spends it in two hours.
        exhaustedInHours: expect.closeTo(2, 6) as number,
        ...{ foreign: false, pending: false, message: null, edited: false, lints: [], noData: 'exclude', modified },
        ...{ slotMinutes: 1, isHeadroom: false },
      },
    ]);
  });

  it('finds the evaluation by the id inside the object id, even after a rename', async () => {
    const objectId =
      'vu9U3hXa3q0AAAABABZidWlsdGluOm1vbml0b3Jpbmcuc2xvAAZ0ZW5hbnQABnRlbmFudAAkOGMzZDVmNjUtNDRmNy0zMTRhLThlOTctZDVkNmUyMWViYWU3vu9U3hXa3q0';
    const id = '8c3d5f65-44f7-314a-8e97-d5d6e21ebae7';
    expect(await row({ objects: [{ ...ours(), objectId }], evaluations: { [id]: { value: 99.91 } } })).toMatchObject({
      value: 99.91,
    });
  });

  it('asks 25 at a time, ours first', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `slo ${index}`);
    const foreign = { ...ours('their own'), externalId: null };
    const evaluations = Object.fromEntries(['their own', ...names].map((name) => [name, {}]));
    const { list, asked } = listing({ objects: [foreign, ...names.map((name) => ours(name))], evaluations });
    const { slos } = await list();
    expect(slos.filter(({ value }) => value === null)).toEqual([]);
    expect(asked.map(({ length }) => length)).toEqual([25, 6]);
    expect(asked[1]?.at(-1)).toBe('id of their own');
  });

  it('has no data yet for an SLO that has no evaluation, and says so', async () => {
    expect(await row({ objects: [ours()] })).toMatchObject({
      ...{ status: 'NO_DATA', value: null, errorBudget: null, exhaustedInHours: null },
      message: 'Dynatrace has not evaluated this SLO yet.',
    });
  });

  it('does not ask for one that is switched off', async () => {
    const { list, asked } = listing({ objects: [ours('off', { enabled: false })] });
    expect((await list()).slos).toMatchObject([{ status: 'NO_DATA', message: 'This SLO is switched off.' }]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['NO_DATA', 'The metric expression returned no data'],
    ['ERROR', 'One resulting value is required, but the SLO definition delivers more than one'],
  ])('is %s when the evaluation says "%s", and passes that on', async (status, error) => {
    const failed = { status: 'FAILURE', value: null, error } as const;
    expect(await row({ objects: [ours()], evaluations: { 'CPU of demo': failed } })).toMatchObject({
      ...{ status, value: null, errorBudget: null, message: error },
    });
  });

  it('passes no secret on that Dynatrace quotes', async () => {
    const error = 'Authorization: Api-Token dt0c01.PUBLICPART.SECRETPART is refused';
    const failed = { status: 'FAILURE', value: null, error } as const;
    const found = await row({ objects: [ours()], evaluations: { 'CPU of demo': failed } });
    expect(found?.message).toContain('is refused');
    expect(found?.message).not.toContain('SECRETPART');
  });

  it('is overspent below the target', async () => {
    const failed = { status: 'FAILURE', value: 99.7 } as const;
    // (99.7 − 99.9) / 0.1 = −200 %.
    expect(await row({ objects: [ours()], evaluations: { 'CPU of demo': failed } })).toMatchObject({
      ...{ status: 'FAILURE', errorBudget: expect.closeTo(-200, 6) as number, exhaustedInHours: 0 },
    });
  });

  it('leaves pending what there was no time for, to be asked for by id', async () => {
    let readings = 0;
    const late = () => (readings++ === 0 ? 0 : 60_000);
    expect(await row({ objects: [ours()], evaluations: { 'CPU of demo': {} }, stopwatch: late })).toMatchObject({
      ...{ pending: true, status: 'NO_DATA', value: null },
    });
  });

  it('evaluates only the SLOs asked for, or none', async () => {
    const world = { objects: [ours('a'), ours('b')], evaluations: { a: {}, b: {} } };
    const { list, asked } = listing(world);
    expect((await list({ ids: ['object of b'] })).slos.map(({ name }) => name)).toEqual(['b']);
    expect(asked).toEqual([['id of b']]);
    const { slos } = await list({ evaluate: false });
    expect(slos).toMatchObject([
      { name: 'a', value: null, pending: false },
      { name: 'b', value: null, pending: false },
    ]);
    expect(asked).toHaveLength(1);
  });

  it('shows targets as they were meant, though the backend keeps float32', async () => {
    expect(await row({ objects: [ours('a', { targetSuccess: 99.9000015258789 })] })).toMatchObject({ target: 99.9 });
  });

  it('adds definitions on request', async () => {
    expect((await row({ objects: [ours()] }, { definitions: true }))?.definition).toEqual({
      ...built,
      name: 'CPU of demo',
    });
    expect(await row({ objects: [ours()] })).not.toHaveProperty('definition');
  });

  it('lists SLOs of others after ours, without key and coverage, and remarks raw usage', async () => {
    const raw = { metricExpression: 'builtin:host.cpu.usage:splitBy():avg' };
    const foreign = { ...ours('A foreign one', raw), externalId: null };
    const { slos } = await listing({ objects: [foreign, ours('Z of ours')], series: [usage(1)] }).list();
    expect(
      slos.map((one) => [one.name, one.key, one.foreign, one.coverage, one.lints?.map(({ code }) => code)]),
    ).toEqual([
      ['Z of ours', 'Z of ours', false, 0, []],
      ['A foreign one', null, true, null, ['raw-usage-as-sli']],
    ]);
  });

  it('leaves pending what Dynatrace takes no questions about for now, and says for how long', async () => {
    const { parts } = listing({ objects: [ours()] });
    const sloEvaluations = {
      evaluate: () => Promise.reject(failing('Throttled', 'slow down', 60)),
      idsByName: async () => new Map([['CPU of demo', 'id']]),
    };
    expect(await listSlos({ ...parts, sloEvaluations })({ engine: 'classic' })).toMatchObject({
      slos: [{ pending: true, status: 'NO_DATA', value: null }],
      ...{ stoppedBy: 'throttled', retryAfterSeconds: 60 },
    });
  });

  it('goes on without the values of a request that failed', async () => {
    const { parts } = listing({ objects: [ours()] });
    const sloEvaluations = { ...parts.sloEvaluations, evaluate: () => Promise.reject(failing('Unavailable', 'down')) };
    const withId = { ...parts.sloEvaluations, idsByName: async () => new Map([['CPU of demo', 'id']]) };
    expect(
      (await listSlos({ ...parts, sloEvaluations: { ...withId, ...sloEvaluations, idsByName: withId.idsByName } })({}))
        .slos,
    ).toMatchObject([{ status: 'ERROR', value: null, message: 'down', pending: false }]);
  });
});

describe('coverage', () => {
  it('is not known of an expression that somebody edited, or of a metric that is gone', async () => {
    const edited = ours('edited', { metricExpression: 'builtin:host.cpu.usage:avg' });
    expect(await row({ objects: [edited], series: [usage(1)] })).toMatchObject({ coverage: null });
    expect(await row({ objects: [ours()] })).toMatchObject({ coverage: null });
  });

  it('is nothing when the cluster sent nothing while others did', async () => {
    const other = { 'dt.entity.cloud:aws:ecs:metric_streams:cluster': 'CUSTOM_DEVICE-1' };
    expect(await row({ objects: [ours()], series: [usage(5, other)] })).toMatchObject({ coverage: 0 });
  });

  it('is counted minute by minute, once per metric and window, however many SLOs there are', async () => {
    const { list, metrics } = listing({
      objects: [ours('a'), ours('b'), ours('c', { evaluationWindow: '-1d' })],
      series: [usage(1)],
    });
    await list();
    const hoursAgo = (hours: number) => `${now - hours * 3_600_000}`;
    // Each after a look at how many series the last hour has.
    const ofMinutes = metrics.asked.filter(({ resolution }) => resolution === '1m');
    expect(ofMinutes.filter(({ from }) => from !== 'now-1h')).toMatchObject([
      { from: hoursAgo(2), to: `${now - 5 * 60_000}`, resolution: '1m' },
      { from: hoursAgo(24), to: `${now - 5 * 60_000}`, resolution: '1m' },
    ]);
    expect(ofMinutes).toHaveLength(4);
  });

  it('is asked for in parts of at most 10,080 minutes, which is what the Metrics API answers', async () => {
    const { list, metrics } = listing({ objects: [ours('a', { evaluationWindow: '-30d' })], series: [usage(1)] });
    await list();
    const ofMinutes = metrics.asked.filter(({ to, resolution }) => to && resolution === '1m');
    const minutes = ofMinutes.map(({ from, to }) => (Number(to) - Number(from)) / 60_000);
    expect(minutes).toEqual([10_080, 10_080, 10_080, 10_080, 2875]);
  });

  it('asks for the series of few SLOs only, quoted', async () => {
    const { list, metrics } = listing({ objects: [ours()], series: [usage(1)] });
    await list();
    expect(metrics.asked[0]?.selector).toBe(
      `${metricKey}:filter(or(and(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster","${entityId}"))))` +
        ':splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg' +
        ':splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):count:fold',
    );
  });

  it('is of minutes however wide the time slices are, on either engine: one hour missing a day is 95.8 %', async () => {
    const day = { ...parameters, window: '-1d', target: 99, warning: 99.5 };
    const wide = templateOf('cluster-cpu-time').build({ ...day, slotMinutes: 30 }, target, { engine: 'platform' });
    const classic = templateOf('cluster-cpu-time').build(day, target);
    const all = usage(24 * 60);
    // From 12:15 to 13:15 nothing: one of 48 slots of half an hour is without data, two have half of theirs.
    const points = Object.fromEntries(
      Object.entries(all.points).filter(
        ([at]) => !(Number(at) > now - 1425 * 60_000 && Number(at) <= now - 1365 * 60_000),
      ),
    );
    const world = {
      objects: [ours('classic', { ...classic })],
      platform: [{ id: 'p', ...wide }] as World['platform'],
      series: [{ ...all, points }],
    };
    const { slos } = await listing(world).list();
    expect(slos.map(({ engine, coverage }) => [engine, coverage])).toEqual([
      // 60 of 1,440 minutes, of which the newest five do not count yet.
      ['classic', expect.closeTo(1375 / 1435, 9)],
      ['platform', expect.closeTo(1375 / 1435, 9)],
    ]);
  });

  it('is whole while only the newest minutes, whose data is on its way, are missing', async () => {
    const points = Object.entries(usage(60).points).filter(([at]) => Number(at) <= now - 3 * 60_000);
    const hour = ours('hour', { evaluationWindow: '-1h' });
    const series = [{ ...usage(60), points: Object.fromEntries(points) }];
    expect(await row({ objects: [hour], series })).toMatchObject({ coverage: 1 });
  });

  it("waits 13 minutes for data that the new connection brings, as it waits five for the stream's", async () => {
    const { keys, dimensions } = metricFamilies.connection;
    const slo = templateOf('cluster-cpu-time').build(
      { ...parameters, window: '-1h' },
      { ...target, family: 'connection' },
      { engine: 'platform' },
    );
    const placed = { [dimensions.accountId]: '111111111111', [dimensions.region]: 'us-east-1' };
    const listed = (newestMinutes: number) => {
      const points = Object.entries(usage(60).points).filter(([at]) => Number(at) <= now - newestMinutes * 60_000);
      const polled = { key: keys.clusterCpu, dimensions: { ...placed, [dimensions.cluster]: 'demo' } };
      return row({
        platform: [{ id: 'p', ...slo }] as World['platform'],
        series: [{ ...polled, points: Object.fromEntries(points) }],
      });
    };
    expect(await listed(12)).toMatchObject({ coverage: 1, newestLeftOut: 13 });
    // Of 47 minutes three are missing.
    expect(await listed(16)).toMatchObject({ coverage: expect.closeTo(44 / 47, 9) as number });
    expect(await row({ objects: [ours()], series: [usage(5)] })).toMatchObject({ newestLeftOut: 5 });
  });

  it('leaves maintenance out of both sides, in whole time slices', async () => {
    const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString().slice(0, 16);
    const exclusion = { id: 'x', reason: 'patches', rrule: null, timeZone: 'UTC', clusters: null };
    // 12 minutes from 10:59 on: two slots of half an hour, in which nothing reports.
    const exclusions = [{ ...exclusion, start: at(61), durationMinutes: 12 }];
    const slo = templateOf('cluster-cpu-time').build({ ...parameters, slotMinutes: 30, exclusions }, target, {
      ...{ engine: 'platform', now },
    });
    const { points, ...rest } = usage(120);
    const reported = Object.entries(points).filter(
      ([end]) => Number(end) <= now - 90 * 60_000 || Number(end) > now - 30 * 60_000,
    );
    const world = {
      platform: [{ id: 'p', ...slo }] as World['platform'],
      series: [{ ...rest, points: Object.fromEntries(reported) }],
    };
    expect(await row(world)).toMatchObject({ coverage: 1 });
  });

  it('is not known of what there was no time for', async () => {
    const { parts } = listing({ objects: [ours()], series: [usage(5)] });
    let asked = 0;
    const metrics = {
      ...parts.metrics,
      query: (query: Parameters<typeof parts.metrics.query>[0]) => ((asked += 1), parts.metrics.query(query)),
    };
    // Time is up once the first question was asked.
    const stopwatch = () => (asked > 0 ? 60_000 : 0);
    expect(await listSlos({ ...parts, metrics, stopwatch })({})).toMatchObject({ slos: [{ coverage: null }] });
  });

  it('of running tasks needs both counts', async () => {
    const tasks = templateOf('service-running-tasks');
    const slo = tasks.build({ ...tasks.defaults, window: '-2h' }, { ...target, service: 'web' });
    const [running = '', desired = ''] = ['running', 'desired'].map(
      (what) => `cloud.aws.ecs.containerinsights.${what}TaskCountByAccountIdClusterNameRegionServiceName`,
    );
    const series = [
      { ...usage(60, { servicename: 'web' }), key: running },
      { ...usage(30, { servicename: 'web' }), key: desired },
    ];
    expect(await row({ objects: [ours('tasks', { ...slo })], series })).toMatchObject({
      coverage: expect.closeTo(25 / 115, 9) as number,
    });
  });

  it('that may not be read keeps no value back', async () => {
    const { parts } = listing({ objects: [ours()], evaluations: { 'CPU of demo': {} } });
    const metrics = { ...parts.metrics, query: () => Promise.reject(failing('MissingScope', 'missing a permission')) };
    expect(await listSlos({ ...parts, metrics })({})).toMatchObject({
      slos: [{ value: 99.95, coverage: null }],
      warnings: [{ code: 'coverage-unknown', message: 'Coverage is not known. missing a permission' }],
    });
  });
});

describe('the burn rate of a classic SLO', () => {
  /** Usage by the minute over 7 days, whose slots are 84 minutes: hot in the last `hotMinutes`. */
  const week = (hotMinutes: number) => {
    const series = usage(7 * 1440);
    const points = Object.entries(series.points).map(([at, calm]) => [
      at,
      now - Number(at) < hotMinutes * 60_000 ? 100 : calm,
    ]);
    return { ...series, points: Object.fromEntries(points) as Record<number, number> };
  };
  const weekly = {
    ...templateOf('cluster-cpu-time').build({ ...parameters, window: '-7d', target: 99, warning: 99.5 }, target),
  };
  const burnOf = async (evaluation: Partial<SloEvaluation>, series: KnownSeries[], slo: object = weekly) => {
    const evaluations = { weekly: { burnRate: 35, ...evaluation } };
    const found = await row({ objects: [ours('weekly', { ...slo, name: 'weekly' })], evaluations, series });
    return { burnRate: found?.burnRate, exhaustedInHours: found?.exhaustedInHours, slotMinutes: found?.slotMinutes };
  };

  it('is nothing while the newest time slice is good, whatever Dynatrace makes of the minutes of the last hour', async () => {
    // fakeMetrics answers the last value of a slot: hot minutes, then none.
    const { points, ...rest } = week(0);
    const calm = { ...rest, points: { ...points, [now - 20 * 60_000]: 100 } };
    expect(await burnOf({ value: 100 }, [calm])).toEqual({ burnRate: 0, exhaustedInHours: null, slotMinutes: 84 });
  });

  it('is the highest there is while the newest time slice is bad, and ends the budget in the same slices', async () => {
    // 1 of 120 slots: 99.17 %, a sixth of the budget of 1 % is left; at 100 times the pace that is 168 h × 0.1667 ÷ 100.
    expect(await burnOf({ value: 100 - 100 / 120, status: 'SUCCESS' }, [week(84)])).toEqual({
      burnRate: expect.closeTo(100, 9) as number,
      exhaustedInHours: expect.closeTo(0.28, 6) as number,
      slotMinutes: 84,
    });
  });

  it('is not known while the newest time slice has no data', async () => {
    const { points, ...rest } = week(0);
    const old = Object.fromEntries(Object.entries(points).filter(([at]) => Number(at) < now - 90 * 60_000));
    expect(await burnOf({}, [{ ...rest, points: old }])).toMatchObject({ burnRate: null, exhaustedInHours: null });
  });

  it('is what Dynatrace says of an SLO of others, without an end that other time slices would promise', async () => {
    const foreign = { ...ours('weekly', { ...weekly, name: 'weekly' }), externalId: null };
    const found = await row({ objects: [foreign], evaluations: { weekly: { burnRate: 35 } }, series: [week(0)] });
    expect(found).toMatchObject({ burnRate: 35, exhaustedInHours: null, slotMinutes: 84, foreign: true });
  });

  it('is what Dynatrace says of headroom, which has no time slices', async () => {
    const headroom = {
      ...templateOf('cluster-cpu-headroom').build({ ...parameters, target: 20, warning: 25, window: '-7d' }, target),
    };
    // Half of the budget is spent, and as much leaves the window as comes in.
    const calm = await burnOf({ value: 60, burnRate: 0.5 }, [week(0)], headroom);
    expect(calm).toEqual({ burnRate: 0.5, exhaustedInHours: null, slotMinutes: null });
    // 150 % come in a window for 50 % that leave: the other half lasts half a window.
    const busy = await burnOf({ value: 60, burnRate: 1.5 }, [week(0)], headroom);
    expect(busy).toEqual({ burnRate: 1.5, exhaustedInHours: expect.closeTo(84, 6) as number, slotMinutes: null });
  });
});

describe('an SLO that an earlier version made', () => {
  it('is not edited, still has its coverage, and is remarked', async () => {
    const { metricExpression } = built as ClassicSlo;
    const value = { ...built, metricExpression: metricExpression.replace('default(0,always)', 'default(0)') };
    const former = { ...ours('former', value) };
    const found = await row({ objects: [former], series: [usage(60)] });
    expect(found).toMatchObject({
      coverage: expect.closeTo(55 / 115, 9) as number,
      lints: [{ code: 'query-of-earlier-version', severity: 'warning' }],
    });
  });
});

describe('list-slos of the platform engine', () => {
  const one = { id: 'p', ...builtPlatform } as NonNullable<World['platform']>[number];

  it('says what both engines lack once', async () => {
    const { parts } = listing({ objects: [ours()], evaluations: { 'CPU of demo': {} }, platform: [one] });
    const metrics = { ...parts.metrics, query: () => Promise.reject(failing('MissingScope', 'missing a permission')) };
    const { slos, warnings } = await listSlos({ ...parts, metrics })({});
    expect(slos.map(({ engine }) => engine).sort()).toEqual(['classic', 'platform']);
    expect(warnings).toEqual([{ code: 'coverage-unknown', message: 'Coverage is not known. missing a permission' }]);
  });

  it('evaluates each SLO, and once more for the burn rate of the last hour', async () => {
    // (100 − 99.8) / (100 − 99.9) = 2.
    const evaluate: PlatformEvaluations['evaluate'] = async (_id, _leaves, timeframe) =>
      result(timeframe ? { value: 99.8 } : {});
    expect(await row({ platform: [one], evaluate })).toMatchObject({
      ...{ engine: 'platform', id: 'p', key: `cluster-cpu-time:${entityId}`, status: 'SUCCESS', value: 99.95 },
      ...{ target: 99.9, window: '-2h', burnRate: expect.closeTo(2, 6) as number, modified: null },
      exhaustedInHours: expect.closeTo(0.5, 6) as number,
    });
  });

  it('leaves pending what takes longer than there is time', async () => {
    const evaluate = () => Promise.reject(failing('Timeout'));
    expect(await row({ platform: [one], evaluate })).toMatchObject({ pending: true, value: null });
  });

  it('leaves pending what is throttled, says for how long, and asks no more', async () => {
    let asked = 0;
    const evaluate = () => ((asked += 1), Promise.reject(failing('Throttled', 'slow down', 600)));
    const platform = Array.from({ length: 50 }, (_, index) => ({ ...one, id: `p${index}`, name: `n${index}` }));
    const { slos, stoppedBy, retryAfterSeconds } = await listing({ platform, evaluate }).list({ engine: 'platform' });
    expect(new Set(slos.map(({ pending }) => pending))).toEqual(new Set([true]));
    expect({ stoppedBy, retryAfterSeconds }).toEqual({ stoppedBy: 'throttled', retryAfterSeconds: 600 });
    expect(asked).toBeLessThanOrEqual(6);
  });

  it('says of each SLO that it may not be evaluated, without asking for every one', async () => {
    let asked = 0;
    const evaluate = () => ((asked += 1), Promise.reject(failing('MissingScope', 'missing storage:metrics:read')));
    const platform = Array.from({ length: 50 }, (_, index) => ({ ...one, id: `p${index}`, name: `n${index}` }));
    const { slos } = await listing({ platform, evaluate }).list();
    expect(new Set(slos.map(({ status, message }) => `${status} ${message}`))).toEqual(
      new Set(['ERROR missing storage:metrics:read']),
    );
    expect(asked).toBeLessThan(10);
  });

  it('has no data where the evaluation says so', async () => {
    const evaluate = async () => result({ status: 'ERROR', value: null, message: 'The query returned no records' });
    expect(await row({ platform: [one], evaluate })).toMatchObject({ status: 'NO_DATA', value: null });
  });
});

describe('list-slos of both engines', () => {
  const platform = [{ id: 'p', ...builtPlatform, name: 'on Grail' }] as World['platform'];

  it('lists both, each row with its engine', async () => {
    const { slos } = await listing({ objects: [ours()], platform }).list();
    expect(slos.map(({ name, engine }) => [name, engine])).toEqual([
      ['CPU of demo', 'classic'],
      ['on Grail', 'platform'],
    ]);
  });

  it('reads only the engine asked for', async () => {
    const { slos } = await listing({ objects: [ours()], platform }).list({ engine: 'platform' });
    expect(slos.map(({ engine }) => engine)).toEqual(['platform']);
  });

  it('remarks an engine that cannot be read, unless it was asked for or both cannot', async () => {
    const { parts } = listing({ objects: [ours()] });
    const denied = failing('MissingScope', 'missing slo:slos:read');
    const refusing = { ...parts, platformSlos: { all: () => Promise.reject(denied) } };
    expect(await listSlos(refusing)({})).toMatchObject({
      slos: [{ engine: 'classic' }],
      warnings: [{ code: 'platform-slos-not-read', message: 'missing slo:slos:read. Try again.' }],
    });
    expect(await rejection(listSlos(refusing)({ engine: 'platform' }))).toBe(denied);
    const both = { ...refusing, sloObjects: { all: () => Promise.reject(denied) } };
    expect(await rejection(listSlos(both)({}))).toBe(denied);
  });
});

describe('an SLO that somebody edited', () => {
  it('is told by the record of how it was applied', async () => {
    const { withAppliedRecord } = await import('../../../../domain/slo/applied/appliedRecord');
    const applied = withAppliedRecord(aClassicSlo(), { target: 99.9, warning: 99.95, window: '-7d' });
    const edited = { ...applied, targetSuccess: 50 };
    const of = async (value: object) => (await row({ objects: [{ ...ours(), value: { ...value } }] }))?.edited;
    expect([await of(applied), await of(edited), await of(aClassicSlo())]).toEqual([false, true, null]);
  });
});
