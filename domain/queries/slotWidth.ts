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

const dayMinutes = 1440;

/**
 * The widths that Grail gives a slot, in minutes: "well-known intervals" and "any multiple of 24 hours up to 30 days". Another
 * one that a query asks for becomes the next wider one, without a word.
 * https://docs.dynatrace.com/docs/shortlink/metric-commands
 */
export const usualWidths: readonly number[] = [
  ...[1, 2, 3, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720],
  ...Array.from({ length: 30 }, (_, days) => (days + 1) * dayMinutes),
];

/** The width that Grail takes when a query asks for this one, minutes; beyond 30 days what happens is not documented. */
export function usualWidth(minutes: number): number {
  return usualWidths.find((width) => width >= minutes) ?? minutes;
}

/** The narrowest slot, in minutes, with which a window has no more than `maximumSlots`. @throws Failure `InvalidInput` */
export function defaultSlotMinutes(window: string): number {
  return usualWidth(windowMinutes(window) / maximumSlots);
}

type SlotParameters = Pick<SloParameters, 'window' | 'slotMinutes'>;

/**
 * Width of a time slot in minutes. Platform: as asked for as far as Grail has it (`usualWidth`), else the default, and no narrower
 * than the time from one value of its metrics to the next. Classic: about a 120th of the window, whatever was asked for, because
 * a classic SLO has no such setting. @throws Failure `InvalidInput` for an unknown window
 */
export function slotMinutesOf(engine: Engine, parameters: SlotParameters, family: MetricFamily = 'stream'): number {
  const { window, slotMinutes: asked } = parameters;
  if (engine === 'classic') return slotMinutes(window);
  if (asked !== undefined) return usualWidth(asked);
  return Math.max(metricFamilies[family].intervalMinutes, defaultSlotMinutes(window));
}

/** How many time slots a window has. @throws Failure `InvalidInput` for an unknown window */
export function slotCountOf(engine: Engine, parameters: SlotParameters, family: MetricFamily = 'stream'): number {
  return Math.ceil(windowMinutes(parameters.window) / slotMinutesOf(engine, parameters, family));
}
