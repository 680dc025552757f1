import type { MetricAnswer, MetricQuery, MetricSeries, Metrics } from '../../../api/platform/metrics';
import { Failure } from '../../../domain/failure';

/** One series of the environment: a key, its dimensions, and when it had which value (milliseconds → value). */
export interface KnownSeries {
  key: string;
  dimensions: Record<string, string>;
  points: Record<number, number>;
}

export interface FakeMetrics extends Metrics {
  asked: MetricQuery[];
}

const minute = 60_000;
const spanMs: Record<string, number> = { m: minute, h: 60 * minute, d: 1440 * minute };

/**
 * A Metrics API over a few hand-made series: reads `<key>:splitBy("a","b"):avg` (or `:sum`, which is the same of single series) and, of one or two metrics, the number of minutes
 * with data `<mean>:splitBy("a","b"):count:fold`, leaves out series that lack a dimension,
 * and cuts the timeframe into `Inf`, slots of some minutes or 120 slots that end at `now`, or at `to` when both ends are milliseconds.
 */
export function fakeMetrics(now: number, known: KnownSeries[], warnings: string[] = []): FakeMetrics {
  const asked: MetricQuery[] = [];
  return {
    asked,
    list: async (prefix) => {
      const keys = [...new Set(known.map(({ key }) => key))].filter((key) => key.startsWith(prefix));
      return keys.map((key) => ({
        key,
        dimensions: [...new Set(known.filter((one) => one.key === key).flatMap((one) => Object.keys(one.dimensions)))],
      }));
    },
    query: async (query) => {
      asked.push(query);
      // Several metrics of one query stand side by side, separated by commas.
      const selectors = query.selector.split(/(?<=:avg),/);
      const answers = selectors.map((selector) => answerTo({ ...query, selector }, now, known, warnings));
      return { series: answers.flatMap(({ series }) => series), warnings };
    },
  };
}

function answerTo(query: MetricQuery, now: number, known: KnownSeries[], warnings: string[]): MetricAnswer {
  const [, means] = /^(.*):splitBy\([^()]*\):count:fold$/.exec(query.selector) ?? [];
  if (means !== undefined) return minutesOf({ ...query, selector: means }, now, known, warnings);
  const [, key = '', filter = '', list = ''] =
    /^([\w.]+)((?::filter\(.*\))?):splitBy\((.*)\):(?:avg|sum)$/.exec(query.selector) ?? [];
  // Of a filter only its values count: a series is kept when one of its dimensions has one of them.
  const wanted = [...filter.matchAll(/eq\("[^"]+","?([^")]+)"?\)/g)].map(([, value]) => value);
  const by = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? '');
  const matching = known.filter((one) => one.key === key);
  if (matching.length === 0)
    throw new Failure({ code: 'NotFound', message: `no metric ${key}`, whose: 'user', hint: 'Check the key.' });
  const groups = new Map<string, MetricSeries>();
  for (const { dimensions, points } of matching) {
    if (by.some((name) => dimensions[name] === undefined)) continue;
    if (filter !== '' && !Object.values(dimensions).some((value) => wanted.includes(value))) continue;
    const kept = Object.fromEntries(by.map((name) => [name, dimensions[name] ?? '']));
    const series = groups.get(JSON.stringify(kept)) ?? { dimensions: kept, ...slotsOf(query, now) };
    const all = Object.entries(points).map(([at, value]) => [Number(at), value] as const);
    all.sort(([one], [next]) => one - next);
    let next = 0;
    const values = series.timestamps.map((end, slot) => {
      const start = end - widthOf(query);
      let last: number | null = null;
      for (; next < all.length && (all[next]?.[0] ?? 0) <= end; next += 1)
        if ((all[next]?.[0] ?? 0) > start) last = all[next]?.[1] ?? null;
      return last ?? series.values[slot] ?? null;
    });
    groups.set(JSON.stringify(kept), { ...series, values });
  }
  const series = [...groups.values()].filter(({ values }) => values.some((value) => value !== null));
  return { series, warnings };
}

/** How many slots have a value, of all metrics of the expression. */
function minutesOf(query: MetricQuery, now: number, known: KnownSeries[], warnings: string[]): MetricAnswer {
  const [one = '', other] = query.selector.startsWith('(')
    ? query.selector.slice(1, -1).split(/(?<=:avg)-/)
    : [query.selector];
  const answers = [one, ...(other === undefined ? [] : [other])].map(
    (selector) => answerTo({ ...query, selector }, now, known, warnings).series,
  );
  const [first = [], second] = answers;
  const series = first.flatMap(({ dimensions, timestamps, values }) => {
    const same = second?.find((its) => JSON.stringify(its.dimensions) === JSON.stringify(dimensions));
    const measured = values.filter((value, at) => value !== null && (!second || (same?.values[at] ?? null) !== null));
    const end = timestamps.at(-1) ?? 0;
    return measured.length === 0 ? [] : [{ dimensions, timestamps: [end], values: [measured.length] }];
  });
  return { series, warnings, resolutionMinutes: Number.parseInt(query.resolution ?? '', 10) };
}

function lengthOf({ from, to }: MetricQuery): number {
  if (to !== undefined) return Number(to) - Number(from);
  const [, amount, unit] = /^now-(\d+)([mhd])$/.exec(from) ?? [];
  return Number(amount) * (spanMs[unit ?? ''] ?? Number.NaN);
}

function widthOf(query: MetricQuery): number {
  if (query.resolution === 'Inf') return lengthOf(query);
  const [, minutes] = /^(\d+)m$/.exec(query.resolution ?? '') ?? [];
  return minutes === undefined ? lengthOf(query) / 120 : Number(minutes) * minute;
}

function slotsOf(query: MetricQuery, now: number): { timestamps: number[]; values: null[] } {
  const count = Math.round(lengthOf(query) / widthOf(query));
  const end = Number(query.to ?? now);
  const timestamps = Array.from({ length: count }, (_, slot) => end - (count - 1 - slot) * widthOf(query));
  return { timestamps, values: timestamps.map(() => null) };
}
