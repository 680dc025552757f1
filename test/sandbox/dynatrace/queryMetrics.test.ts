import { queryMetrics } from '../../../sandbox/dynatrace/metrics/queryMetrics';
import { errorOf } from './errorOf';
import { addEntity, answer, minute, noon, smallWorld, writeMinutes } from './smallWorld';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';

const key = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const entityDimension = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';
const id = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const other = 'CUSTOM_DEVICE-0E12ABCDEF345678';

interface Body {
  resolution: string;
  totalCount: number;
  nextPageKey: null;
  warnings?: string[];
  result: {
    metricId: string;
    warnings?: string[];
    data: {
      dimensions: string[];
      dimensionMap: Record<string, string>;
      timestamps: number[];
      values: (number | null)[];
    }[];
  }[];
}

/** Twelve minutes up to noon by default, one slot per minute. */
function query(world: ReturnType<typeof smallWorld>, metricSelector: string, more: Record<string, string> = {}): Body {
  const reply = answer(world, queryMetrics, { query: { metricSelector, from: 'now-12m', resolution: '1m', ...more } });
  expect(reply.status).toBe(200);
  return reply.body as Body;
}

const valuesOf = (body: Body): (number | null)[][] => (body.result[0]?.data ?? []).map(({ values }) => values);

function worldWith(values: readonly (number | null)[]): ReturnType<typeof smallWorld> {
  const world = smallWorld();
  writeMinutes(world, key, { 'aws.region': 'eu-west-1', [entityDimension]: id }, values);
  return world;
}

/** The documented pattern of a time-based SLO, for one cluster. */
const share = (outer: string, denominator = ''): string =>
  `((${key}:avg:partition("cpu",value("good",lt(80))):splitBy():count:default(0,always))/(${key}:avg:splitBy():count${denominator})*(100))${outer}`;

const nineGoodOneBadTwoMissing = [10, 20, 30, 40, 50, 60, 70, 79, 5, 95, null, null];

