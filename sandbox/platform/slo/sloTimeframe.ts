import { parseTime } from '../../dynatrace/parameters/timeframe';
import { ApiError } from '../../http/operation';

/** `now`, `now-7d`, `now-1w/w` or ISO 8601; not the `-7d` of classic SLOs. */
export const isAbsoluteOrNow = (text: string): boolean =>
  /^now(-\d+[mhdwMy])?(\/[mhdwMy])?$/.test(text) || (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)));

/**
 * A timeframe in milliseconds; without an end it ends now.
 * @throws ApiError 400 when it is not one, or ends before it starts
 */
export function sloTimeframe(
  { timeframeFrom, timeframeTo = 'now' }: { timeframeFrom: string; timeframeTo?: string },
  now: number,
): { from: number; to: number } {
  const [from, to] = [
    parseTime(timeframeFrom, now, 'timeframeFrom'),
    parseTime(timeframeTo, now, 'timeframeTo'),
  ] as const;
  if (from >= to) throw new ApiError(400, 'timeframeFrom must be before timeframeTo');
  return { from, to };
}
