import { getMetric } from '../../../sandbox/dynatrace/metrics/getMetric';
import { listMetrics } from '../../../sandbox/dynatrace/metrics/listMetrics';
import { queryMetrics } from '../../../sandbox/dynatrace/metrics/queryMetrics';
import { createSettingsObject } from '../../../sandbox/dynatrace/settings/createSettingsObject';
import { createAlert } from '../../../sandbox/dynatrace/slo/createAlert';
import { listSlos } from '../../../sandbox/dynatrace/slo/listSlos';
import type { World } from '../../../sandbox/world/world';
import { errorOf } from './errorOf';
import { sloValue } from './sloValue';
import { addEntity, answer, smallWorld, writeMinutes } from './smallWorld';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';

const dimension = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';
const metricEvents = 'builtin:anomaly-detection.metric-events';

function add(world: World, more: Record<string, unknown> = {}): void {
  const value = sloValue({ metricExpression: '100-cpu:splitBy()', filter: 'entityId("CUSTOM_DEVICE-A")', ...more });
  createSettingsObject(world, { schemaId: 'builtin:monitoring.slo', scope: 'environment', externalId: null, value });
}

/** An SLO with target 95 on cluster A; cluster B is of no concern. */
function aWorld(...values: (number | null)[]): World {
  const world = smallWorld();
  for (const entityId of ['CUSTOM_DEVICE-A', 'CUSTOM_DEVICE-B']) addEntity(world, { entityId });
  writeMinutes(world, 'cpu', { [dimension]: 'CUSTOM_DEVICE-A' }, values);
  writeMinutes(
    world,
    'cpu',
    { [dimension]: 'CUSTOM_DEVICE-B' },
    values.map(() => 77),
  );
  add(world);
  return world;
}

function query(world: World, metricSelector: string, more: Record<string, string> = {}): (number | null)[] | undefined {
  const query = { metricSelector, from: 'now-3m', resolution: '1m', ...more };
  return (answer(world, queryMetrics, { query }).body as { result: { data: { values: (number | null)[] }[] }[] })
    .result[0]?.data[0]?.values;
}

const keys = (world: World, metricSelector: string): string[] =>
  (answer(world, listMetrics, { query: { metricSelector } }).body as { metrics: { metricId: string }[] }).metrics.map(
    ({ metricId }) => metricId,
  );

describe('the func metrics of an SLO', () => {
  it('are the expression slot by slot, with the entity filter, against the target', () => {
    const world = aWorld(1, 10, null);
    // SLI 99 and 90; target 95: budgets 4 and −5 points, 80 and −100 % of the 5 points; burn 1 / 5 and 10 / 5.
    expect(query(world, 'func:slo.shop_cpu')).toEqual([99, 90, null]);
    expect(query(world, 'func:slo.errorBudget.shop_cpu')).toEqual([4, -5, null]);
    expect(query(world, 'func:slo.normalizedErrorBudget.shop_cpu')).toEqual([80, -100, null]);
    expect(query(world, 'func:slo.errorBudgetBurnRate.shop_cpu')).toEqual([0.2, 2, null]);
  });

  it('can be transformed, and fold to the mean of their slots', () => {
    const world = aWorld(1, 10, null);
    expect(query(world, 'func:slo.shop_cpu:splitBy():fold(avg)')).toEqual([94.5]);
    expect(query(world, 'func:slo.errorBudgetBurnRate.shop_cpu:splitBy():max', { resolution: '3m' })).toEqual([1.1]);
  });

  it('are listed and described while their SLO is enabled', () => {
    const world = aWorld(1);
    const [b, n, r] = ['errorBudget', 'normalizedErrorBudget', 'errorBudgetBurnRate'];
    add(world, { name: 'off', metricName: 'off', enabled: false });
    expect(keys(world, 'func:slo.*')).toEqual(
      ['func:slo.shop_cpu', ...[b, n, r].map((kind) => `func:slo.${kind}.shop_cpu`)].sort(),
    );
    expect(answer(world, getMetric, { params: { key: 'func:slo.shop_cpu' } }).body).toMatchObject({
      unit: 'Percent',
      defaultAggregation: { type: 'value' },
      dimensionDefinitions: [],
    });
    for (const key of ['func:slo.off', 'func:slo.colour.shop_cpu', 'func:other.shop_cpu']) {
      expect(errorOf(() => query(world, key)).status).toBe(404);
      expect(errorOf(() => answer(world, getMetric, { params: { key } })).status).toBe(404);
    }
  });

  it('do not run in circles', () => {
    const world = aWorld(1);
    add(world, { name: 'loop', metricName: 'loop', metricExpression: '100-func:slo.loop' });
    expect(errorOf(() => query(world, 'func:slo.loop')).status).toBe(400);
  });
});

describe('POST /slo/{id}/alert', () => {
  const idOf = (world: World, enabledSlos = 'true'): string =>
    (answer(world, listSlos, { query: { enabledSlos } }).body as { slo: { id: string }[] }).slo[0]?.id ?? '';
  const alert = (world: World, json: unknown, id = idOf(world)) => answer(world, createAlert, { params: { id }, json });

  it.each([
    ['BURN_RATE', 'func:slo.errorBudgetBurnRate.shop_cpu', 'ABOVE'],
    ['STATUS', 'func:slo.shop_cpu', 'BELOW'],
  ])('creates a metric event for %s', (alertType, metricSelector, alertCondition) => {
    const world = aWorld(1);
    const reply = alert(world, { alertName: 'Burns', alertThreshold: 10, alertType });
    const [event] = [...world.shelf(settingsShelf).ofSchema(metricEvents).values()];
    const id = (reply.body as { id: string }).id;
    expect(reply).toMatchObject({ status: 201, body: { name: 'Burns' }, headers: { location: id } });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(event?.value).toMatchObject({
      summary: 'Burns',
      queryDefinition: { type: 'METRIC_SELECTOR', metricSelector },
      modelProperties: { type: 'STATIC_THRESHOLD', threshold: 10, alertCondition },
    });
  });

  it('names what is wrong', () => {
    const world = aWorld(1);
    const good = { alertName: 'Burns', alertThreshold: 10, alertType: 'STATUS' };
    for (const bad of [{ alertName: '' }, { alertThreshold: '10' }, { alertType: 'BUDGET' }]) {
      const error = errorOf(() => alert(world, { ...good, ...bad }));
      expect(error).toMatchObject({ status: 400, constraintViolations: [{ path: Object.keys(bad)[0] }] });
    }
    expect(errorOf(() => alert(world, good, 'unheard-of')).status).toBe(404);
    add(world, { name: 'off', metricName: 'off', enabled: false });
    expect(errorOf(() => alert(world, good, idOf(world, 'false'))).status).toBe(412);
    expect(world.shelf(settingsShelf).ofSchema(metricEvents).size).toBe(0);
  });
});