describe('GET /metrics/query', () => {
  it('answers the article’s headroom expression per cluster', () => {
    const world = worldWith([...new Array<number>(11).fill(30), 90]);
    const selector = `100-${key}:filter(eq("${entityDimension}",${id})):splitBy("${entityDimension}"):avg`;
    const body = query(world, selector);
    // 100 − 30 = 70 eleven times, then 100 − 90 = 10.
    expect(valuesOf(body)).toEqual([[70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 10]]);
    expect(body.result[0]?.metricId).toBe(selector);
    expect(body.result[0]?.data[0]?.dimensionMap).toEqual({ [entityDimension]: id });
    expect(body.result[0]?.data[0]?.dimensions).toEqual([id]);
    expect(body).toMatchObject({ resolution: '1m', totalCount: 1, nextPageKey: null });
  });

  it('stamps each slot with its end', () => {
    const body = query(worldWith([1, 2]), key, { from: 'now-2m' });
    expect(body.result[0]?.data[0]?.timestamps).toEqual([noon - minute, noon]);
  });

  it('averages a slot by its sum and count, not by its minutes', () => {
    const world = smallWorld();
    world.shelf(metricShelf).write(key, { a: 'x' }, { at: noon - minute, min: 10, max: 10, sum: 10, count: 1 });
    world.shelf(metricShelf).write(key, { a: 'x' }, { at: noon, min: 40, max: 60, sum: 150, count: 3 });
    // (10 + 150) / (1 + 3) = 40; minimum 10, maximum 60, sum 160, count 4.
    const folded = ['avg', 'min', 'max', 'sum', 'count'].map(
      (name) => valuesOf(query(world, `${key}:${name}`, { resolution: 'Inf' }))[0]?.[0],
    );
    expect(folded).toEqual([40, 10, 60, 160, 4]);
  });

  it('divides the window into 120 slots by default', () => {
    const body = query(worldWith([1]), key, { from: 'now-1d', resolution: '120' });
    // 1,440 minutes / 120 = 12 minutes.
    expect(body.resolution).toBe('12m');
    expect(body.result[0]?.data[0]?.values).toHaveLength(120);
  });

  it.each([
    ['now-2h', '2m', 60],
    ['now-1h', '120', 60], // never narrower than a minute
    ['now-7d', '1m', 10_080], // the documented maximum
    ['now-5h', '120', 100], // 300 / 120 = 2.5, so slots of three minutes
  ])('gives from %s at %s %d slots', (from, resolution, slots) => {
    expect(valuesOf(query(worldWith([1]), key, { from, resolution }))[0]).toHaveLength(slots);
  });

  it('refuses more than 10,080 points per series', () => {
    expect(errorOf(() => query(worldWith([1]), key, { from: 'now-30d', resolution: '1m' })).status).toBe(400);
  });

  it('has no series for a metric without data in the timeframe', () => {
    expect(valuesOf(query(worldWith([5]), key, { from: 'now-3h', to: 'now-2h' }))).toEqual([]);
  });

  it('refuses a management zone rather than ignoring it', () => {
    expect(errorOf(() => query(worldWith([1]), key, { mzSelector: 'mzId(1)' })).status).toBe(400);
  });

  it('answers 404 for a metric key that nobody ever wrote', () => {
    expect(errorOf(() => query(smallWorld(), 'cloud.aws.ecs.unknown')).status).toBe(404);
  });

  describe('a share of good slots', () => {
    it.each([
      // 9 good of 10 measured slots; the mean of nine 100s and one 0 is 90.
      ['leaves missing slots out', share(''), [...new Array<number>(9).fill(100), 0, null, null]],
      [
        'counts missing slots as good with an outer default',
        share(':default(100,always)'),
        [...new Array<number>(9).fill(100), 0, 100, 100],
      ],
      [
        'counts missing slots as bad with a default below the line',
        share('', ':default(1)'),
        [...new Array<number>(9).fill(100), 0, 0, 0],
      ],
    ])('%s', (_, selector, expected) => {
      expect(valuesOf(query(worldWith(nineGoodOneBadTwoMissing), selector))).toEqual([expected]);
    });

    it('is 0 when all slots are bad, although no good series exists', () => {
      expect(valuesOf(query(worldWith(new Array<number>(12).fill(90)), share('')))).toEqual([
        new Array<number>(12).fill(0),
      ]);
    });

    it('counts a value exactly at the threshold as bad', () => {
      expect(valuesOf(query(worldWith([80]), share(''), { from: 'now-1m' }))).toEqual([[0]]);
    });

    it('is empty when nothing was measured, and 100 with always', () => {
      const world = worldWith([5]);
      const past = { from: 'now-3h', to: 'now-2h', resolution: '30m' };
      expect(valuesOf(query(world, share(''), past))).toEqual([]);
      expect(valuesOf(query(world, share(':default(100,always)'), past))).toEqual([[100, 100]]);
    });

    it('counts every series that is in a slot', () => {
      const world = worldWith([70, 90]);
      writeMinutes(world, key, { 'aws.region': 'eu-west-1', [entityDimension]: other }, [70, 70]);
      // First minute: two of two below 80; second minute: one of two.
      expect(valuesOf(query(world, share(''), { from: 'now-2m' }))).toEqual([[100, 50]]);
    });
  });

  describe(':partition', () => {
    const selector = `${key}:avg:partition("duration",value("slow",gt(200)),value("fast",lt(100)),value("normal",otherwise))`;

    it('answers the worked example of the reference', () => {
      // https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-selector, partition transformation
      const world = smallWorld();
      writeMinutes(world, key, { a: 'x' }, [155, 215, 247, 118, 94, 119, 67, 159, 114, 169, 113, 75, 160]);
      const { result } = query(world, selector, { from: 'now-13m' });
      const byLabel = Object.fromEntries<unknown>(
        (result[0]?.data ?? []).map(({ dimensionMap, values }) => [dimensionMap.duration ?? '', values]),
      );
      expect(byLabel).toEqual({
        normal: [155, null, null, 118, null, 119, null, 159, 114, 169, 113, null, 160],
        fast: [null, null, null, null, 94, null, 67, null, null, null, null, 75, null],
        slow: [null, 215, 247, null, null, null, null, null, null, null, null, null, null],
      });
    });

    it('judges the aggregate of the slot, not its minutes', () => {
      // One slot over 60, 60, 60 and 140: the mean is 80, which is not below 80.
      const body = query(
        worldWith([60, 60, 60, 140]),
        `${key}:avg:partition("p",value("good",lt(80)),otherwise("bad"))`,
        { from: 'now-4m', resolution: '4m' },
      );
      expect(body.result[0]?.data.map(({ dimensionMap, values }) => [dimensionMap.p, values])).toEqual([['bad', [80]]]);
    });

    it.each([
      ['le(80)', 80, true],
      ['eq(80)', 80, true],
      ['ne(80)', 80, false],
      ['ge(80)', 80, true],
      ['gt(80)', 80, false],
      ['range(70,80)', 80, false],
      ['range(70,80)', 70, true],
      ['lt(-5)', -6, true],
      ['or(lt(10),gt(75))', 80, true],
      ['and(gt(10),lt(75))', 80, false],
      ['not(lt(80))', 80, true],
    ])('%s of %d is %s', (criterion, value, matches) => {
      const body = query(worldWith([value]), `${key}:avg:partition("p",value("yes",${criterion}))`, { from: 'now-1m' });
      expect(valuesOf(body)).toEqual(matches ? [[value]] : []);
    });
  });

  describe(':default', () => {
    it('fills gaps when there is a data point', () => {
      expect(valuesOf(query(worldWith([3, null, null, 1]), `${key}:default(0)`, { from: 'now-4m' }))).toEqual([
        [3, 0, 0, 1],
      ]);
    });

    const good = `${key}:avg:partition("p",value("good",lt(80))):splitBy():count`;

    it('leaves a partition that no slot fell into empty: that series has no data point, whatever its metric has', () => {
      const body = query(worldWith([90, 85]), `${good}:default(0)`, { from: 'now-2m' });
      expect(valuesOf(body)).toEqual([]);
      expect(body.result[0]?.warnings).toEqual([
        'The :default operator could not be applied as it requires at least one written data point for the metric in the query timeframe.',
      ]);
      expect(valuesOf(query(worldWith([90, 85]), `(${good}:default(0))/(${key}:avg:splitBy():count)`))).toEqual([]);
    });

    it('fills such a partition with always', () => {
      expect(valuesOf(query(worldWith([90, 85]), `${good}:default(0,always)`, { from: 'now-2m' }))).toEqual([[0, 0]]);
      const share = `(${good}:default(0,always))/(${key}:avg:splitBy():count)`;
      expect(valuesOf(query(worldWith([90, 85]), share, { from: 'now-3m' }))).toEqual([[null, 0, 0]]);
    });

    it('leaves nothing as it is and says so in the words of the reference', () => {
      const body = query(worldWith([3]), `${key}:splitBy():default(0)`, { from: 'now-3h', to: 'now-2h' });
      expect(valuesOf(body)).toEqual([]);
      expect(body.result[0]?.warnings?.[0]).toContain('requires at least one written data point');
    });

    it('fills one operand from the other’s data, tuple by tuple', () => {
      const world = smallWorld();
      writeMinutes(world, 'errors', { host: 'b' }, [5]);
      writeMinutes(world, 'requests', { host: 'a' }, [10]);
      writeMinutes(world, 'requests', { host: 'b' }, [20]);
      // Host a has no errors: 0 / 10; host b 5 / 20 = 0.25.
      const { result } = query(world, 'errors:default(0)/requests', { from: 'now-1m' });
      const byHost = Object.fromEntries<unknown>(
        (result[0]?.data ?? []).map(({ dimensionMap, values }) => [dimensionMap.host ?? '', values]),
      );
      expect(byHost).toEqual({ a: [0], b: [0.25] });
      expect(valuesOf(query(world, 'errors/requests', { from: 'now-1m' }))).toEqual([[0.25]]);
    });
  });

  describe('dimensions', () => {
    function twoServices(): ReturnType<typeof smallWorld> {
      const world = smallWorld();
      const at = { 'aws.region': 'eu-west-1', [entityDimension]: id };
      writeMinutes(world, key, { ...at, servicename: 'a' }, [20, null]);
      writeMinutes(world, key, { ...at, servicename: 'b' }, [60, 80]);
      return world;
    }

    it('are merged by splitBy', () => {
      const world = twoServices();
      const window = { from: 'now-2m' };
      // Slot 1: (20 + 60) / 2 = 40; slot 2: only b, 80.
      expect(valuesOf(query(world, `${key}:splitBy()`, window))).toEqual([[40, 80]]);
      expect(valuesOf(query(world, `${key}:splitBy():max`, window))).toEqual([[60, 80]]);
      expect(valuesOf(query(world, `${key}:splitBy(servicename)`, window))).toEqual([
        [20, null],
        [60, 80],
      ]);
    });

    it('must match in arithmetic', () => {
      expect(() => query(twoServices(), `${key}:splitBy("servicename")/${key}:splitBy("aws.region")`)).toThrow(
        'Metric expression contains non-matching dimension-keys.',
      );
    });

    it('may be missing on one side, which then pairs with every series of the other', () => {
      const body = query(twoServices(), `${key}:splitBy("servicename")/${key}:splitBy():max*100`, { from: 'now-1m' });
      expect(valuesOf(body)).toEqual([[100]]);
    });

    it('that do not exist give a warning and no data', () => {
      const body = query(twoServices(), `${key}:filter(eq("dt.entityhost",HOST-123))`);
      expect(valuesOf(body)).toEqual([]);
      expect(body.warnings).toEqual([
        'The dimension key `dt.entityhost` has been referenced, but the metric has no such key.',
      ]);
    });

    it.each([
      ['eq("servicename","a")', 1],
      ['ne("servicename","a")', 1],
      ['existsKey("servicename")', 2],
      ['not(eq(servicename,a))', 1],
      ['or(eq(servicename,a),eq(servicename,b))', 2],
      ['and(eq(servicename,a),eq(servicename,b))', 0],
      ['prefix(servicename,"a")', 1],
      ['eq(servicename,a),eq(servicename,b)', 0],
    ])('are filtered by %s', (condition, series) => {
      expect(valuesOf(query(twoServices(), `${key}:filter(${condition})`))).toHaveLength(series);
    });

    it('are filtered by an entity selector with escaped quotes', () => {
      const world = twoServices();
      addEntity(world, { entityId: id, displayName: 'shop "prod"' });
      const inner = 'type(~"cloud:aws:ecs:metric_streams:cluster~"),entityName.equals(~"shop ~~~"prod~~~"~")';
      const selector = (text: string): string => `${key}:filter(in("${entityDimension}",entitySelector("${text}")))`;
      expect(valuesOf(query(world, selector(inner)))).toHaveLength(2);
      expect(valuesOf(query(world, selector('type(~"other~")')))).toEqual([]);
    });

    it('get the names of their entities', () => {
      const world = twoServices();
      addEntity(world, { entityId: id, displayName: 'shop' });
      const body = query(world, `${key}:splitBy("${entityDimension}"):names`);
      expect(body.result[0]?.data[0]?.dimensions).toEqual(['shop', id]);
      expect(body.result[0]?.data[0]?.dimensionMap).toEqual({
        [`${entityDimension}.name`]: 'shop',
        [entityDimension]: id,
      });
    });

    it('restrict the query to the entities of the entity selector', () => {
      const world = twoServices();
      addEntity(world, { entityId: id });
      addEntity(world, { entityId: other });
      expect(valuesOf(query(world, key, { entitySelector: `entityId("${id}")` }))).toHaveLength(2);
      expect(valuesOf(query(world, key, { entitySelector: `entityId("${other}")` }))).toEqual([]);
    });
  });

  it('sorts and limits by the value of the whole series', () => {
    const world = smallWorld();
    for (const [name, value] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const)
      writeMinutes(world, key, { name }, [value]);
    const selector = `${key}:sort(value(avg,descending)):limit(2)`;
    expect(valuesOf(query(world, selector, { from: 'now-1m' }))).toEqual([[3], [2]]);
    expect(valuesOf(query(world, `${key}:sort(dimension("name",descending))`, { from: 'now-1m' }))).toEqual([
      [2],
      [3],
      [1],
    ]);
  });

  it('folds to one data point at the end: an average before an aggregation, a sum after it', () => {
    const world = worldWith([10, 20, 60]);
    const window = { from: 'now-3m' };
    expect(valuesOf(query(world, `${key}:fold`, window))).toEqual([[30]]);
    expect(valuesOf(query(world, `${key}:fold(max)`, window))).toEqual([[60]]);
    expect(valuesOf(query(world, `${key}:avg:fold`, window))).toEqual([[90]]);
    expect(query(world, `${key}:fold`, window).result[0]?.data[0]?.timestamps).toEqual([noon]);
    // A single point is aligned with every point of a series: 10 − 30, 20 − 30, 60 − 30.
    expect(valuesOf(query(world, `${key} - ${key}:fold`, window))).toEqual([[-20, -10, 30]]);
  });

  it('makes a division by zero no data', () => {
    expect(valuesOf(query(worldWith([0, 5]), `${key}/${key}`, { from: 'now-2m' }))).toEqual([[null, 1]]);
  });

  it('answers several metrics in their order', () => {
    const body = query(worldWith([1]), `${key}:max,${key}:splitBy(),-${key}`, { from: 'now-1m' });
    expect(body.result.map(({ data }) => data[0]?.values)).toEqual([[1], [1], [-1]]);
  });
});
