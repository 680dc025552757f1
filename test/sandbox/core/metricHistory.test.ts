import { eachSample } from '../../../sandbox/metricStore/eachSample';
import { MetricHistory } from '../../../sandbox/metricStore/metricHistory';
import type { Sample, Series } from '../../../sandbox/metricStore/series';

const minute = 60_000;
const at = (n: number, value: number): Sample => ({ at: n * minute, min: value, max: value, sum: value, count: 1 });
const where = { 'aws.account.id': '1', 'aws.region': 'r' };

/** Generates 1 for each of the first ten minutes. */
const generated: Series = {
  metricKey: 'cpu',
  dimensions: where,
  since: 0,
  samples: (from, to) =>
    Array.from({ length: 10 }, (_, n) => at(n + 1, 1)).filter((sample) => sample.at > from && sample.at <= to),
};

const aStore = () => new MetricHistory(new Map([['cpu', () => [generated]]]));
const read = (store: MetricHistory, key: string, from: number, to: number) =>
  store
    .series(key)
    .map((series) => series.samples(from * minute, to * minute).map(({ at: time, sum }) => [time / minute, sum]));

describe('the metric store', () => {
  it('knows since when a series is: its generated begin, or its first ingested point', () => {
    const store = aStore();
    store.write('cpu', where, at(5, 7));
    store.write('memory', where, at(9, 1));
    store.write('memory', where, at(4, 1));
    expect(['cpu', 'memory'].map((key) => store.series(key).map(({ since }) => since))).toEqual([[0], [4 * minute]]);
  });

  it('answers samples after `from` and up to `to`', () => {
    expect(read(aStore(), 'cpu', 2, 4)).toEqual([
      [
        [3, 1],
        [4, 1],
      ],
    ]);
  });

  it('visits the same samples as it lists, generated and ingested', () => {
    const store = aStore();
    store.write('cpu', where, at(3, 99));
    store.write('cpu', { ...where, servicename: 'cart' }, at(4, 7));
    for (const series of store.series('cpu')) {
      for (const [from, to] of [
        [0, 20],
        [3, 9],
        [2, 3],
      ] as const) {
        const visited: Sample[] = [];
        eachSample(series, from * minute, to * minute, (time, min, max, sum, count) =>
          visited.push({ at: time, min, max, sum, count }),
        );
        expect(visited).toEqual(series.samples(from * minute, to * minute));
      }
    }
  });

  it('prefers an ingested point to the generated one of the same minute, whatever the order of dimensions', () => {
    const store = aStore();
    store.write('cpu', { 'aws.region': 'r', 'aws.account.id': '1' }, at(3, 99));

    expect(read(store, 'cpu', 1, 4)).toEqual([
      [
        [2, 1],
        [3, 99],
        [4, 1],
      ],
    ]);
  });

  it('keeps points in order when they arrive out of order, and the last of two for one minute', () => {
    const store = new MetricHistory(new Map());
    store.write('new', where, at(5, 5));
    store.write('new', where, at(2, 2));
    store.write('new', where, at(9, 9));
    store.write('new', where, at(5, 55));

    expect(read(store, 'new', 0, 100)).toEqual([
      [
        [2, 2],
        [5, 55],
        [9, 9],
      ],
    ]);
  });

  it('makes another series for other dimensions', () => {
    const store = aStore();
    store.write('cpu', { ...where, servicename: 'cart' }, at(3, 7));

    expect(store.series('cpu').map((series) => series.dimensions)).toEqual([where, { ...where, servicename: 'cart' }]);
  });

  it('lists keys of history and of ingested points', () => {
    const store = aStore();
    store.write('alpha', where, at(1, 1));

    expect(store.keys()).toEqual(['alpha', 'cpu']);
  });

  it('answers no series for a key it does not know, and does not come to know it by being asked', () => {
    const store = aStore();

    expect(store.series('nothing')).toEqual([]);
    expect(store.keys()).toEqual(['cpu']);
  });

  it('generates nothing until asked, and its list of series once', () => {
    const generate = jest.fn(() => [generated]);
    const store = new MetricHistory(new Map([['cpu', generate]]));
    store.keys();
    expect(generate).not.toHaveBeenCalled();

    store.series('cpu');
    store.series('cpu');

    expect(generate).toHaveBeenCalledTimes(1);
  });
});
