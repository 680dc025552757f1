import type { MetricFamily } from '../../model/cluster';
import { familyOf } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import { arrivalMinutesOf } from '../../queries/arrival';
import type { TimeRange } from '../../queries/timeRange';
import { touches } from '../../queries/touchedSlots';
import type { Verdict } from './backtest';

/** One time slot as measured; milliseconds since 1970. */
export interface MeasuredSlot {
  from: number;
  to: number;
  /** Percent usage, or tasks running minus wanted; null without data. */
  value: number | null;
  /** Minutes of it in which anything was measured; without it, all of them where there is a value. */
  minutes?: number;
}

export interface JudgedSlot extends MeasuredSlot {
  verdict: Verdict;
  /** So young that data, or more of it, may still come. */
  isAwaited: boolean;
}

/** What a slot is held against. */
export interface SlotRule {
  sli: Sli;
  /** The objective's target, percent; only headroom asks for it. */
  target: number;
  /** Maintenance: a slot that touches one of these, be it for a minute, does not count. */
  excluded: readonly TimeRange[];
  /** Milliseconds since 1970; without it, everything that ever will be measured has arrived. */
  now?: number;
  /** Whose metrics were measured: data of the connection takes longer. Without it, the stream's. */
  family?: MetricFamily | undefined;
}

/** Where the line between good and bad runs, in the unit of a slot's value. */
export function thresholdOf({ sli, target }: Pick<SlotRule, 'sli' | 'target'>): number {
  if (sli.kind === 'running-tasks') return 0;
  return sli.kind === 'time' ? sli.threshold : 100 - target;
}

/**
 * Whether a slot's value is good. Usage at the threshold is not below it, hence bad; a headroom of exactly the target is
 * kept, hence good.
 */
export function goodness(rule: Pick<SlotRule, 'sli' | 'target'>): (value: number) => boolean {
  const threshold = thresholdOf(rule);
  if (rule.sli.kind === 'running-tasks') return (value) => value >= threshold;
  return rule.sli.kind === 'time' ? (value) => value < threshold : (value) => value <= threshold;
}

/** The verdict on each slot. An excluded one is excluded whatever was measured, or was not. */
export function judgeSlots(slots: readonly MeasuredSlot[], rule: SlotRule): JudgedSlot[] {
  const isGood = goodness(rule);
  const isExcluded = touches(rule.excluded);
  const arrivedUntil = (rule.now ?? Infinity) - arrivalMinutesOf[familyOf(rule)] * 60_000;
  return slots.map((slot) => {
    const isAwaited = slot.to > arrivedUntil;
    if (isExcluded(slot)) return { ...slot, isAwaited, verdict: 'excluded' };
    if (slot.value === null) return { ...slot, isAwaited, verdict: 'missing' };
    return { ...slot, isAwaited, verdict: isGood(slot.value) ? 'good' : 'bad' };
  });
}
