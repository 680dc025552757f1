import { createSettingsObject } from '../../../sandbox/dynatrace/settings/createSettingsObject';
import { deleteSlo } from '../../../sandbox/dynatrace/slo/deleteSlo';
import { getSlo } from '../../../sandbox/dynatrace/slo/getSlo';
import { listSlos } from '../../../sandbox/dynatrace/slo/listSlos';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import type { World } from '../../../sandbox/world/world';
import { errorOf } from './errorOf';
import { sloValue } from './sloValue';
import { addEntity, answer, minute, noon, smallWorld, writeMinutes } from './smallWorld';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import type { Series } from '../../../sandbox/metricStore/series';

const entityDimension = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';
const share =
  '((cpu:avg:partition("cpu",value("good",lt(80))):splitBy():count:default(0,always))/(cpu:avg:splitBy():count)*(100))';

interface Slo {
  id: string;
  name: string;
  status: string;
  error: string;
  evaluatedPercentage: number;
  errorBudget: number;
  errorBudgetBurnRate: Record<string, unknown>;
}

interface Body {
  slo: Slo[];
  totalCount: number;
  nextPageKey?: string;
}

const list = (world: World, query: Record<string, string> = {}): Body =>
  answer(world, listSlos, { query }).body as Body;

function add(world: World, more: Record<string, unknown> = {}): void {
  createSettingsObject(world, {
    schemaId: 'builtin:monitoring.slo',
    scope: 'environment',
    externalId: null,
    value: sloValue({ metricExpression: share, ...more }),
  });
}

function evaluated(world: World, more: Record<string, unknown> = {}): Slo {
  add(world, more);
  const [slo] = list(world, { evaluate: 'true' }).slo;
  if (!slo) throw new Error('no SLO');
  return slo;
}

function worldWith(...minutes: (number | null)[]): World {
  const world = smallWorld();
  writeMinutes(world, 'cpu', { [entityDimension]: 'CUSTOM_DEVICE-A' }, minutes);
  return world;
}

