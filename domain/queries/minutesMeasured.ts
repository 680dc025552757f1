import type { MetricFamily, Target } from '../model/cluster';
import type { MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';
import type { Engine } from '../model/slo';
import { arrivalMinutesOf } from './arrival';
import { historyFilter } from './historySelector';
import { keysRead } from './keysRead';
import { meanBy } from './meanBy';
import { quoted } from './metricSelector';

/** `now() - …`: a slot that begins no later has ended, and its data has had time to arrive. */
export const arrivedLimit = (slotMinutes: number, family: MetricFamily): string =>
  `now() - ${slotMinutes + arrivalMinutesOf[family]}m`;

/**
 * Whether an indicator has to tell how much of a slot was measured: where silence is bad, a slot of half an hour with one minute
 * of data is not half an hour that was good. In slots of a minute there is nothing to tell.
 */
export const countsMinutes = (noData: 'exclude' | 'good' | 'bad', slotMinutes: number): boolean =>
  noData === 'bad' && slotMinutes > 1;

/**
 * What a good slot is worth, percent, as DQL: the share of its minutes that were measured, by its data points `points`.
 * Grail cannot count minutes in slots wider than one, and whether `count` counts data points or slots is not documented. So points
 * are believed only where the fullest slot has one for every minute, and each can only prove a minute: a series with several
 * points a minute (one per task) hides gaps, none is ever made up. The first slot begins before the timeframe and may not be read in full.
 * @param hasArrived whether all slots are old enough for their data to be complete
 */
export function worthOfGood(slotMinutes: number, hasArrived: boolean, family: MetricFamily): string {
  const isOld = hasArrived ? '' : ` and at[] <= ${arrivedLimit(slotMinutes, family)}`;
  return `if(points[] < ${slotMinutes} and fullest >= ${slotMinutes} and iIndex() > 0${isOld}, 100.0 * points[] / ${slotMinutes}, else: 100.0)`;
}

/** The column `fullest`: data points of the slot that has most; null when there are none. */
export const fullestSlot = '| fieldsAdd fullest = arrayMax(points)';

/**
 * Metric selectors that have a value in each minute in which an SLI was measured, to be read in slots of a minute; of running
 * tasks two, both of which have to have one. Of a cluster's services any one will do.
 */
export function measuredMinutes(
  sli: Sli,
  { engine, target, keys }: { engine: Engine; target: Target; keys: MetricKeys },
): string[] {
  return keysRead(sli).map((name) => meanBy(keys[name], [], historyFilter(engine, target, keys[name])));
}

/**
 * A metric selector that, read in slots of a minute, yields the number of minutes in which all of these metrics were measured, per
 * combination of dimensions: an average is one point per slot, and `fold` after an aggregation adds up
 * (https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-faq).
 */
export function measuredMinutesBy(keys: readonly string[], dimensions: readonly string[], filter: string): string {
  const means = keys.map((key) => meanBy(key, dimensions, filter));
  const measured = means.length === 1 ? means.join('') : `(${means.join('-')})`;
  return `${measured}:splitBy(${dimensions.map(quoted).join(',')}):count:fold`;
}
