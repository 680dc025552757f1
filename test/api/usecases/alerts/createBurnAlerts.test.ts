import { createBurnAlerts } from '../../../../api/usecases/alerts/createBurnAlerts';
import type { CreateBurnAlertsPayload } from '../../../../domain/contract/createBurnAlerts';
import { Failure } from '../../../../domain/failure';
import { alertExternalIdOf, type BurnTierId } from '../../../../domain/model/burnTier';
import type { AlertObject } from '../../../../api/platform/settings/alertObjects';
import type { MetricAnswer, MetricQuery } from '../../../../api/platform/metrics';
import { externalIdOf, type Engine, type Slo, type SloParameters } from '../../../../domain/model/slo';
import { sloKey } from '../../../../domain/model/sloKey';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { rejection } from '../../platform/answering';
import { fakeAlertObjects, type AlertTrouble, type FakeAlertObjects } from '../fakeAlertObjects';
import { fakePlatformSlos } from '../fakePlatformSlos';
import { failing, fakeSloObjects } from '../fakeSloObjects';
import { noGrail } from '../noGrail';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const target = { entityId, cluster: 'demo', accountId: '111111111111', region: 'us-east-1' };
const pageUrl = 'https://env.test/ui/apps/x/slos';

interface Made {
  key: string;
  slo: Slo;
}

/** An SLO as our templates make it. */
function made(engine: Engine, templateId: string, change: Partial<SloParameters> = {}, service?: string): Made {
  const parameters = { target: 99, warning: 99.5, window: '-30d', ...change };
  const about = { ...target, ...(service === undefined ? {} : { service }) };
  const slo = templateOf(templateId).build(parameters, about, { engine, templateId, now: 0 });
  return { key: sloKey(templateId, about), slo };
}

/** Minutes of the last two weeks: what the metrics answer a query by the minute. */
type Minutes = (at: number) => number | null;

interface World {
  slos: Made[];
  minutes?: Minutes;
  alerts?: FakeAlertObjects;
  /** Milliseconds that each look at the clock takes. */
  pace?: number;
}

function create(
  { slos, alerts = fakeAlertObjects(), pace = 0, minutes = () => 50 }: World,
  payload: Partial<CreateBurnAlertsPayload> = {},
) {
  const classic = slos.filter(({ slo }) => 'metricExpression' in slo);
  const platform = slos.filter(({ slo }) => !('metricExpression' in slo));
  let time = 0;
  const waits: number[] = [];
  const queries: MetricQuery[] = [];
  const answer = createBurnAlerts({
    sloObjects: fakeSloObjects(
      classic.map(({ key, slo }) => ({ objectId: `slo ${key}`, externalId: externalIdOf(key), value: { ...slo } })),
    ),
    platformSlos: fakePlatformSlos(platform.map(({ key, slo }) => ({ id: `id ${key}`, ...slo }))),
    alertObjects: alerts,
    wait: async (ms) => void waits.push(ms),
    stopwatch: () => (time += pace),
    pageUrl: () => pageUrl,
    now: () => noon,
    grail: noGrail,
    metrics: { query: async (query) => (queries.push(query), measured(query, minutes)) },
  })({ engine: classic.length > 0 ? 'classic' : 'platform', keys: slos.map(({ key }) => key), ...payload });
  return { answer, alerts, waits, queries };
}

const noon = Date.parse('2026-11-20T12:00:00Z');

function measured({ from, to = '' }: MetricQuery, minutes: Minutes): MetricAnswer {
  const length = (Number(to) - Number(from)) / 60_000;
  const timestamps = Array.from({ length }, (_, at) => Number(from) + (at + 1) * 60_000);
  return { series: [{ dimensions: {}, timestamps, values: timestamps.map(minutes) }], warnings: [] };
}

