import type { Sli } from '../../model/sli';
import type { JudgedSlot } from './judgeSlots';
import { measuredMinutesOf, slotCounts } from './slotCounts';

/**
 * What an objective would have scored on these slots, percent; null without data.
 *
 * Time and tasks: the share of good slots. Slots without data are left out of both sides, or count as good, or as bad, as
 * the objective says; 9 good, 1 bad and 2 missing give 90.0, 91.7 or 75.0 %. An excluded slot counts as good while the total
 * stays fixed (https://docs.datadoghq.com/service_level_objectives/: status corrections of time slice SLOs). Where
 * silence is bad, a good slot is worth its minutes with data, so that an hour without any is an hour whatever the slots (of a
 * day, 95.83 % are left), and slots whose data may still arrive are left out of both sides.
 *
 * Headroom: 100 minus the mean of the slots that have data; maintenance is not left out, because neither engine does it.
 */
export function backtestValue(slots: readonly JudgedSlot[], sli: Sli): number | null {
  return sli.kind === 'headroom' ? headroom(slots) : share(slots, sli.noData);
}

function headroom(slots: readonly JudgedSlot[]): number | null {
  const usage = slots.flatMap(({ value }) => (value === null ? [] : [value]));
  if (usage.length === 0) return null;
  return 100 - usage.reduce((sum, value) => sum + value, 0) / usage.length;
}

function share(slots: readonly JudgedSlot[], noData: 'exclude' | 'good' | 'bad'): number | null {
  const { total, missing, excluded } = slotCounts(slots);
  const good = slots.reduce((sum, slot) => sum + (slot.verdict === 'good' ? worthOf(slot, noData) : 0), 0);
  const awaited = slots.filter(({ verdict, isAwaited }) => isAwaited && verdict === 'missing').length;
  const counted = total - { exclude: missing, good: 0, bad: awaited }[noData];
  if (counted === 0) return null;
  return (100 * (good + excluded + (noData === 'good' ? missing : 0))) / counted;
}

/** Of a good slot, 0 to 1. What is still to come is taken for granted. */
export function worthOf(slot: JudgedSlot, noData: 'exclude' | 'good' | 'bad'): number {
  if (noData !== 'bad' || slot.isAwaited) return 1;
  return measuredMinutesOf(slot) / ((slot.to - slot.from) / 60_000);
}

/** Sums of many measurements carry an error in the last digits; what is meant to be exactly on target is on target. */
const rounding = 1e-9;

/** Whether a value meets a target. */
export function isMet(value: number, target: number): boolean {
  return value >= target - rounding;
}
