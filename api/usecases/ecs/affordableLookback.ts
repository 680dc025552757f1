/**
 * Data points that one query may read; half of the Metrics API's 20,000,000, since series that ended before the last
 * hour count too. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/get-data-points
 */
const readablePoints = 10_000_000;

const minutesOf: Record<string, number> = { m: 1, h: 60, d: 1440, w: 10_080, M: 43_200 };

export interface Affordable {
  /** As wished, or shorter: e.g. `now-15h`. */
  lookback: string;
  isShortened: boolean;
}

/**
 * How far back a query over this many one-minute series can look within the Metrics API's limit; at least one hour.
 * @param wished e.g. `now-7d`
 * @param series running now
 */
export function affordableLookback(wished: string, series: number): Affordable {
  const minutes = lookbackMinutes(wished);
  const affordable = Math.max(60, Math.floor(readablePoints / Math.max(1, series)));
  if (!(minutes > affordable)) return { lookback: wished, isShortened: false };
  return { lookback: `now-${Math.floor(affordable / 60)}h`, isShortened: true };
}

/** Whether one query can read this many one-minute series over the lookback. */
export const isAffordable = (lookback: string, series: number): boolean =>
  !(lookbackMinutes(lookback) * series > readablePoints);

function lookbackMinutes(lookback: string): number {
  const [, amount, unit] = /^now-(\d+)([mhdwM])$/.exec(lookback) ?? [];
  return Number(amount) * (minutesOf[unit ?? ''] ?? Number.NaN);
}
