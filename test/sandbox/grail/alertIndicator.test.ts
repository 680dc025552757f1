import { metricStreamKeys } from '../../../domain/model/metricKeys';
import type { Sli } from '../../../domain/model/sli';
import { slotEndIndicator } from '../../../domain/queries/alertDql';
import { smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { query } from './queryMinutes';

const scope = { accountId: '111111111111', region: 'us-east-1', cluster: 'demo' };
const dimensions = { 'aws.account.id': scope.accountId, 'aws.region': scope.region, clustername: scope.cluster };
const sli: Extract<Sli, { kind: 'time' }> = {
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80, statistic: 'avg', noData: 'exclude' },
};

const plan = { slotMinutes: 5, excluded: [] };

/** The clock stands at noon, so fifteen minutes are three slots of five. */
function seen(
  values: (number | null)[],
  change: Partial<typeof sli> = {},
  excluded: { from: number; to: number }[] = [],
) {
  const world = smallWorld();
  writeMinutes(world, metricStreamKeys.clusterCpu, dimensions, values);
  const [record] = query(
    world,
    slotEndIndicator({ ...sli, ...change }, scope, metricStreamKeys, { ...plan, excluded }),
    15,
  );
  return record?.sli;
}

describe('the slots of an objective, as a detector sees them minute by minute', () => {
  const good = new Array<number>(4).fill(100);

  it('are judged by their mean, each in its last minute', () => {
    const values = [50, 50, 90, 90, 100, 81, 81, 81, 81, 81, 80, 80, 80, 80, 80];
    expect(seen(values)).toEqual([...good, 100, ...good, 0, ...good, 0]);
  });

  it('leave gaps out, count them as good or as bad', () => {
    const values = [50, 50, 50, 50, 50, null, null, null, null, null, null, 90, null, null, null];
    expect(seen(values)).toEqual([...good, 100, ...good, null, ...good, 0]);
    expect(seen(values, { noData: 'good' })).toEqual([...good, 100, ...good, 100, ...good, 0]);
    expect(seen(values, { noData: 'bad' })).toEqual([...good, 100, ...good, 0, ...good, 0]);
  });

  it('are fine where maintenance touches them', () => {
    const noon = Date.parse('2026-01-05T12:00:00Z');
    const touch = { from: noon - 6 * 60_000, to: noon - 5 * 60_000 };
    expect(seen(new Array<number>(15).fill(90), {}, [touch])).toEqual([...good, 0, ...good, 100, ...good, 0]);
  });

  it('are judged by their peak where the objective is on peaks', () => {
    const values = [50, 50, 90, 50, 50, ...new Array<number>(10).fill(50)];
    expect(seen(values, { statistic: 'max' })).toEqual([...good, 0, ...good, 100, ...good, 100]);
  });

  it('are bad as soon as one service is', () => {
    const world = smallWorld();
    const key = metricStreamKeys.serviceCpu;
    writeMinutes(world, key, { ...dimensions, servicename: 'a' }, new Array<number>(10).fill(50));
    writeMinutes(world, key, { ...dimensions, servicename: 'b' }, [50, 50, 50, 50, 50, 90, 90, 90, 90, 90]);
    const worst = slotEndIndicator({ ...sli, level: 'worst-service' }, scope, metricStreamKeys, plan);
    expect(query(world, worst, 10)).toMatchObject([{ sli: [...good, 100, ...good, 0] }]);
  });

  it('have no field but arrays beside the time: every other one would be a dimension that is billed', () => {
    const world = smallWorld();
    writeMinutes(world, metricStreamKeys.clusterCpu, dimensions, new Array<number>(15).fill(50));
    const [record = {}] = query(world, slotEndIndicator(sli, scope, metricStreamKeys, plan), 15);
    expect(Object.keys(record).sort()).toEqual(['interval', 'sli', 'timeframe']);
  });
});