describe('an SLO’s value', () => {
  it.each([
    // 9 good, 1 bad, 2 missing of 12 one-minute slots: 9 / 10 = 90 %.
    ['leaves missing slots out', [...new Array<number>(9).fill(10), 90, null, null], 90],
    ['is 0 when every slot is bad', new Array<number>(12).fill(80), 0],
    ['is 100 when every slot is good', new Array<number>(12).fill(79.9), 100],
    ['counts a single slot', [90], 0],
  ])('%s', (_, minutes, expected) => {
    expect(evaluated(worldWith(...minutes)).evaluatedPercentage).toBeCloseTo(expected, 9);
  });

  it('is the mean of 12-minute slots over a day', () => {
    // Slots end at 12:00 and 11:48. The last one: 11 × 60 + 1 × 320 over 12 minutes = 980 / 12 = 81.7, bad.
    // The one before: only its last minute was measured, 60, good. So 1 of 2 slots = 50 %, though 12 of 13 minutes were good.
    const minutes = [60, ...new Array<number>(11).fill(60), 320];
    expect(evaluated(worldWith(...minutes), { evaluationWindow: '-1d' }).evaluatedPercentage).toBeCloseTo(50, 9);
  });

  it('is -1 with an error when there is no data', () => {
    const world = worldWith(10);
    const slo = evaluated(world, {
      metricExpression: share,
      evaluationWindow: '-1h',
      filter: 'entityId("CUSTOM_DEVICE-NONE")',
    });
    expect(slo).toMatchObject({ status: 'FAILURE', evaluatedPercentage: -1, errorBudget: -1 });
    expect(slo.error).toMatch(/N\/A/);
  });

  it('is -1 when the metric is not known yet', () => {
    expect(evaluated(smallWorld())).toMatchObject({
      evaluatedPercentage: -1,
      error: "The metric key 'cpu' is unknown.",
    });
  });

  it('is -1 when the expression gives more than one series', () => {
    const world = worldWith(10);
    writeMinutes(world, 'cpu', { [entityDimension]: 'CUSTOM_DEVICE-B' }, [20]);
    expect(evaluated(world, { metricExpression: '100-cpu' })).toMatchObject({
      evaluatedPercentage: -1,
      error: 'One resulting value is required, but the SLO definition delivers more than one.',
    });
  });

  it('considers only the entities of the filter', () => {
    const world = worldWith(10);
    writeMinutes(world, 'cpu', { [entityDimension]: 'CUSTOM_DEVICE-B' }, [40]);
    addEntity(world, { entityId: 'CUSTOM_DEVICE-B' });
    // 100 − 40 = 60
    const slo = evaluated(world, { metricExpression: '100-cpu', filter: 'entityId("CUSTOM_DEVICE-B")' });
    expect(slo.evaluatedPercentage).toBe(60);
  });

  it('is as new as the data and the definition, though lists are read again and again', async () => {
    const world = worldWith(10, 90);
    add(world);
    const value = (): unknown => list(world, { evaluate: 'true' }).slo[0]?.evaluatedPercentage;
    expect([value(), value()]).toEqual([50, 50]);
    writeMinutes(world, 'cpu', { [entityDimension]: 'CUSTOM_DEVICE-A' }, [10, 10]);
    expect(value()).toBe(100);
    const [object] = [...world.shelf(settingsShelf).values()];
    createSettingsObject(world, {
      schemaId: 'builtin:monitoring.slo',
      scope: 'environment',
      externalId: 'ours:1',
      objectId: object?.objectId,
      value: sloValue({ metricExpression: '100-cpu:splitBy()' }),
    });
    expect(value()).toBe(90);
    await world.clock.advance(61 * 60);
    expect(value()).toBe(-1);
  });

  it('takes in what arrives late in a timeframe that stays', async () => {
    const world = smallWorld();
    const late: Series = {
      metricKey: 'cpu',
      dimensions: {},
      since: noon,
      // Minutes are there two minutes after they ended.
      samples: (from, to) =>
        [1, 2, 3]
          .map((index) => ({ at: noon + index * minute, min: 0, max: 0, sum: index === 3 ? 50 : 0, count: 1 }))
          .filter(({ at }) => at > from && at <= Math.min(to, world.clock.now() - 2 * minute)),
    };
    world.shelf(metricShelf).generate(new Map([['cpu', () => [late]]]));
    add(world, { metricExpression: '100-cpu:splitBy()' });
    const timeframe = { timeFrame: 'GTF', from: `${noon}`, to: `${noon + 3 * minute}` };
    const value = (): unknown => list(world, { evaluate: 'true', ...timeframe }).slo[0]?.evaluatedPercentage;
    await world.clock.advance(4.5 * 60);
    expect(value()).toBe(100);
    await world.clock.advance(60);
    // (100 + 100 + 50) / 3
    expect(value()).toBeCloseTo(250 / 3, 9);
  });

  it('is taken from another timeframe on request', () => {
    const world = worldWith(90, ...new Array<number>(5).fill(10));
    add(world);
    // The last five minutes are all good; the hour has 5 good of 6.
    const [slo] = list(world, { evaluate: 'true', timeFrame: 'GTF', from: 'now-5m' }).slo;
    expect(slo?.evaluatedPercentage).toBe(100);
    expect(list(world, { evaluate: 'true' }).slo[0]?.evaluatedPercentage).toBeCloseTo(500 / 6, 9);
  });
});

describe('an SLO’s status', () => {
  it.each([
    // The expression is the value itself, target 95, warning 97.5.
    [97.5, 'SUCCESS', 2.5],
    [97.4, 'WARNING', 2.4],
    [95, 'WARNING', 0],
    [94.9, 'FAILURE', -0.1],
  ])('at %d is %s with a budget of %d points', (value, status, budget) => {
    const slo = evaluated(worldWith(value), { metricExpression: 'cpu:splitBy()' });
    expect(slo).toMatchObject({ status, error: 'NONE' });
    expect(slo.errorBudget).toBeCloseTo(budget, 9);
  });
});

describe('an SLO’s burn rate', () => {
  it.each([
    // (100 − 95) / (100 − 95) = 1, not above 1; (100 − 90) / 5 = 2; (100 − 50) / 5 = 10.
    [95, 1, 'NONE'],
    [90, 2, 'SLOW'],
    [50, 10, 'FAST'],
  ])('at %d %% in the last hour is %d, %s', (value, rate, type) => {
    const { errorBudgetBurnRate } = evaluated(worldWith(value), { metricExpression: 'cpu:splitBy()' });
    expect(errorBudgetBurnRate).toMatchObject({ burnRateValue: rate, burnRateType: type, sloValue: value });
  });

  it('tells the hours until the budget is used up', () => {
    // 99 % of a 1-hour window at target 95: left (99 − 95) / 5 = 0.8 of the budget, burn (100 − 99) / 5 = 0.2,
    // so 0.8 × 1 h / 0.2 = 4 h.
    const { errorBudgetBurnRate } = evaluated(worldWith(99), { metricExpression: 'cpu:splitBy()' });
    expect(errorBudgetBurnRate.estimatedTimeToConsumeErrorBudget).toBeCloseTo(4, 9);
  });

  it('is that of the given timeframe when one is given', () => {
    const world = worldWith(90, 90, ...new Array<number>(88).fill(99));
    add(world, { metricExpression: 'cpu:splitBy()' });
    const burn = (query: Record<string, string>): unknown =>
      list(world, { evaluate: 'true', ...query }).slo[0]?.errorBudgetBurnRate.burnRateValue;
    // The last hour: (100 − 99) / 5. The last 90 minutes: the mean is (2 × 90 + 88 × 99) / 90 = 98.8, and 1.2 / 5 = 0.24.
    expect(burn({})).toBeCloseTo(0.2, 9);
    expect(burn({ timeFrame: 'GTF', from: 'now-90m' })).toBeCloseTo(0.24, 9);
  });

  it('is left out when switched off', () => {
    const off = { burnRateVisualizationEnabled: false };
    const { errorBudgetBurnRate } = evaluated(worldWith(50), { errorBudgetBurnRate: off });
    expect(errorBudgetBurnRate).not.toHaveProperty('burnRateValue');
  });
});

