import { judgeSlots, type JudgedSlot, type MeasuredSlot, type SlotRule } from '../../../domain/slo/history/judgeSlots';

/** Slots of one width with these values, one after the other; the first begins at `from`. */
export function someSlots(
  values: readonly (number | null)[],
  { from = Date.parse('2026-11-01T00:00:00Z'), minutes = 5 }: { from?: number; minutes?: number } = {},
): MeasuredSlot[] {
  const width = minutes * 60_000;
  return values.map((value, index) => ({ from: from + index * width, to: from + (index + 1) * width, value }));
}

/** The rule of "CPU below 80 %" with 99.9 % as target; say what matters. */
export function belowEighty(change: Partial<SlotRule> = {}): SlotRule {
  const sli = {
    kind: 'time',
    metric: 'cpu',
    level: 'cluster',
    threshold: 80,
    statistic: 'avg',
    noData: 'exclude',
  } as const;
  return { sli, target: 99.9, excluded: [], ...change };
}

/** `count` times the same. */
export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

export const judged = (
  values: readonly (number | null)[],
  rule: SlotRule = belowEighty(),
  grid?: { from?: number; minutes?: number },
): JudgedSlot[] => judgeSlots(someSlots(values, grid), rule);
