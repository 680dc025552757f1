import type { Sli } from '../../model/sli';
import { backtestValue, isMet } from './backtestValue';
import type { JudgedSlot } from './judgeSlots';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** Targets people choose between, percent. A headroom is a distance from 100 %, not a share of time. */
const candidates = {
  share: [90, 95, 98, 99, 99.5, 99.9, 99.95],
  headroom: [5, 10, 15, 20, 25, 30, 40, 50, 60],
};

/** Targets that people choose between for this kind of objective, upwards. */
export const usualTargets = (kind: Sli['kind']): readonly number[] =>
  candidates[kind === 'headroom' ? 'headroom' : 'share'];

/**
 * Whether each usual target, and the one asked for, would have been met in every full week of the history, counted back
 * from its end; in every full day when the history is shorter than a week. The history begins with the first measurement.
 * A week without a value met nothing, and neither did a history of less than a day.
 * @param slots in order of time
 */
export function suggestedTargets(
  slots: readonly JudgedSlot[],
  { sli, target }: { sli: Sli; target: number },
): { target: number; wouldHavePassed: boolean }[] {
  const values = periodsOf(slots).map((period) => backtestValue(period, sli));
  const passes = (wanted: number): boolean =>
    values.length > 0 && values.every((value) => value !== null && isMet(value, wanted));
  return [...new Set([...usualTargets(sli.kind), target])]
    .sort((one, other) => one - other)
    .map((wanted) => ({ target: wanted, wouldHavePassed: passes(wanted) }));
}

/** So much of a period may lie before the first measurement, e.g. a gap of some minutes right at the begin. */
const slack = 0.05;

/** Full weeks, or full days, back from the end. */
function periodsOf(slots: readonly JudgedSlot[]): JudgedSlot[][] {
  const begin = slots.find(({ value }) => value !== null)?.from;
  const end = slots.at(-1)?.to;
  if (begin === undefined || end === undefined) return [];
  const fit = (length: number): number => Math.floor((end - begin) / length + slack);
  const length = fit(weekMs) > 0 ? weekMs : dayMs;
  const ends = Array.from({ length: fit(length) }, (_, index) => end - index * length);
  return ends.map((until) => slots.filter(({ to }) => to > until - length && to <= until));
}
