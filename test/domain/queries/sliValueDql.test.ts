import type { Sli } from '../../../domain/model/sli';
import { sliValueDql } from '../../../domain/queries/sliValueDql';
import { someTarget } from '../slo/someTarget';

const filter =
  'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod \\"eu\\"" }';
const target = someTarget({ cluster: 'prod "eu"' });
const time: Sli = {
  kind: 'time',
  metric: 'cpu',
  level: 'cluster',
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
};

const lines = (sli: Sli, keys: string[], window: string) => sliValueDql({ sli, keys }, target, window).split('\n');

describe('sliValueDql', () => {
  it('of headroom is 100 minus the average of the whole window, as on the classic engine', () => {
    expect(lines({ kind: 'headroom', metric: 'cpu' }, ['some.key'], '-1d')).toEqual([
      `timeseries usage = avg(some.key, scalar: true), from: now()-1d, ${filter}`,
      '| fields sli = 100 - usage',
    ]);
  });

  it('of time is the share of good time slices among those with data, 120 to the window', () => {
    expect(lines(time, ['some.key'], '-7d')).toEqual([
      `timeseries usage = avg(some.key), interval: 84m, from: now()-7d, ${filter}`,
      '| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < 80, 100.0, else: 0.0)))',
      '| fieldsRemove usage',
      '| fieldsAdd sli = arrayRemoveNulls(sli)',
      '| fields sli = if(arraySize(sli) > 0, arrayAvg(sli))',
    ]);
  });

  it('of time takes the peak and counts gaps as good when the SLO does', () => {
    expect(lines({ ...time, statistic: 'max', noData: 'good', threshold: 72.5 }, ['some.key'], '-1d')).toEqual([
      `timeseries usage = max(some.key), nonempty: true, interval: 12m, from: now()-1d, ${filter}`,
      '| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < 72.5, 100.0, else: 0.0), else: 100.0))',
      '| fieldsRemove usage',
      '| fieldsAdd sli = arrayRemoveNulls(sli)',
      '| fields sli = if(arraySize(sli) > 0, arrayAvg(sli))',
    ]);
  });

  it('of running tasks reads both metrics', () => {
    const [first] = lines({ kind: 'running-tasks', noData: 'exclude' }, ['a.running', 'a.desired'], '-1d');
    expect(first).toBe(
      `timeseries { running = avg(a.running), desired = avg(a.desired) }, interval: 12m, from: now()-1d, ${filter}`,
    );
  });

  it.each(['-1d | limit 0', '', '7d'])('refuses %j as a window', (window) => {
    expect(() => lines(time, ['some.key'], window)).toThrow(/^window:/);
    expect(() => lines({ kind: 'headroom', metric: 'cpu' }, ['some.key'], window)).toThrow(/^window:/);
  });
});
