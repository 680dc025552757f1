import { arrivalMinutes } from '../../../domain/queries/arrival';
import type { MetricAnswer, MetricQuery, MetricSeries } from '../../platform/metrics';

const hourMs = 3_600_000;

export type AskWhen = (when: Pick<MetricQuery, 'from' | 'to' | 'resolution'>) => Promise<Pick<MetricAnswer, 'series'>>;

export interface NewestDataInput {
  /** The metrics that everybody has while all is well. */
  first: AskWhen;
  /** Any other, asked only about the last hour and only when some group has nothing fresh in the first. */
  others?: AskWhen;
  /** What is asked about the lookback; may read less than both. */
  past: AskWhen;
  /** Names the group a series belongs to; null leaves it out. */
  groupOf: (dimensions: MetricSeries['dimensions']) => string | null;
  /** Groups that must be looked for further back when the last hour has nothing of them; null: any. */
  expected: ReadonlySet<string> | null;
  /** E.g. `now-24h`. */
  lookback: string;
}

/** Older than this is not fresh: what runs reports every minute and arrives within five. */
const freshMs = arrivalMinutes * 60_000;

/** So many slots of the lookback are looked into minute by minute; beyond it the slot has to do. */
const mostSlots = 4;

/**
 * When each group last had data, milliseconds since the epoch, to the minute. Where groups fell silent at many different
 * times, some are only known to the slot (a 120th) of the lookback, by its end. Never later than now.
 */
export async function newestData(
  { now }: { now: () => number },
  { first, others, past, groupOf, expected, lookback }: NewestDataInput,
): Promise<Map<string, number>> {
  const slotsOf = async (ask: AskWhen, when: Parameters<AskWhen>[0]) =>
    newestByGroup((await ask(when)).series, groupOf);
  const lastHour = { from: 'now-1h', resolution: '1m' } as const;
  const newest = new Map<string, number>();
  const add = (slots: ReadonlyMap<string, Slot>) => {
    for (const [group, { end }] of slots) newest.set(group, Math.max(newest.get(group) ?? 0, Math.min(end, now())));
  };
  add(await slotsOf(first, lastHour));
  const isFresh = (group: string) => now() - (newest.get(group) ?? 0) <= freshMs;
  if (others && !(expected && [...expected].every(isFresh))) add(await slotsOf(others, lastHour));
  if (expected !== null && [...expected].every((group) => newest.has(group))) return newest;

  const silent = [...(await slotsOf(past, { from: lookback }))].filter(([group]) => !newest.has(group));
  // A coarse slot may reach into the last hour, where we know that there was nothing.
  for (const [group, { end }] of silent) newest.set(group, Math.min(end, now() - hourMs));
  const slots = [...new Map(silent.map(([, slot]) => [slot.end, slot])).values()];
  for (const { start, end } of slots.sort((a, b) => b.end - a.end).slice(0, mostSlots)) {
    const minutes = await slotsOf(past, { from: String(start), to: String(end), resolution: '1m' });
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
