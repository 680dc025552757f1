import { readHistory } from '../../../../api/usecases/history/readHistory';
import type { MetricQuery, MetricSeries } from '../../../../api/platform/metrics';

const from = Date.parse('2026-11-22T08:00:00Z');
const minute = 60_000;
const at = (minutes: number) => from + minutes * minute;

/** A Metrics API whose answers are given by the query. */
function reading(
  answer: (query: MetricQuery) => MetricSeries[],
  slotMinutes: number,
  minutes: number,
  by: string | null,
) {
  const query = { selectors: ['m'], by };
  const metrics = { query: async (asked: MetricQuery) => ({ series: answer(asked), warnings: [] }) };
  return readHistory(metrics, { query, slotMinutes, from, to: at(minutes) });
}

const series = (timestamps: number[], values: (number | null)[], dimensions = {}): MetricSeries => ({
  dimensions,
  timestamps,
  values,
});
const spans = (grid: { from: number; to: number }[]) =>
  grid.map((slot) => [slot.from, slot.to].map((ms) => (ms - from) / minute));

describe('reading history', () => {
  it('lays time slices where Dynatrace laid them, not where it expected them', async () => {
    // Asked from 08:00 to 08:30 in slots of ten minutes; answered on another phase.
    const { grid, series: values } = await reading(
      () => [series([at(3), at(13), at(23), at(33)], [1, 2, null, 4])],
      10,
      30,
      null,
    );
    expect(spans(grid)).toEqual([
      [-7, 3],
      [3, 13],
      [13, 23],
      [23, 33],
    ]);
    expect(values.get('')).toEqual([1, 2, null, 4]);
  });

  it('takes the width of the answer when it is not what was asked for', async () => {
    const { grid } = await reading(() => [series([at(60), at(120)], [1, 2])], 5, 120, null);
    expect(spans(grid)).toEqual([
      [0, 60],
      [60, 120],
    ]);
  });

  it('counts a time slice on the border of two requests once, with what either knows of it', async () => {
    // 1,440 slots a request with a series per service: the second request begins at minute 10.
    const answers = (query: MetricQuery) =>
      Number(query.from) === from
        ? [series([at(5), at(15)], [1, null], { s: 'a' })]
        : [series([at(15), at(25)], [2, 3], { s: 'a' }), series([at(15), at(25)], [7, null], { s: 'b' })];
    const { grid, series: values } = await reading(answers, 10, 10 + 14_400, 's');
    expect(spans(grid).slice(0, 3)).toEqual([
      [-5, 5],
      [5, 15],
      [15, 25],
    ]);
    expect(values.get('a')?.slice(0, 4)).toEqual([1, 2, 3, null]);
    expect(values.get('b')?.slice(0, 4)).toEqual([null, 7, null, null]);
    expect(new Set(grid.map(({ to }) => to)).size).toBe(grid.length);
  });

  it('has the time slices that were asked for when there is no data', async () => {
    const { grid, series: values } = await reading(() => [], 10, 30, null);
    expect(spans(grid)).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
    ]);
    expect([...values]).toEqual([]);
  });

  it('leaves out a series that lacks the dimension it was split by', async () => {
    const { series: values } = await reading(
      () => [series([at(10)], [1]), series([at(10)], [2], { s: 'a' })],
      10,
      10,
      's',
    );
    expect([...values]).toEqual([['a', [2]]]);
  });

  it('fails when one of its requests fails', async () => {
    const failing = () => {
      throw new Error('lost');
    };
    await expect(reading(failing, 1, 30_000, null)).rejects.toThrow('lost');
  });
});
