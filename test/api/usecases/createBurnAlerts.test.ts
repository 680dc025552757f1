import { createBurnAlerts } from '../../../api/usecases/createBurnAlerts';
import type { CreateBurnAlertsPayload } from '../../../domain/contract/createBurnAlerts';
import { Failure } from '../../../domain/failure';
import { externalIdOf, sloKey, type Engine, type Slo, type SloParameters } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates';
import { rejection } from '../platform/answering';
import { fakeAlertObjects, type AlertTrouble, type FakeAlertObjects } from './fakeAlertObjects';
import { fakePlatformSlos } from './fakePlatformSlos';
import { failing, fakeSloObjects } from './fakeSloObjects';

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

interface World {
  slos: Made[];
  alerts?: FakeAlertObjects;
  /** Milliseconds that each look at the clock takes. */
  pace?: number;
}

function create(
  { slos, alerts = fakeAlertObjects(), pace = 0 }: World,
  payload: Partial<CreateBurnAlertsPayload> = {},
) {
  const classic = slos.filter(({ slo }) => 'metricExpression' in slo);
  const platform = slos.filter(({ slo }) => !('metricExpression' in slo));
  let time = 0;
  const waits: number[] = [];
  const answer = createBurnAlerts({
    sloObjects: fakeSloObjects(
      classic.map(({ key, slo }) => ({ objectId: `slo ${key}`, externalId: externalIdOf(key), value: { ...slo } })),
    ),
    platformSlos: fakePlatformSlos(platform.map(({ key, slo }) => ({ id: `id ${key}`, ...slo }))),
    alertObjects: alerts,
    wait: async (ms) => void waits.push(ms),
    stopwatch: () => (time += pace),
    pageUrl: () => pageUrl,
  })({ engine: classic.length > 0 ? 'classic' : 'platform', keys: slos.map(({ key }) => key), ...payload });
  return { answer, alerts, waits };
}

const outcomes = async ({ answer }: ReturnType<typeof create>) =>
  (await answer).results.map(({ tier, outcome }) => `${tier} ${outcome}`);

