import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Target } from '../../../domain/model/cluster';
import type { Engine, SloParameters } from '../../../domain/model/slo';
import { sloKey } from '../../../domain/model/sloKey';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appAuthor } from '../../../sandbox/dynatrace/settings/authorOf';
import { createSettingsObject } from '../../../sandbox/dynatrace/settings/createSettingsObject';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';

jest.setTimeout(60_000);

/** Twenty seconds past a minute, so that the requests of a test see the same minute. */
const now = Date.parse('2026-11-18T12:34:20Z');
const engines = ['classic', 'platform'] as const;

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;
let checkout: Target;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true, wall: () => now });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const { clusters } = await functions.call('discover-clusters', {});
  const found = clusters.find(({ name }) => name === 'checkout-prod');
  if (!found?.entityId) throw new Error('no cluster checkout-prod');
  const { entityId, name, accountId, region, capacity } = found;
  checkout = { entityId, cluster: name, accountId, region, capacity };
});
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

const day: SloParameters = { target: 99, warning: 99.5, window: '-1d', threshold: 80 };

/** Applies these objectives and answers what the environment makes of them, by key. */
async function applied(engine: Engine, requests: SloRequest[]) {
  const { items } = await functions.call('plan-slos', { engine, requests });
  const { results } = await functions.call('apply-slos', { engine, items });
  expect(results.filter(({ failure }) => failure !== null)).toEqual([]);
  const { slos } = await functions.call('list-slos', { engine });
  return new Map(slos.map((slo) => [slo.key ?? '', slo]));
}

describe('backtest-slo in the real runtime', () => {
  const objectives = (): SloRequest[] => [
    { templateId: 'cluster-cpu-time', target: checkout, parameters: day },
    { templateId: 'cluster-cpu-time.peak', target: checkout, parameters: { ...day, statistic: 'max', threshold: 70 } },
    { templateId: 'cluster-memory-time', target: checkout, parameters: { ...day, threshold: 60 } },
    { templateId: 'cluster-cpu-headroom', target: checkout, parameters: { ...day, target: 20, warning: 25 } },
    { templateId: 'cluster-worst-service-cpu', target: checkout, parameters: { ...day, threshold: 60 } },
    {
      templateId: 'service-cpu-time',
      target: { ...checkout, service: 'cart' },
      parameters: { ...day, threshold: 40, noData: 'good' },
    },
    { templateId: 'service-running-tasks', target: { ...checkout, service: 'cart' }, parameters: day },
  ];

  it.each(engines)('foretells what %s will say', async (engine) => {
    const slos = await applied(engine, objectives());
    for (const request of objectives()) {
      const { value, coverage } = await functions.call('backtest-slo', { engine, ...request, days: 1 });
      const slo = slos.get(sloKey(request.templateId, request.target));
      expect([slo?.key, slo?.message, slo?.value]).toEqual([slo?.key, null, expect.closeTo(value ?? NaN, 6)]);
      expect(coverage).toBeGreaterThan(0.99);
    }
  });

  it('takes two weeks of history of a cluster apart', async () => {
    const { slots, series, slotMinutes, threshold, suggestedTargets, wouldHaveBreachedOn, lints } =
      await functions.call('backtest-slo', {
        engine: 'platform',
        templateId: 'cluster-cpu-time',
        target: checkout,
        parameters: day,
        days: 14,
      });
    expect({ slotMinutes, threshold }).toEqual({ slotMinutes: 1, threshold: 80 });
    expect(series).toHaveLength(slots.total);
    expect(slots.good + slots.bad + slots.missing + slots.excluded).toBe(slots.total);
    // Twenty seconds into a minute, so that two weeks touch one minute more.
    expect(slots.total).toBe(14 * 1440 + 1);
    // Its incidents last hours, on most days.
    expect(wouldHaveBreachedOn.length).toBeGreaterThan(3);
    expect(suggestedTargets.map(({ target }) => target)).toEqual([90, 95, 98, 99, 99.5, 99.9, 99.95]);
    const passing = suggestedTargets.map(({ wouldHavePassed }) => wouldHavePassed);
    expect(passing).toEqual([...passing].sort((one, other) => Number(other) - Number(one)));
    expect(lints.map(({ code }) => code)).not.toContain('no-history');
  });

  it('sees that there is no history of 30 days', async () => {
    const { coverage, lints } = await functions.call('backtest-slo', {
      ...{ engine: 'classic', templateId: 'cluster-cpu-time', target: checkout, days: 30 },
      parameters: { ...day, window: '-30d' },
    });
    expect(coverage).toBeCloseTo(14 / 30, 1);
    expect(lints.map(({ code }) => code)).toContain('low-coverage');
  });

  const backtest = { engine: 'platform', templateId: 'cluster-cpu-time', parameters: day, days: 1 } as const;
  const denied = (path: string) => ({ path, status: 403 });
  const [inGrail, inMetrics] = ['/platform/storage/query/**', '/platform/classic/environment-api/v2/metrics**'];

  it('reads by Grail alone where it may, and by the Metrics API alone where it may not', async () => {
    const pathsOf = async () => (await controls.requests()).map(({ path }) => path);
    await controls.forgetRequests();
    const byGrail = await functions.call('backtest-slo', { ...backtest, target: checkout });
    expect((await pathsOf()).filter((path) => path.includes('environment-api'))).toEqual([]);
    await controls.faults([denied(inGrail)]);
    await controls.forgetRequests();
    const byMetrics = await functions.call('backtest-slo', { ...backtest, target: checkout });
    expect(byMetrics).toEqual(byGrail);
    expect((await pathsOf()).filter((path) => path.includes('/storage/query/'))).toHaveLength(1);
  });

  it('says which permission is missing when neither may be read', async () => {
    await controls.faults([denied(inGrail), denied(inMetrics)]);
    expect(await functions.ask('backtest-slo', { ...backtest, target: checkout })).toMatchObject({
      ok: false,
      failure: {
        ...{ code: 'MissingScope', whose: 'operator' },
        hint: expect.stringContaining('storage:metrics:read') as string,
      },
    });
  });
});

