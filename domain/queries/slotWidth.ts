import type { MetricFamily } from '../model/cluster';
import { metricFamilies } from '../model/metricFamily';
import type { Engine, SloParameters } from '../model/slo';
import { slotMinutes, windowMinutes } from './evaluationWindow';

/**
 * How many time slots one DQL `timeseries` may have: with more, Grail takes wider ones than asked for, without a word
 * (`interval:` is a suggestion), which is why the slot's width is a parameter that people see. Source: "The resulting number of
 * time slots does not exceed the maximum number of elements per series (1,500)",
 * https://docs.dynatrace.com/docs/shortlink/metric-commands
 */
export const maximumSlots = 1500;

/**
 * Widths that slots begin at round times with, minutes: of the "well-known intervals" to which Grail widens any other one, so
 * that none is among them that it does not take (20 minutes become 30).
 */
export const usualWidths: readonly number[] = [1, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440];

/** The narrowest usual slot, in minutes, with which a window has no more than `maximumSlots`. @throws Failure `InvalidInput` */
export function defaultSlotMinutes(window: string): number {
  const minutes = windowMinutes(window);
  return usualWidths.find((width) => minutes / width <= maximumSlots) ?? Math.ceil(minutes / maximumSlots);
}

type SlotParameters = Pick<SloParameters, 'window' | 'slotMinutes'>;

/**
 * Width of a time slot in minutes. Platform: as asked for, else the default, and no narrower than the time from one value of its
 * metrics to the next. Classic: about a 120th of the window, whatever
 * was asked for, because a classic SLO has no such setting. @throws Failure `InvalidInput` for an unknown window
 */
export function slotMinutesOf(engine: Engine, parameters: SlotParameters, family: MetricFamily = 'stream'): number {
  if (engine === 'classic') return slotMinutes(parameters.window);
  const { intervalMinutes } = metricFamilies[family];
  return parameters.slotMinutes ?? Math.max(intervalMinutes, defaultSlotMinutes(parameters.window));
}

/** How many time slots a window has. @throws Failure `InvalidInput` for an unknown window */
export function slotCountOf(engine: Engine, parameters: SlotParameters, family: MetricFamily = 'stream'): number {
  return Math.ceil(windowMinutes(parameters.window) / slotMinutesOf(engine, parameters, family));
}
