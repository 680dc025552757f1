import { familyOf } from '../../model/metricFamily';
import { backtestValue, isMet } from '../history/backtestValue';
import { judgeSlots, type JudgedSlot, type MeasuredSlot } from '../history/judgeSlots';
import { excludedSpans } from '../maintenanceWindows/excludedSpans';
import { templateOf } from '../templates/templates';
import type { Tried } from './backtestOf';
import { holdingTarget } from './holdingTarget';

/** What a planned SLO would say of its own window if it existed now. */
export interface Score {
  /** Percent; null without data, or where it could not be told. */
  value: number | null;
  /** Percent; the usual target that this value meets, null where none does. */
  holds: number | null;
  /** Minutes of bad time slots. */
  badMinutes: number;
  /** What was measured, the worst of each of a few dozen parts of the window; null where nothing was. */
  spark: (number | null)[];
  /** Why there is no value; null where there is one. */
  why: string | null;
}

export interface PlanScore extends Score {
  /** Of the item. */
  key: string;
}

/** A sparkline is about so many pixels wide as twice this. */
const sparkPoints = 48;

/**
 * The score of an objective on the slots of its window: the value is the one that `backtestOf` tells of them.
 * @param slots in order of time. @param now milliseconds since 1970
 */
export function scoreOf(
  { engine, templateId, target, parameters }: Tried,
  slots: readonly MeasuredSlot[],
  now: number,
): Score {
  const sli = templateOf(templateId).sli(parameters);
  const span = { from: slots[0]?.from ?? now, to: slots.at(-1)?.to ?? now };
  const excluded = excludedSpans({ engine, sli, parameters, target }, span);
  const judged = judgeSlots(slots, { sli, target: parameters.target, excluded, now, family: familyOf(target) });
  const value = slots.every((slot) => slot.value === null) ? null : backtestValue(judged, sli);
  return {
    value,
    holds: value === null ? null : holdingTarget(value, sli),
    badMinutes: badMinutesOf(judged),
    spark: worstOf(slots, sli.kind === 'running-tasks' ? Math.min : Math.max),
    why: value === null ? 'Nothing was measured in its evaluation window.' : null,
  };
}

export const unscored = (why: string): Score => ({ value: null, holds: null, badMinutes: 0, spark: [], why });

/** Whether an SLO with this score would be missed as soon as it exists. */
export const wouldBeMissed = ({ value }: Pick<Score, 'value'>, target: number): boolean =>
  value !== null && !isMet(value, target);

const badMinutesOf = (slots: readonly JudgedSlot[]): number =>
  slots.reduce((sum, { verdict, from, to }) => sum + (verdict === 'bad' ? (to - from) / 60_000 : 0), 0);

function worstOf(slots: readonly MeasuredSlot[], worse: (...values: number[]) => number): (number | null)[] {
  const parts = Math.min(sparkPoints, slots.length);
  return Array.from({ length: parts }, (_, part) => {
    const some = slots.slice(
      Math.floor((part * slots.length) / parts),
      Math.floor(((part + 1) * slots.length) / parts),
    );
    const worst = some.reduce<number | null>(
      (found, { value }) => (value === null ? found : found === null ? value : worse(found, value)),
      null,
    );
    return worst === null ? null : Math.round(worst * 10) / 10;
  });
}