/** A day at 95 % on classic: slots of 12 minutes, 6 of 120 allowed, two of them fire. */
const classicDay = { target: 95, warning: 97, window: '-1d' };
/** An alert that an earlier version made. */
const old = (key: string, tier: BurnTierId, engine: Engine = 'classic'): AlertObject => ({
  ...{ objectId: `old ${tier}`, externalId: alertExternalIdOf(key, tier), modified: { at: null, by: null } },
  schemaId: engine === 'classic' ? 'builtin:anomaly-detection.metric-events' : 'builtin:davis.anomaly-detectors',
  value: {
    queryDefinition: { type: 'METRIC_SELECTOR' },
    modelProperties: { type: 'STATIC_THRESHOLD', violatingSamples: 1 },
  },
});

const outcomes = async ({ answer }: Pick<ReturnType<typeof create>, 'answer'>) =>
  (await answer).results.map(({ tier, outcome }) => `${tier} ${outcome}`);

describe('create-burn-alerts', () => {
  it('makes a metric event on the usage of a classic SLO, as its own time slices see it', async () => {
    const slo = made('classic', 'cluster-cpu-time', classicDay);
    const { answer, alerts, queries } = create({ slos: [slo] });
    const { results, room, dryRun, remaining } = await answer;
    expect(results[0]).toEqual({
      ...{ key: slo.key, tier: 'fast', outcome: 'created', objectId: 'object-1', failure: null },
      fires:
        'Pages when the mean of 12 minutes has been bad (CPU at 80 % or above) for 24 minutes, which is at least 2 time slices of 12 minutes = 33 % of the error budget of the last day. Minutes without data are left out.',
      ...{ nearest: null, note: null, simulation: null, spent: expect.closeTo(33.33, 2) as number },
    });
    expect(results[1]).toMatchObject({ tier: 'budget-75', outcome: 'unsupported', failure: { code: 'NotSupported' } });
    expect({ room, dryRun, remaining, queries }).toEqual({
      ...{ room: { limit: 100, used: 0 }, dryRun: false, remaining: [], queries: [] },
    });
    expect(alerts.stored).toMatchObject([
      {
        schemaId: 'builtin:anomaly-detection.metric-events',
        externalId: `ecs-slo-launchpad:alert:${slo.key}:fast`,
        value: {
          queryDefinition: {
            metricSelector: `cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",${entityId})):splitBy():avg:rollup(avg,12m)`,
          },
          modelProperties: { violatingSamples: 24, samples: 24, alertOnNoData: false },
          eventTemplate: { eventType: 'RESOURCE', description: expect.stringContaining(pageUrl) as string },
        },
      },
    ]);
  });

  it('makes none at 100 %, and none that would come after the budget is gone, and says what would help', async () => {
    const all = made('classic', 'cluster-cpu-time', { target: 99.99, warning: 100, window: '-7d' });
    const { answer, alerts } = create({ slos: [all] });
    const { results } = await answer;
    expect(results.map(({ tier, outcome }) => `${tier} ${outcome}`)).toEqual([
      'fast unsupported',
      'budget-75 unsupported',
    ]);
    expect(results[0]?.failure?.message).toContain(
      '120 time slices of 84 minutes and a target of 99.99 % allow 0.01 bad ones',
    );
    expect(results[0]?.failure?.hint).toBeTruthy();
    expect(alerts.requests).toEqual([]);
  });

  it('makes two alerts at most, whatever the objective', async () => {
    for (const engine of ['classic', 'platform'] as const)
      for (const window of ['-1h', '-2h', '-1d', '-7d', '-30d'])
        for (const target of [50, 90, 95, 99, 99.9]) {
          const { results } = await create({
            slos: [made(engine, 'cluster-cpu-time', { target, warning: 99.99, window })],
          }).answer;
          expect(results).toHaveLength(2);
          expect(results.every(({ outcome, failure }) => outcome === 'created' || (failure?.hint ?? '') !== '')).toBe(
            true,
          );
        }
  });

  it('makes an anomaly detector for a platform SLO, with its query by the minute and no timeframe', async () => {
    const slo = made('platform', 'service-cpu-time', { slotMinutes: 1, window: '-1d' }, 'cart "1"');
    const { answer, alerts } = create({ slos: [slo] });
    expect(await outcomes({ answer })).toEqual(['fast created', 'budget-75 unsupported']);
    expect(alerts.stored).toMatchObject([
      {
        schemaId: 'builtin:davis.anomaly-detectors',
        externalId: `ecs-slo-launchpad:alert:${slo.key}:fast`,
        value: {
          eventTemplate: {
            properties: expect.arrayContaining([{ key: 'dt.source_entity', value: entityId }]) as unknown,
          },
        },
      },
    ]);
    const { analyzer } = alerts.stored[0]?.value as { analyzer: { input: { key: string; value: string }[] } };
    const input = Object.fromEntries(analyzer.input.map(({ key, value }) => [key, value]));
    expect(input).toMatchObject({ violatingSamples: '4', slidingWindow: '60', alertOnMissingData: 'false' });
    expect(input.query).toBe(
      [
        'timeseries usage = avg(cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName), interval: 1m, filter: { aws.account.id == "111111111111" and aws.region == "us-east-1" and clustername == "demo" and servicename == "cart \\"1\\"" }',
        '| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < 80, 100.0, else: 0.0)))',
        '| fieldsRemove usage',
        '| fieldsAdd burnRate = (100 - sli[]) / (100 - 99)',
        '| fieldsRemove sli',
      ].join('\n'),
    );
  });

  it('calls tasks that do not run a matter of availability', async () => {
    const classic = create({ slos: [made('classic', 'service-running-tasks', classicDay, 'cart')] });
    await classic.answer;
    expect(classic.alerts.stored).toMatchObject([{ value: { eventTemplate: { eventType: 'AVAILABILITY' } } }]);
    const platform = create({
      slos: [made('platform', 'service-running-tasks', { slotMinutes: 1, window: '-1d' }, 'cart')],
    });
    await platform.answer;
    expect(JSON.stringify(platform.alerts.stored)).toContain('"event.type","value":"AVAILABILITY_EVENT"');
  });

  it('writes nothing the second time, and only what changed', async () => {
    const slos = [made('classic', 'cluster-cpu-time', classicDay), made('classic', 'cluster-memory-time', classicDay)];
    const alerts = fakeAlertObjects();
    const fast = (world: World) => outcomes(create(world, { tiers: ['fast'] }));
    await fast({ slos, alerts });
    expect(await fast({ slos, alerts })).toEqual(['fast unchanged', 'fast unchanged']);
    expect(alerts.requests).toHaveLength(1);
    const lower = [made('classic', 'cluster-cpu-time', { ...classicDay, target: 92 }), slos[1] as Made];
    expect(await fast({ slos: lower, alerts })).toEqual(['fast updated', 'fast unchanged']);
    expect(alerts.requests.at(-1)).toHaveLength(1);
    expect(alerts.stored).toHaveLength(2);
  });

  it('says per tier what cannot be told, and makes the rest', async () => {
    const slos = [made('platform', 'cluster-cpu-time', { slotMinutes: 10, window: '-7d' })];
    const { answer } = create({ slos }, { tiers: ['fast', 'slow', 'budget-50'] });
    expect((await answer).results).toMatchObject([
      { tier: 'fast', outcome: 'created', failure: null },
      { tier: 'slow', outcome: 'unsupported', objectId: null, failure: { code: 'NotSupported', whose: 'user' } },
      { tier: 'budget-50', outcome: 'unsupported', failure: { hint: expect.stringContaining('schedule') as string } },
    ]);
  });

  it('adds an alert on data that stopped where that counts as good', async () => {
    const slos = [made('platform', 'cluster-cpu-time', { slotMinutes: 10, window: '-7d', noData: 'good' })];
    const { answer, alerts } = create({ slos });
    expect(await outcomes({ answer })).toEqual(['fast created', 'no-data created']);
    expect(JSON.stringify(alerts.stored[1]?.value)).toContain('{"key":"alertOnMissingData","value":"true"}');
    expect(JSON.stringify(alerts.stored[1]?.value)).not.toContain('nonempty');
  });

  it('replaces and removes what earlier versions made, and says so', async () => {
    const slo = made('classic', 'cluster-cpu-time', classicDay);
    const tiers = ['fast', 'budget-25', 'budget-50', 'budget-75', 'budget-100'] as const;
    const alerts = fakeAlertObjects(tiers.map((tier) => old(slo.key, tier)));
    const preview = await create({ slos: [slo], alerts }, { dryRun: true }).answer;
    expect(alerts.stored).toHaveLength(5);
    const { results, room } = await create({ slos: [slo], alerts }).answer;
    expect(results.map(({ tier, outcome }) => `${tier} ${outcome}`)).toEqual([
      ...['fast updated', 'budget-75 unsupported', 'budget-25 removed', 'budget-50 removed', 'budget-100 removed'],
    ]);
    expect(preview.results.map(({ outcome }) => outcome)).toEqual(results.map(({ outcome }) => outcome));
    expect(results.slice(1).map(({ note }) => note)).toEqual(
      new Array(4).fill(expect.stringContaining('An earlier version of this app made such an alert')),
    );
    expect(alerts.stored.map(({ externalId }) => externalId)).toEqual([alertExternalIdOf(slo.key, 'fast')]);
    expect(room).toEqual({ limit: 100, used: 5 });
    expect(await outcomes(create({ slos: [slo], alerts }))).toEqual(['fast unchanged', 'budget-75 unsupported']);
  });

  it('leaves the alerts of other SLOs, of the other engine and of others alone', async () => {
    const slo = made('classic', 'cluster-cpu-time', classicDay);
    const others = [
      old('cluster-cpu-time:other', 'budget-25'),
      old(slo.key, 'budget-25', 'platform'),
      { ...old('x', 'fast'), externalId: null },
    ];
    const alerts = fakeAlertObjects(others);
    await create({ slos: [slo], alerts }).answer;
    expect(alerts.stored.slice(0, 3)).toEqual(others);
  });

  it('counts what an environment has, makes as many as there is room for, and sends nothing beyond', async () => {
    const slos = ['a', 'b', 'c'].map((service) => made('classic', 'service-cpu-time', classicDay, service));
    const theirs = Array.from({ length: 98 }, (_, at) => ({
      ...old('x', 'fast'),
      objectId: `their ${at}`,
      externalId: null,
    }));
    const byKey = { ...old('x', 'fast'), externalId: null, value: { queryDefinition: { type: 'METRIC_KEY' } } };
    const alerts = fakeAlertObjects([...theirs, byKey]);
    const { results, room } = await create({ slos, alerts }, { tiers: ['fast'] }).answer;
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'failed']);
    expect(results[2]?.failure).toMatchObject({
      message: expect.stringContaining('all 100 metric events on metric selectors') as string,
      hint: expect.stringContaining('Delete alerts that nobody needs') as string,
    });
    expect([room, alerts.requests.flat().length]).toEqual([{ limit: 100, used: 98 }, 2]);
  });

  it('plays alerts back on two weeks of minutes in a dry run, and writes nothing', async () => {
    const slos = [
      made('platform', 'cluster-cpu-time', { slotMinutes: 10, window: '-7d', target: 99.5, warning: 99.9 }),
    ];
    // Noon less three days: 40 minutes of 95 %. Slots of 10 minutes, 5 of 1,008 allowed, two fire: at 12:20, seen at 12:25.
    const from = noon - 3 * 86_400_000;
    const minutes: Minutes = (end) => (end > from && end <= from + 40 * 60_000 ? 95 : 50);
    const { answer, alerts, queries } = create({ slos, minutes }, { dryRun: true });
    const { results, dryRun } = await answer;
    expect(dryRun).toBe(true);
    expect(results[0]).toMatchObject({ outcome: 'created', objectId: null });
    expect(results[0]?.simulation).toEqual({
      ...{ from: '2026-11-06T12:00:00Z', to: '2026-11-20T11:55:00Z', inBreach: 0, coverage: 1 },
      // The third of four bad slots leaves the hour at 13:30: one is left. Seen six minutes after the minute begins.
      firings: [{ at: '2026-11-17T12:25:00Z', until: '2026-11-17T13:35:00Z', inBreach: false }],
      text: 'In the last 14 days it would have fired on 2026-11-17, not in a breach.',
    });
    expect([queries.length, alerts.requests.length]).toEqual([2, 0]);
    expect(new Set(queries.map(({ resolution }) => resolution))).toEqual(new Set(['1m']));
  });

  it('plays twenty objectives back at most, and says of the rest that it did not', async () => {
    const slos = Array.from({ length: 22 }, (_, at) =>
      made('classic', 'service-cpu-time', classicDay, `service-${at}`),
    );
    const { answer, queries } = create({ slos }, { dryRun: true, tiers: ['fast'] });
    const { results } = await answer;
    expect([results.filter(({ simulation }) => simulation !== null).length, queries.length]).toEqual([20, 40]);
    expect(results.at(-1)?.note).toContain('Only 20 objectives at a time');
  });

  it('names keys that no SLO has, and goes on', async () => {
    const slo = made('classic', 'cluster-cpu-time', classicDay);
    const { answer } = create({ slos: [slo] }, { keys: ['cluster-cpu-time:gone', slo.key, slo.key], tiers: ['fast'] });
    expect((await answer).results).toMatchObject([
      { key: 'cluster-cpu-time:gone', outcome: 'failed', failure: { code: 'NotFound', whose: 'user' } },
      { key: slo.key, outcome: 'created' },
    ]);
    expect((await answer).results[0]?.failure?.message).toContain('cluster-cpu-time:gone');
  });

  it('makes no alert for a platform SLO whose query was edited', async () => {
    const { key, slo } = made('platform', 'cluster-cpu-time', { slotMinutes: 1 });
    const edited = { ...slo, customSli: { indicator: 'timeseries sli = avg(x)', filterSegments: [] } } as Slo;
    const { answer } = create({ slos: [{ key, slo: edited }] });
    expect((await answer).results).toMatchObject([
      { outcome: 'failed', failure: { code: 'NotSupported', message: expect.stringContaining('query') as string } },
    ]);
  });

  it('finds a platform SLO by its tag when the external id was not kept', async () => {
    const { key, slo } = made('platform', 'cluster-cpu-time', { slotMinutes: 10, window: '-7d' });
    const slos = [{ key, slo: { ...slo, externalId: '' } }];
    expect(await outcomes(create({ slos }, { tiers: ['fast'] }))).toEqual(['fast created']);
  });

  it('keeps the alerts of one request apart from each other', async () => {
    const slos = [made('classic', 'cluster-cpu-time', classicDay), made('classic', 'cluster-memory-time', classicDay)];
    const trouble: AlertTrouble = ({ externalId }) =>
      externalId.includes('memory')
        ? new Failure({
            code: 'InvalidInput',
            message: 'The limit of 100 metric selectors is reached.',
            whose: 'user',
            hint: 'Try again.',
          })
        : null;
    const { answer } = create({ slos, alerts: fakeAlertObjects([], trouble) }, { tiers: ['fast'] });
    expect((await answer).results).toMatchObject([
      { outcome: 'created' },
      { outcome: 'failed', objectId: null, failure: { hint: expect.stringContaining('1,000') as string } },
    ]);
  });

  it('tries again while the metrics of a new SLO are not known yet', async () => {
    const invalid = new Failure({
      code: 'InvalidInput',
      message: 'Metric selector is invalid.',
      whose: 'user',
      hint: 'Try again.',
    });
    const alerts = fakeAlertObjects([], (_, request) => (request <= 2 ? invalid : null));
    const { answer, waits } = create(
      { slos: [made('classic', 'cluster-cpu-time', classicDay)], alerts },
      { tiers: ['fast'] },
    );
    expect((await answer).results).toMatchObject([{ outcome: 'created' }]);
    expect(waits).toEqual([2000, 4000]);
  });

  it('gives up on what stays wrong, within a bounded time', async () => {
    const invalid = new Failure({
      code: 'InvalidInput',
      message: 'Metric selector is invalid.',
      whose: 'user',
      hint: 'Try again.',
    });
    const { answer, waits } = create(
      { slos: [made('classic', 'cluster-cpu-time', classicDay)], alerts: fakeAlertObjects([], () => invalid) },
      { tiers: ['fast'] },
    );
    expect((await answer).results).toMatchObject([{ outcome: 'failed', failure: { message: invalid.message } }]);
    expect(waits).toEqual([2000, 4000, 8000]);
  });

  it('cuts many into requests of at most a hundred objects, and hands back what there was no time for', async () => {
    const slos = Array.from({ length: 40 }, (_, index) =>
      made('classic', 'service-cpu-time', classicDay, `service-${index}`),
    );
    const all = create({ slos }, { tiers: ['fast'] });
    expect((await all.answer).results).toHaveLength(40);
    // Fourteen SLOs with seven tiers each would be 98 objects.
    expect(all.alerts.requests.map(({ length }) => length)).toEqual([14, 14, 12]);

    const slow = create({ slos, pace: 30_000 }, { tiers: ['fast'] });
    const { results, remaining } = await slow.answer;
    expect(slow.alerts.requests).toHaveLength(2);
    expect(new Set([...results.map(({ key }) => key), ...remaining]).size).toBe(40);
    expect(remaining).toEqual(slos.slice(28).map(({ key }) => key));
  });

  it('fails as a whole when alerts may not be written', async () => {
    const alerts = { ...fakeAlertObjects(), save: async () => Promise.reject(failing('MissingScope')) };
    const failure = await rejection(create({ slos: [made('classic', 'cluster-cpu-time', classicDay)], alerts }).answer);
    expect(failure).toMatchObject({ code: 'MissingScope' });
  });

  it('stops after a request that failed as a whole, and says of each alert that it did', async () => {
    const slos = Array.from({ length: 40 }, (_, index) =>
      made('classic', 'service-cpu-time', classicDay, `service-${index}`),
    );
    const alerts = { ...fakeAlertObjects(), save: async () => Promise.reject(failing('Unavailable')) };
    const { results, remaining, stoppedBy } = await create({ slos, alerts }, { tiers: ['fast'] }).answer;
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'failed'));
    expect([results.length, remaining.length]).toEqual([14, 26]);
    expect(stoppedBy).toBe('unreachable');
  });

  it('hands back the SLOs whose alerts a throttled API did not take, with the pause', async () => {
    const slos = Array.from({ length: 40 }, (_, index) =>
      made('classic', 'service-cpu-time', classicDay, `service-${index}`),
    );
    const slow = failing('Throttled', 'slow down', 60);
    const alerts = { ...fakeAlertObjects(), save: async () => Promise.reject(slow) };
    expect(await create({ slos, alerts }, { tiers: ['fast'] }).answer).toMatchObject({
      results: [],
      remaining: slos.map(({ key }) => key),
      ...{ stoppedBy: 'throttled', retryAfterSeconds: 60 },
    });
  });

  it('hands everything back when the alerts that exist may not even be read for now', async () => {
    const slos = [made('classic', 'cluster-cpu-time')];
    const alerts = { ...fakeAlertObjects(), all: () => Promise.reject(failing('Throttled', 'slow down', 5)) };
    expect(await create({ slos, alerts }).answer).toMatchObject({
      ...{ results: [], remaining: slos.map(({ key }) => key), stoppedBy: 'throttled', retryAfterSeconds: 5 },
    });
  });
});
