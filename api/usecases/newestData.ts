import { meanBy } from '../../domain/queries/meanBy';
import type { MetricQuery, MetricSeries, Metrics } from '../platform/metrics';

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

/** So many slots of the lookback are looked into minute by minute; beyond it the slot has to do. */
const mostSlots = 4;

/**
 * When each group last had data, milliseconds since the epoch, to the minute. Where groups fell silent at many different
 * times, some are only known to the slot (a 120th) of the lookback, by its end. Never later than now.
 */
export async function newestData(
  { metrics, now }: { metrics: Metrics; now: () => number },
  { keys, by, groupOf, expected, lookback }: NewestDataInput,
): Promise<Map<string, number>> {
  const ask = async (when: Pick<MetricQuery, 'from' | 'to' | 'resolution'>): Promise<Map<string, Slot>> => {
    const answers = await Promise.all(keys.map((key) => metrics.query({ selector: meanBy(key, by), ...when })));
    return newestByGroup(
      answers.flatMap(({ series }) => series),
      groupOf,
    );
  };
  const newest = new Map<string, number>();
  for (const [group, { end }] of await ask({ from: 'now-1h', resolution: '1m' }))
    newest.set(group, Math.min(end, now()));
  if (expected !== null && [...expected].every((group) => newest.has(group))) return newest;

  const silent = [...(await ask({ from: lookback }))].filter(([group]) => !newest.has(group));
  // A coarse slot may reach into the last hour, where we know that there was nothing.
  for (const [group, { end }] of silent) newest.set(group, Math.min(end, now() - hourMs));
  const slots = [...new Map(silent.map(([, slot]) => [slot.end, slot])).values()];
  for (const { start, end } of slots.sort((a, b) => b.end - a.end).slice(0, mostSlots)) {
    const minutes = await ask({ from: String(start), to: String(end), resolution: '1m' });
    for (const [group, slot] of silent) {
      const minute = slot.end === end ? minutes.get(group) : undefined;
      if (minute) newest.set(group, Math.min(minute.end, now() - hourMs));
    }
  }
  return newest;
}

/** Milliseconds since the epoch. */
interface Slot {
  start: number;
  end: number;
}

function newestByGroup(series: readonly MetricSeries[], groupOf: NewestDataInput['groupOf']): Map<string, Slot> {
  const newest = new Map<string, Slot>();
  for (const one of series) {
    const group = groupOf(one.dimensions);
    const slot = newestSlot(one);
    if (group !== null && slot && slot.end > (newest.get(group)?.end ?? 0)) newest.set(group, slot);
  }
  return newest;
}

function newestSlot({ timestamps, values }: MetricSeries): Slot | null {
  const [first = 0, second = first] = timestamps;
  const slot = values.findLastIndex((value) => value !== null && value !== undefined);
  const end = timestamps[slot];
  return end === undefined ? null : { start: end - (second - first), end };
}
