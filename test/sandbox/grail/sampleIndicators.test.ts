import { addEntity, smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { query } from './queryMinutes';

/**
 * Indicators as Dynatrace publishes them, with a shorter interval.
 * @see https://github.com/Dynatrace/dynatrace-configuration-as-code-samples/tree/main/service_monitoring_validation
 */
const availability = `timeseries { total=sum(dt.service.request.count) ,failures=sum(dt.service.request.failure_count) }
  , by: { dt.entity.service }
  , filter: { in (dt.entity.service, { "SERVICE-1", "SERVICE-2" }) }, interval: 1m
| fieldsAdd sli=(((total[]-failures[])/total[])*(100))
| fieldsAdd entityName(dt.entity.service)
| fieldsRemove total, failures`;

const performance = (fill: string) => `timeseries total=avg(dt.service.request.response_time${fill})
, by: { dt.entity.service }, filter: { in (dt.entity.service, { "SERVICE-1" }) }, interval: 1m
| fieldsAdd high=iCollectArray(if(total[]> (1000 * 500), total[]))
| fieldsAdd low=iCollectArray(if(total[]<= (1000 * 500), total[]))
| fieldsAdd highRespTimes=iCollectArray(if(isNull(high[]),0,else:1))
| fieldsAdd lowRespTimes=iCollectArray(if(isNull(low[]),0,else:1))
| fieldsAdd sli=100*(lowRespTimes[]/(lowRespTimes[]+highRespTimes[]))
| fieldsAdd entityName(dt.entity.service)
| fieldsRemove total, high, low, highRespTimes, lowRespTimes`;

const burnRate = `${availability}
| fieldsAdd target = 95
| fieldsAdd burnRate = ((100 - sli[]) / (100 - target))
| fieldsRemove sli`;

function services() {
  const world = smallWorld();
  addEntity(world, { entityId: 'SERVICE-1', displayName: 'checkout' });
  const [one, two] = [{ 'dt.entity.service': 'SERVICE-1' }, { 'dt.entity.service': 'SERVICE-2' }];
  writeMinutes(world, 'dt.service.request.count', one, [100, 200, null, 10]);
  writeMinutes(world, 'dt.service.request.failure_count', one, [0, 50, null, 10]);
  writeMinutes(world, 'dt.service.request.count', two, [4, 4, 4, 0]);
  writeMinutes(world, 'dt.service.request.failure_count', two, [1, null, 2, 0]);
  writeMinutes(world, 'dt.service.request.count', { 'dt.entity.service': 'SERVICE-3' }, [1, 1, 1, 1]);
  return world;
}

const times = { timeframe: { start: '2026-01-05T11:56:00.000Z', end: '2026-01-05T12:00:00.000Z' }, interval: '1m' };

describe('the published availability indicator', () => {
  it('is the share of requests that did not fail, per service; null where one of both is missing or nothing was asked', () => {
    expect(query(services(), availability, 4)).toEqual([
      {
        ...times,
        'dt.entity.service': 'SERVICE-1',
        'dt.entity.service.name': 'checkout',
        sli: [100, 75, null, 0],
      },
      { ...times, 'dt.entity.service': 'SERVICE-2', 'dt.entity.service.name': null, sli: [75, null, 50, null] },
    ]);
  });

  it('burns 1/5 of the bad percents at a target of 95', () => {
    expect(query(services(), burnRate, 4)).toMatchObject([
      // (100 - 75) / 5 = 5; (100 - 0) / 5 = 20
      { 'dt.entity.service': 'SERVICE-1', target: 95n, burnRate: [0, 5, null, 20] },
      { 'dt.entity.service': 'SERVICE-2', target: 95n, burnRate: [5, null, 10, null] },
    ]);
  });
});

describe('the published performance indicator', () => {
  const world = smallWorld();
  const service = { 'dt.entity.service': 'SERVICE-1' };
  writeMinutes(world, 'dt.service.request.response_time', service, [499_999, 500_000, 500_001, null]);

  it('is 100 up to the threshold and 0 above it; default: 0 makes a gap good', () => {
    expect(query(world, performance(', default:0'), 4)[0]?.['sli']).toEqual([100n, 100n, 0n, 100n]);
  });

  it('has no value for a gap without default', () => {
    // 0 / (0 + 0)
    expect(query(world, performance(''), 4)[0]?.['sli']).toEqual([100n, 100n, 0n, null]);
  });
});

/** The shape of a share of time slots: one value per slot, 100 or 0, what is missing decided by `missing`. */
const share = (missing: string) => `timeseries cpu = avg(cpu), by: { cluster, service }, interval: 1m
| fieldsAdd sli = iCollectArray(if(isNull(cpu[]), ${missing}, else: if(cpu[] < 80, 100.0, else: 0.0)))
| fieldsRemove cpu`;

describe('a share of time slots', () => {
  const slis = (values: readonly (number | null)[], missing = 'null') => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', { cluster: 'a', service: 'b' }, values);
    return query(world, share(missing), values.length)[0]?.['sli'];
  };

  it.each<[string, (number | null)[], unknown]>([
    ['gaps', [10, null, 90, 10], [100, null, 0, 100]],
    ['all bad', [80, 99.9, 250], [0, 0, 0]],
    ['all missing', [null, null], undefined],
    ['exactly at the threshold', [79.999, 80, 80.001], [100, 0, 0]],
    ['one slot', [10], [100]],
  ])('with %s', (_, values, expected) => {
    expect(slis(values)).toEqual(expected);
  });

  it.each([
    ['100.0', [100, 100, 0, 100]],
    ['0.0', [100, 0, 0, 100]],
  ])('with a gap counted as %s', (missing, expected) => {
    expect(slis([10, null, 90, 10], missing)).toEqual(expected);
  });

  it('with two services: a slot is bad when the worse of them is', () => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', { cluster: 'a', service: 'b' }, [10, 90, null, 10]);
    writeMinutes(world, 'cpu', { cluster: 'a', service: 'c' }, [10, 10, null, null]);
    const worst = `${share('null')} | summarize sli = min(sli[]), by: { timeframe, interval, cluster }`;
    expect(query(world, worst, 4)).toEqual([{ ...times, cluster: 'a', sli: [100, 0, null, 100] }]);
  });
});
