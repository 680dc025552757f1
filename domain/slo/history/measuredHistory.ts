import type { MeasuredSlot } from './judgeSlots';

/** What was measured of an objective, whatever it promises: slots in order of time, column by column, so that a month of minutes stays small. */
export interface MeasuredHistory {
  /** ISO 8601; nothing was measured later. */
  asOf: string;
  /** ISO 8601, begin of the first slot. */
  from: string;
  /** Width that was asked for. */
  slotMinutes: number;
  /** Begin and end of each slot, minutes after `from`. */
  begins: number[];
  ends: number[];
  /** Percent usage, or tasks running minus wanted, unrounded: a rounded value may lie on the other side of a threshold. */
  values: (number | null)[];
  /** Minutes of each slot in which anything was measured; left out where every slot with a value was measured throughout. */
  minutes?: number[];
}

const minuteMs = 60_000;

/** @param slots in order of time. @param now milliseconds since 1970 */
export function toMeasuredHistory(slots: readonly MeasuredSlot[], slotMinutes: number, now: number): MeasuredHistory {
  const begin = slots[0]?.from ?? now;
  const minutes = slots.flatMap((slot) => slot.minutes ?? []);
  return {
    asOf: new Date(now).toISOString(),
    from: new Date(begin).toISOString(),
    slotMinutes,
    begins: slots.map(({ from }) => (from - begin) / minuteMs),
    ends: slots.map(({ to }) => (to - begin) / minuteMs),
    values: slots.map(({ value }) => value),
    ...(minutes.length === slots.length && slots.length > 0 ? { minutes } : {}),
  };
}

/** The slots again. */
export function measuredSlots({ from, begins, ends, values, minutes }: MeasuredHistory): MeasuredSlot[] {
  const begin = Date.parse(from);
  return values.map((value, index) => ({
    from: begin + (begins[index] ?? 0) * minuteMs,
    to: begin + (ends[index] ?? 0) * minuteMs,
    value,
    ...(minutes === undefined ? {} : { minutes: minutes[index] ?? 0 }),
  }));
}
