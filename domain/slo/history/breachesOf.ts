import { touches } from '../../queries/touchedSlots';
import type { Verdict } from './backtest';
import { goodness, type MeasuredSlot, type SlotRule } from './judgeSlots';
import { coverageOf } from './slotCounts';

/** How one service did. Instants in milliseconds since 1970. */
export interface ServiceBreach {
  service: string;
  badSlots: number;
  /** Its bad slots ÷ its measured slots, 0 to 1; 0 without data. */
  share: number;
  firstAt: number | null;
  lastAt: number | null;
  longestRun: number;
  peak: number | null;
}

export interface Breaches {
  services: ServiceBreach[];
  /** Of the whole: bad when any service was bad, missing when none was measured. */
  slots: { total: number; good: number; bad: number; missing: number; excluded: number };
  /** Minutes in which a service was measured ÷ minutes, 0 to 1; maintenance is in neither. */
  coverage: number;
}

/** Begin and end of the time slots in order of time, and per service one value for each of them. */
export interface ServiceHistory {
  grid: readonly Pick<MeasuredSlot, 'from' | 'to'>[];
  services: ReadonlyMap<string, readonly (number | null)[]>;
  /** Minutes of each slot in which any service was measured; without it, all of them where one has a value. */
  minutes?: readonly number[];
}

/**
 * Which services broke an objective, and when; worst first: by bad slots, then by their share, then by peak. Maintenance
 * breaks nothing: a slot in it is neither bad nor measured for a service.
 */
export function breachesOf({ grid, services, minutes }: ServiceHistory, rule: SlotRule): Breaches {
  const isGood = goodness(rule);
  const isExcluded = grid.map(touches(rule.excluded));
  const measured = grid.map(() => false);
  const broken = grid.map(() => false);
  const rows = [...services].map(([service, values]) => {
    const bad: number[] = [];
    const counted: number[] = [];
    values.forEach((value, index) => {
      if (value === null) return;
      measured[index] = true;
      if (isExcluded[index]) return;
      counted.push(value);
      if (isGood(value)) return;
      broken[index] = true;
      bad.push(index);
    });
    return breachOf(service, bad, counted, grid, rule);
  });
  const slots = { total: grid.length, good: 0, bad: 0, missing: 0, excluded: 0 };
  const judged = grid.map((slot, index) => {
    const verdict = verdictOf(isExcluded[index], measured[index], broken[index]);
    slots[verdict] += 1;
    return { ...slot, verdict, value: measured[index] ? 0 : null, minutes: minutes?.[index] };
  });
  return { services: rows.sort(worstFirst(rule)), slots, coverage: coverageOf(judged, rule.now, rule.family) };
}

function verdictOf(isExcluded = false, isMeasured = false, isBroken = false): Verdict {
  if (isExcluded) return 'excluded';
  if (!isMeasured) return 'missing';
  return isBroken ? 'bad' : 'good';
}

function breachOf(
  service: string,
  bad: readonly number[],
  counted: readonly number[],
  grid: ServiceHistory['grid'],
  rule: SlotRule,
): ServiceBreach {
  return {
    service,
    badSlots: bad.length,
    share: counted.length === 0 ? 0 : bad.length / counted.length,
    firstAt: grid[bad[0] ?? -1]?.from ?? null,
    lastAt: grid[bad.at(-1) ?? -1]?.to ?? null,
    longestRun: longestRun(bad),
    peak: counted.length === 0 ? null : counted.reduce(worse(rule)),
  };
}

/** Slots that follow each other, at most. */
function longestRun(indexes: readonly number[]): number {
  let longest = 0;
  let run = 0;
  indexes.forEach((index, at) => {
    run = index - 1 === indexes[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** Of two values the one that is farther on the wrong side. */
const worse = ({ sli }: SlotRule): ((a: number, b: number) => number) =>
  sli.kind === 'running-tasks' ? (a, b) => Math.min(a, b) : (a, b) => Math.max(a, b);

const worstFirst = (rule: SlotRule) => (one: ServiceBreach, other: ServiceBreach) => {
  const height = ({ peak }: ServiceBreach): number =>
    peak === null ? -Infinity : rule.sli.kind === 'running-tasks' ? -peak : peak;
  const byName = one.service < other.service ? -1 : 1;
  return other.badSlots - one.badSlots || other.share - one.share || height(other) - height(one) || byName;
};
