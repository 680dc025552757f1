import type { Engine, SloParameters } from '../model/slo';
import { slotMinutes, windowMinutes } from './evaluationWindow';

/**
 * How many time slots one DQL `timeseries` may have. Not documented: 1,500 is an assumption (it lets a day be cut into
 * minutes), which is why the slot's width is a parameter of every platform SLO that people see and can widen.
 */
export const assumedMaximumSlots = 1500;

/** Widths that divide an hour or a day, so that slots begin at round times. Minutes. */
const usualWidths = [1, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440];

/** The narrowest usual slot, in minutes, with which a window has no more than `assumedMaximumSlots`. @throws Failure `InvalidInput` */
export function defaultSlotMinutes(window: string): number {
  const minutes = windowMinutes(window);
  return (
    usualWidths.find((width) => minutes / width <= assumedMaximumSlots) ?? Math.ceil(minutes / assumedMaximumSlots)
  );
}

type SlotParameters = Pick<SloParameters, 'window' | 'slotMinutes'>;

/**
 * Width of a time slot in minutes. Platform: as asked for, else the default. Classic: about a 120th of the window, whatever
 * was asked for, because a classic SLO has no such setting. @throws Failure `InvalidInput` for an unknown window
 */
export function slotMinutesOf(engine: Engine, parameters: SlotParameters): number {
  if (engine === 'classic') return slotMinutes(parameters.window);
  return parameters.slotMinutes ?? defaultSlotMinutes(parameters.window);
}

/** How many time slots a window has. @throws Failure `InvalidInput` for an unknown window */
export function slotCountOf(engine: Engine, parameters: SlotParameters): number {
  return Math.ceil(windowMinutes(parameters.window) / slotMinutesOf(engine, parameters));
}
