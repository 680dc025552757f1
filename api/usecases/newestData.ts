import { meanBy } from '../../domain/queries/meanBy';
import type { MetricSeries, Metrics } from '../platform/metrics';

const hourMs = 3_600_000;

export interface NewestDataInput {
  keys: readonly string[];
  /** Dimensions to split by. */
  by: readonly string[];
  /** Names the group a series belongs to; null leaves it out. */
  groupOf: (dimensions: MetricSeries['dimensions']) => string | null;
  /** Groups that must be looked for further back when the last hour has nothing of them; null: any. */
  expected: ReadonlySet<string> | null;
  /** E.g. `now-24h`. */
  lookback: string;
}

/**
 * When each group last had data, milliseconds since the epoch: to the minute within the last hour, else to the slot (a
 * 120th) of the lookback. Times are ends of slots, and never later than now.
 */
export async function newestData(
  { metrics, now }: { metrics: Metrics; now: () => number },
  { keys, by, groupOf, expected, lookback }: NewestDataInput,
): Promise<Map<string, number>> {
  const ask = async (from: string, resolution?: '1m') => {
    const answers = await Promise.all(
      keys.map((key) => metrics.query({ selector: meanBy(key, by), from, resolution })),
    );
    return answers.flatMap(({ series }) => series);
  };
  const newest = new Map<string, number>();
  const note = (series: MetricSeries[], latest: number) => {
    for (const one of series) {
      const group = groupOf(one.dimensions);
      const at = newestSlot(one);
      if (group !== null && at !== null) newest.set(group, Math.max(newest.get(group) ?? 0, Math.min(at, latest)));
    }
  };
  note(await ask('now-1h', '1m'), now());
  if (expected === null || [...expected].some((group) => !newest.has(group))) {
    const coarse = (await ask(lookback)).filter(({ dimensions }) => !newest.has(groupOf(dimensions) ?? ''));
    // A coarse slot may reach into the last hour, where we know that there was nothing.
    note(coarse, now() - hourMs);
  }
  return newest;
}

function newestSlot({ timestamps, values }: MetricSeries): number | null {
  for (let slot = values.length - 1; slot >= 0; slot -= 1)
    if (values[slot] !== null && values[slot] !== undefined) return timestamps[slot] ?? null;
  return null;
}
