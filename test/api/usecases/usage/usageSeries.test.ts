import type { Target } from '../../../../domain/model/cluster';
import { metricFamilies } from '../../../../domain/model/metricFamily';
import { usageSeries } from '../../../../api/usecases/usage/usageSeries';
import { fakeGrail, type FakeAnswer } from '../discovery/fakeGrail';

const now = Date.UTC(2026, 2, 10, 12);
const hour = { from: '2026-03-10T10:00:00Z', to: '2026-03-10T12:00:00Z', points: 2 };
const place = { accountId: '111122223333', region: 'eu-west-1' };
const target = (cluster: string, change: Partial<Target> = {}): Target => ({
  ...{ entityId: null, cluster, ...place },
  ...change,
});

const keys = (...some: string[]): readonly [RegExp, FakeAnswer] => [
  /metric\.key/,
  some.map((key) => ({ 'metric.key': key })),
];
const record = (names: Record<string, string>, values: (number | null)[]) => ({
  'aws.account.id': place.accountId,
  'aws.region': place.region,
  ...names,
  ...{ mean: values, min: values, max: values },
});

function read(answers: (readonly [RegExp, FakeAnswer])[], targets: Target[], metric: 'cpu' | 'tasks' = 'cpu') {
  const grail = fakeGrail(answers);
  const metrics = {
    query: () => Promise.reject(new Error('not asked')),
    list: () => Promise.reject(new Error('not asked')),
  };
  const ask = usageSeries({ now: () => now, grail, metrics, stopwatch: () => 0 });
  return ask({ ...hour, targets, metric }).then((value) => ({ ...value, asked: grail.asked }));
}

const stream = metricFamilies.stream.keys;
const connection = metricFamilies.connection.keys;

describe('usage of clusters of both families', () => {
  it('is read from the metrics of each, under the names of its own dimensions, in a question for each', async () => {
    const found = await read(
      [
        keys(stream.clusterCpu, connection.clusterCpu),
        [/ByAccountId/, [record({ clustername: 'streamed' }, [10, 20])]],
        [/\.By\.ClusterName/, [record({ ClusterName: 'polled' }, [30, null])]],
      ],
      [target('streamed'), target('polled', { family: 'connection' })],
    );
    expect(found.series.map(({ mean }) => mean)).toEqual([
      [10, 20],
      [30, null],
    ]);
    expect(found.remarks).toEqual([]);
    const questions = found.asked.filter((dql) => dql.startsWith('timeseries'));
    expect(questions).toHaveLength(2);
    expect(questions.some((dql) => dql.includes('in(ClusterName, { "polled" })'))).toBe(true);
  });

  it('has no slot narrower than the connection fills: five minutes', async () => {
    const polled = await read([keys(connection.clusterCpu)], [target('polled', { family: 'connection' })]).catch(
      (error: unknown) => error,
    );
    expect(polled).toMatchObject({ intervalMinutes: 60 });
    const grail = fakeGrail([keys(connection.clusterCpu)]);
    const ask = usageSeries({ now: () => now, grail, metrics: {}, stopwatch: () => 0 } as never);
    const fine = { targets: [target('polled', { family: 'connection' })], metric: 'cpu' as const, points: 500 };
    expect(await ask({ ...hour, ...fine })).toMatchObject({ intervalMinutes: 5 });
    const alone = await usageSeries({
      now: () => now,
      grail: fakeGrail([keys(stream.clusterCpu)]),
      metrics: {},
      stopwatch: () => 0,
    } as never)({
      ...{ ...hour, ...fine, targets: [target('streamed')] },
    });
    expect(alone).toMatchObject({ intervalMinutes: 1 });
  });

  it('takes no cluster of the same name in another account for it', async () => {
    const { series, remarks } = await read(
      [
        keys(stream.clusterCpu),
        [/timeseries/, [{ ...record({ clustername: 'prod' }, [10, 20]), 'aws.region': 'us-east-1' }]],
      ],
      [target('prod')],
    );
    expect(series[0]?.mean).toEqual([null, null]);
    expect(remarks).toMatchObject([{ code: 'no-data', series: [0] }]);
  });

  it('names the metric that an environment does not have, and whose move it is', async () => {
    const { remarks } = await read([keys(stream.clusterCpu)], [target('prod')], 'tasks');
    expect(remarks.map(({ code }) => code)).toEqual(['no-metric', 'no-metric']);
    expect(remarks[0]?.message).toContain('Container Insights');
  });
});

describe('an answer that was cut', () => {
  const cut = {
    records: [record({ clustername: 'here' }, [10, 20])],
    notifications: [{ severity: 'WARNING', type: 'x', message: 'Result limit reached.' }],
    isPartial: true,
  } as never;

  it('says so, and claims of nobody that nothing was measured', async () => {
    const { series, remarks } = await read(
      [keys(stream.clusterCpu), [/timeseries/, cut]],
      [target('here'), target('lost')],
    );
    expect(series.map(({ mean }) => mean)).toEqual([
      [10, 20],
      [null, null],
    ]);
    expect(remarks.map(({ code }) => code)).toEqual(['truncated']);
    expect(remarks[0]?.message).toContain('Result limit reached.');
  });
});