describe('GET /slo', () => {
  function three(): World {
    const world = worldWith(50);
    add(world, { name: 'B', metricName: 'b', customDescription: 'memory' });
    add(world, { name: 'a "quoted" ~ name', metricName: 'a' });
    add(world, { name: 'C', metricName: 'c', enabled: false });
    return world;
  }

  it('does not evaluate unless asked to', () => {
    expect(list(three()).slo[0]).toMatchObject({ evaluatedPercentage: -1, errorBudget: -1, error: 'NONE' });
  });

  it('shows enabled SLOs, disabled ones or all, sorted by name', () => {
    const names = (query: Record<string, string>): string[] => list(three(), query).slo.map(({ name }) => name);
    expect(names({})).toEqual(['B', 'a "quoted" ~ name']);
    expect(names({ enabledSlos: 'false' })).toEqual(['C']);
    expect(names({ enabledSlos: 'all', sort: '-name' })).toEqual(['a "quoted" ~ name', 'C', 'B']);
  });

  it('selects by id, name and text', () => {
    const world = three();
    const count = (sloSelector: string): number => list(world, { sloSelector }).totalCount;
    expect(count('name("a ~"quoted~" ~~ name")')).toBe(1);
    expect(count('name("b")')).toBe(0); // case-sensitive
    expect(count('text("MEM")')).toBe(1); // name or description, not case-sensitive
    expect(count(`id("${list(world).slo[0]?.id}","x")`)).toBe(1);
    expect(count('text("a"),name("B")')).toBe(0);
    for (const bad of ['healthState("HEALTHY")', 'name(', 'B']) expect(errorOf(() => count(bad)).status).toBe(400);
  });

  it('limits the page to 25 when evaluating', () => {
    const world = three();
    expect(list(world, { pageSize: '10000' }).totalCount).toBe(2);
    expect(errorOf(() => list(world, { pageSize: '26', evaluate: 'true' })).status).toBe(400);
    const first = list(world, { pageSize: '1', evaluate: 'true' });
    const second = list(world, { nextPageKey: first.nextPageKey ?? '' });
    expect(second.slo[0]).toMatchObject({ name: 'a "quoted" ~ name', error: 'NONE', evaluatedPercentage: 100 });
  });

  it('refuses values that are not documented', () => {
    const queries: Record<string, string>[] = [
      { evaluate: 'yes' },
      { enabledSlos: 'some' },
      { timeFrame: 'NOW' },
      { sort: 'target' },
    ];
    for (const query of queries) expect(errorOf(() => list(three(), query)).status).toBe(400);
  });
});

describe('one SLO', () => {
  it('is shown evaluated and can be deleted', () => {
    const world = worldWith(50);
    add(world);
    const params = { id: list(world).slo[0]?.id ?? '' };
    expect(params.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer(world, getSlo, { params }).body).toMatchObject({
      evaluatedPercentage: 100,
      metricKey: 'func:slo.shop_cpu',
    });
    expect(answer(world, deleteSlo, { params }).status).toBe(204);
    expect(errorOf(() => answer(world, getSlo, { params })).status).toBe(404);
    expect(errorOf(() => answer(world, deleteSlo, { params })).status).toBe(404);
  });

  it('cannot be shown while disabled', () => {
    const world = worldWith(50);
    add(world, { enabled: false });
    const params = { id: list(world, { enabledSlos: 'false' }).slo[0]?.id ?? '' };
    expect(errorOf(() => answer(world, getSlo, { params })).message).toBe('Cannot access a disabled SLO.');
  });
});
