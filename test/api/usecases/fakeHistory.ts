import type { MetricQuery, MetricSeries, Metrics } from '../../../api/platform/metrics';

/** A series by the minute; minute n ends at `from + (n + 1) minutes`. */
export interface MinuteSeries {
  key: string;
  dimensions: Record<string, string>;
  /** Milliseconds since the epoch. */
  from: number;
  minutes: readonly (number | null)[];
}

export interface FakeHistory extends Metrics {
  asked: MetricQuery[];
}

const minuteMs = 60_000;

/**
 * A Metrics API over hand-made minutes: reads `<key>:filter(eq("a","b"),…):splitBy("c"):avg` (or `max`) in slots that end at
 * `to`. Refuses more than 10,080 slots, as the API does.
 */
export function fakeHistory(known: MinuteSeries[], warnings: string[] = []): FakeHistory {
  const asked: MetricQuery[] = [];
  return {
    asked,
    list: async (prefix) =>
      [...new Set(known.map(({ key }) => key))]
        .filter((key) => key.startsWith(prefix))
        .map((key) => ({ key, dimensions: null })),
    query: async (query) => {
      asked.push(query);
      return { series: seriesFor(query, known), warnings };
    },
  };
}

function seriesFor({ selector, from, to, resolution }: MetricQuery, known: MinuteSeries[]): MetricSeries[] {
  const [, key, conditions = '', by, statistic] =
    /^([\w.]+):filter\((.*)\):splitBy\("?([\w.]*)"?\):(avg|max)$/.exec(selector) ?? [];
  if (key === undefined) throw new Error(`This fake does not read ${selector}`);
  const equalities = [...conditions.matchAll(/eq\("([^"]+)","?([^")]+)"?\)/g)];
  const matching = known.filter(
    (one) => one.key === key && equalities.every(([, name = '', value]) => one.dimensions[name] === value),
  );
  const width = Number.parseInt(resolution ?? '', 10) * minuteMs;
  const slots = Math.ceil((Number(to) - Number(from)) / width);
  if (slots > 10_080) throw new Error(`${slots} data points per tuple are too many`);
  const timestamps = Array.from({ length: slots }, (_, index) => Number(to) - (slots - 1 - index) * width);
  return matching.flatMap((one) => {
    const values = timestamps.map((end) => valueOf(minutesBetween(one, end - width, end), statistic ?? ''));
    const dimensions = by ? { [by]: one.dimensions[by] ?? '' } : {};
    return values.some((value) => value !== null) ? [{ dimensions, timestamps, values }] : [];
  });
}

const minutesBetween = ({ from, minutes }: MinuteSeries, begin: number, end: number): number[] =>
  minutes
    .slice(Math.max(0, Math.ceil((begin - from) / minuteMs)), Math.max(0, Math.floor((end - from) / minuteMs)))
    .filter((value) => value !== null);

function valueOf(minutes: number[], statistic: string): number | null {
  if (minutes.length === 0) return null;
  if (statistic === 'max') return Math.max(...minutes);
  return minutes.reduce((sum, value) => sum + value, 0) / minutes.length;
}