describe('analyze-breaches in the real runtime', () => {
  it('blames services of the cluster, worst first', async () => {
    const { services, slots, coverage, warnings } = await functions.call('analyze-breaches', {
      ...{ engine: 'platform', templateId: 'cluster-worst-service-cpu', target: checkout },
      ...{ parameters: { ...day, threshold: 60 }, from: 'now-7d', to: 'now' },
    });
    expect(services.map(({ service }) => service).sort()).toEqual(['cart', 'checkout-api', 'pricing', 'tax']);
    expect(services.map(({ badSlots }) => badSlots)).toEqual(
      services.map(({ badSlots }) => badSlots).sort((one, other) => other - one),
    );
    expect(slots.total).toBe(7 * 1440 + 1);
    expect(slots.bad).toBeLessThanOrEqual(services.reduce((sum, { badSlots }) => sum + badSlots, 0));
    expect({ isCovered: coverage > 0.99, warnings }).toEqual({ isCovered: true, warnings: [] });
  });
});

describe('create-burn-alerts in the real runtime', () => {
  it.each(engines)('makes alerts for %s SLOs once, after playing them back', async (engine) => {
    // Classic: slots of 12 minutes, 6 of 120 allowed. Platform: minutes, 72 of 1,440 allowed.
    const parameters: SloParameters = { ...day, target: 95, warning: 97 };
    const slos = await applied(engine, [
      { templateId: 'cluster-cpu-time', target: checkout, parameters },
      { templateId: 'service-cpu-time', target: { ...checkout, service: 'cart' }, parameters },
    ]);
    const keys = [...slos.keys()].filter((key) => /^(cluster|service)-cpu-time:/.test(key));
    const payload = { engine, keys };
    const before = sandbox.world.shelf(settingsShelf).size;
    const preview = await functions.call('create-burn-alerts', { ...payload, dryRun: true });
    expect(sandbox.world.shelf(settingsShelf).size).toBe(before);
    for (const { outcome, simulation, fires, failure } of preview.results) {
      if (outcome === 'created')
        // The newest minutes are still on their way.
        expect([simulation?.coverage, fires]).toEqual([expect.closeTo(1, 3), expect.stringContaining('Pages when')]);
      else expect([outcome, failure?.code]).toEqual(['unsupported', 'NotSupported']);
    }
    // The cluster has incidents of hours in these two weeks.
    const cluster = preview.results.find(({ key, tier }) => key.startsWith('cluster-') && tier === 'fast');
    expect(cluster?.simulation?.firings.length).toBeGreaterThan(0);
    const outcomes = async () => {
      const { results, remaining } = await functions.call('create-burn-alerts', payload);
      expect(remaining).toEqual([]);
      return results.map(({ tier, outcome }) => `${tier} ${outcome}`).sort();
    };
    const unsupported = ['budget-75 unsupported', 'budget-75 unsupported'];
    expect(await outcomes()).toEqual([...unsupported, 'fast created', 'fast created']);
    expect(await outcomes()).toEqual([...unsupported, 'fast unchanged', 'fast unchanged']);
    const externalIds = [...sandbox.world.shelf(settingsShelf).values()].map(({ externalId }) => externalId ?? '');
    for (const key of keys) expect(externalIds).toContain(`ecs-slo-launchpad:alert:${key}:fast`);
  });

  it('updates an alert that somebody changed', async () => {
    const key = `cluster-cpu-time:${checkout.entityId}`;
    const stored = [...sandbox.world.shelf(settingsShelf).values()].find(
      ({ externalId, schemaId }) =>
        externalId === `ecs-slo-launchpad:alert:${key}:fast` && schemaId.endsWith('metric-events'),
    );
    if (stored) stored.value = { ...stored.value, enabled: false };
    const { results } = await functions.call('create-burn-alerts', { engine: 'classic', keys: [key], tiers: ['fast'] });
    expect(results).toMatchObject([{ outcome: 'updated', objectId: stored?.objectId }]);
  });

  it('fails for a user who may not write settings, and changes nothing', async () => {
    const denied = await startSandbox({ situation: 'denied', withFunctions: true, wall: () => now });
    try {
      const other = appFunctions(denied.url);
      const { items } = await functions.call('plan-slos', {
        engine: 'classic',
        requests: [
          { templateId: 'cluster-cpu-time', target: checkout, parameters: { ...day, target: 95, warning: 97 } },
        ],
      });
      const [item] = items;
      if (!item) throw new Error('no item');
      const externalId = `ecs-slo-launchpad:${item.key}`;
      const slo = { schemaId: 'builtin:monitoring.slo', scope: 'environment', externalId, value: { ...item.slo } };
      createSettingsObject(denied.world, slo, appAuthor);
      const before = denied.world.shelf(settingsShelf).size;
      expect(await other.ask('create-burn-alerts', { engine: 'classic', keys: [item.key] })).toMatchObject({
        ok: false,
        failure: { code: 'MissingScope', message: 'Could not save the alert: missing settings:objects:write' },
      });
      expect(denied.world.shelf(settingsShelf).size).toBe(before);
    } finally {
      await denied.close();
    }
  });
});