describe('create-burn-alerts', () => {
  it('makes a metric event for a classic SLO', async () => {
    const slo = made('classic', 'cluster-cpu-time');
    const { answer, alerts } = create({ slos: [slo] });
    expect(await answer).toEqual({
      results: [
        {
          ...{ key: slo.key, tier: 'fast', outcome: 'created', objectId: 'object-1', failure: null },
          fires: 'Fires at 9 minutes of bad time within an hour, which is 2.1 % of the error budget.',
        },
      ],
      remaining: [],
    });
    expect(alerts.stored).toMatchObject([
      {
        schemaId: 'builtin:anomaly-detection.metric-events',
        externalId: `ecs-slo-launchpad:alert:${slo.key}:fast`,
        value: {
          queryDefinition: {
            metricSelector: `func:slo.errorBudgetBurnRate.ecs_cluster_cpu_time_custom_device_e360a9250eef25bc`,
          },
          eventTemplate: { eventType: 'RESOURCE', description: expect.stringContaining(pageUrl) as string },
        },
      },
    ]);
  });

  it('makes budget alerts where one bad minute would set off the fast one', async () => {
    const slos = [made('classic', 'cluster-cpu-time', { target: 99.9, warning: 99.95 })];
    expect(await outcomes(create({ slos }))).toEqual([
      'budget-25 created',
      'budget-50 created',
      'budget-75 created',
      'budget-100 created',
    ]);
  });

  it('asks for more bad minutes when the fast alert is wanted all the same', async () => {
    const slos = [made('classic', 'cluster-cpu-time', { target: 99.9, warning: 99.95 })];
    const { answer, alerts } = create({ slos }, { tiers: ['fast'], minBadSlots: 4 });
    expect((await answer).results[0]?.fires).toContain('4 are asked for instead');
    expect(alerts.stored).toMatchObject([{ value: { modelProperties: { violatingSamples: 4, samples: 60 } } }]);
  });

  it('makes an anomaly detector for a platform SLO, with its query by the minute and no timeframe', async () => {
    const slo = made('platform', 'service-cpu-time', { slotMinutes: 5 }, 'cart "1"');
    const { answer, alerts } = create({ slos: [slo] });
    expect(await outcomes({ answer, alerts, waits: [] })).toEqual(['fast created']);
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
    expect(input).toMatchObject({ violatingSamples: '15', slidingWindow: '60', alertOnMissingData: 'false' });
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
    const classic = create({ slos: [made('classic', 'service-running-tasks', {}, 'cart')] });
    await classic.answer;
    expect(classic.alerts.stored).toMatchObject([{ value: { eventTemplate: { eventType: 'AVAILABILITY' } } }]);
    const platform = create({ slos: [made('platform', 'service-running-tasks', { slotMinutes: 1 }, 'cart')] });
    await platform.answer;
    expect(JSON.stringify(platform.alerts.stored)).toContain('"event.type","value":"AVAILABILITY_EVENT"');
  });

  it('writes nothing the second time, and only what changed', async () => {
    const slos = [made('classic', 'cluster-cpu-time'), made('classic', 'cluster-memory-time')];
    const alerts = fakeAlertObjects();
    await create({ slos, alerts }).answer;
    expect(await outcomes(create({ slos, alerts }))).toEqual(['fast unchanged', 'fast unchanged']);
    expect(alerts.requests).toHaveLength(1);
    const lower = [made('classic', 'cluster-cpu-time', { target: 98 }), slos[1] as Made];
    expect(await outcomes(create({ slos: lower, alerts }))).toEqual(['fast updated', 'fast unchanged']);
    expect(alerts.requests.at(-1)).toHaveLength(1);
    expect(alerts.stored).toHaveLength(2);
  });

  it('says per tier what cannot be told, and makes the rest', async () => {
    const slos = [made('platform', 'cluster-cpu-time', { slotMinutes: 1 })];
    const { answer } = create({ slos }, { tiers: ['fast', 'slow', 'budget-50'] });
    expect((await answer).results).toMatchObject([
      { tier: 'slow', outcome: 'unsupported', objectId: null, failure: { code: 'NotSupported', whose: 'user' } },
      { tier: 'budget-50', outcome: 'unsupported', failure: { hint: expect.stringContaining('workflow') as string } },
      { tier: 'fast', outcome: 'created', failure: null },
    ]);
  });

  it('names keys that no SLO has, and goes on', async () => {
    const slo = made('classic', 'cluster-cpu-time');
    const { answer } = create({ slos: [slo] }, { keys: ['cluster-cpu-time:gone', slo.key, slo.key] });
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
    const { key, slo } = made('platform', 'cluster-cpu-time', { slotMinutes: 1 });
    expect(await outcomes(create({ slos: [{ key, slo: { ...slo, externalId: '' } }] }))).toEqual(['fast created']);
  });

  it('keeps the alerts of one request apart from each other', async () => {
    const slos = [made('classic', 'cluster-cpu-time'), made('classic', 'cluster-memory-time')];
    const trouble: AlertTrouble = ({ externalId }) =>
      externalId.includes('memory')
        ? new Failure({ code: 'InvalidInput', message: 'The limit of 100 metric selectors is reached.', whose: 'user' })
        : null;
    const { answer } = create({ slos, alerts: fakeAlertObjects([], trouble) });
    expect((await answer).results).toMatchObject([
      { outcome: 'created' },
      { outcome: 'failed', objectId: null, failure: { hint: expect.stringContaining('1,000') as string } },
    ]);
  });

  it('tries again while the metrics of a new SLO are not known yet', async () => {
    const invalid = new Failure({ code: 'InvalidInput', message: 'Metric selector is invalid.', whose: 'user' });
    const alerts = fakeAlertObjects([], (_, request) => (request <= 2 ? invalid : null));
    const { answer, waits } = create({ slos: [made('classic', 'cluster-cpu-time')], alerts });
    expect((await answer).results).toMatchObject([{ outcome: 'created' }]);
    expect(waits).toEqual([2000, 4000]);
  });

  it('gives up on what stays wrong, within a bounded time', async () => {
    const invalid = new Failure({ code: 'InvalidInput', message: 'Metric selector is invalid.', whose: 'user' });
    const { answer, waits } = create({
      slos: [made('classic', 'cluster-cpu-time')],
      alerts: fakeAlertObjects([], () => invalid),
    });
    expect((await answer).results).toMatchObject([{ outcome: 'failed', failure: { message: invalid.message } }]);
    expect(waits).toEqual([2000, 4000, 8000]);
  });

  it('cuts many into requests of at most a hundred objects, and hands back what there was no time for', async () => {
    const slos = Array.from({ length: 40 }, (_, index) =>
      made('classic', 'service-cpu-time', { target: 99.9, warning: 99.95 }, `service-${index}`),
    );
    const all = create({ slos });
    expect((await all.answer).results).toHaveLength(160);
    expect(all.alerts.requests.map(({ length }) => length)).toEqual([64, 64, 32]);

    const slow = create({ slos, pace: 30_000 });
    const { results, remaining } = await slow.answer;
    expect(slow.alerts.requests).toHaveLength(2);
    expect(new Set([...results.map(({ key }) => key), ...remaining]).size).toBe(40);
    expect(remaining).toEqual(slos.slice(32).map(({ key }) => key));
  });

  it('fails as a whole when alerts may not be written', async () => {
    const alerts = { ...fakeAlertObjects(), save: async () => Promise.reject(failing('MissingScope')) };
    const failure = await rejection(create({ slos: [made('classic', 'cluster-cpu-time')], alerts }).answer);
    expect(failure).toMatchObject({ code: 'MissingScope' });
  });

  it('stops after a request that failed as a whole, and says of each alert that it did', async () => {
    const slos = Array.from({ length: 40 }, (_, index) => made('classic', 'service-cpu-time', {}, `service-${index}`));
    const alerts = { ...fakeAlertObjects(), save: async () => Promise.reject(failing('Unavailable')) };
    const { results, remaining } = await create({ slos, alerts }).answer;
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'failed'));
    expect([results.length, remaining.length]).toEqual([16, 24]);
  });
});
