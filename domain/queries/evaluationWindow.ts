import { Failure } from '../failure';

const minutesPerUnit: Record<string, number> = { h: 60, d: 1440, w: 10_080, M: 43_200 };
const unitNames: Record<string, string> = { h: 'hour', d: 'day', w: 'week', M: 'month' };

const windowPattern = /^-([1-9]\d{0,2})([hdwM])$/;

/** Whether the text is a window that this product speaks of; SLOs edited by hand can have others. */
export function isEvaluationWindow(window: string): boolean {
  return windowPattern.test(window);
}

function partsOf(window: string): { amount: number; unit: string } {
  const [, amount, unit] = windowPattern.exec(window) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new Failure({
      code: 'InvalidInput',
      message: `window: must look like -1d, -7d or -4w, not ${JSON.stringify(window)}`,
      whose: 'user',
      hint: 'Correct "window".',
    });
  }
  return { amount: Number(amount), unit };
}

/** Length of a classic evaluation window such as `-7d` in minutes; a month counts 30 days. @throws Failure `InvalidInput` */
export function windowMinutes(window: string): number {
  const { amount, unit } = partsOf(window);
  return amount * (minutesPerUnit[unit] ?? Number.NaN);
}

/** `-7d` in words: `last 7 days`, and `-1d`: `last day`. A notation that is not a simple span, as SLOs of others may have, stays as it is. */
export function windowWords(window: string): string {
  const [, amount, unit] = /^-([1-9]\d*)([hdwM])$/.exec(window) ?? [];
  if (amount === undefined || unit === undefined) return window;
  return amount === '1' ? `last ${unitNames[unit]}` : `last ${amount} ${unitNames[unit]}s`;
}

/**
 * Width in whole minutes of the time slots a window is cut into: a 120th of it, and never below the minute in which ECS
 * reports. 120 points is the documented default resolution of the Metrics API
 * (https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/get-data-points); which one the classic SLO
 * engine itself takes is not documented.
 */
export function slotMinutes(window: string): number {
  return Math.max(1, Math.ceil(windowMinutes(window) / 120));
}
