/** SLOs in the first call: few enough that values show within seconds. */
export const firstCallSize = 100;
const most = 1600;
const least = 25;

/** A call within this is short enough that the next one may take on more; progress is still seen. Milliseconds. */
const shortMs = 4000;
/** Past this a person waits too long for the bar to move. */
const longMs = 12_000;

/**
 * How many SLOs the next call evaluates. Each call reads all definitions first, so that with ten thousand SLOs a hundred a
 * call would mean a hundred such readings.
 * @param left how many the last call had no time for.
 */
export function nextCallSize(size: number, { tookMs, left }: { tookMs: number; left: number }): number {
  if (left > 0 || tookMs > longMs) return Math.max(least, Math.floor(size / 2));
  return tookMs < shortMs ? Math.min(most, size * 2) : size;
}
