import type { Metrics } from '../../platform/metrics';
import type { Span } from './historyPart';
import { readHistory } from './readHistory';

const minuteMs = 60_000;

interface MinutesRequest {
  /** Metric selectors of one series each, as `measuredMinutes` writes them. */
  selectors: string[];
  /** Slots in order of time. */
  grid: readonly Span[];
  /** Milliseconds since 1970; nothing was measured later. */
  now: number;
}

/**
 * Minutes of each slot in which anything was measured: a slot of half an hour with one minute of data has a value too. Where older
 * data is kept coarser, a coarse slot with data counts in full. Undefined for slots of a minute, which need no second look.
 */
export async function minutesPerSlot(
  metrics: Pick<Metrics, 'query'>,
  { selectors, grid, now }: MinutesRequest,
): Promise<number[] | undefined> {
  const [first] = grid;
  const last = grid.at(-1);
  if (!first || !last || grid.every(({ from, to }) => to - from <= minuteMs)) return undefined;
  const to = Math.min(last.to, Math.ceil(now / minuteMs) * minuteMs);
  const query = { selectors, by: null };
  const history = await readHistory(metrics, { query, slotMinutes: 1, from: first.from, to });
  const [values = []] = history.series.values();
  const minutes = grid.map(() => 0);
  let slot = 0;
  history.grid.forEach((span, index) => {
    if ((values[index] ?? null) === null) return;
    while ((grid[slot]?.to ?? Infinity) <= span.from) slot += 1;
    const { from = 0, to: end = 0 } = grid[slot] ?? {};
    const shared = (Math.min(end, span.to) - Math.max(from, span.from)) / minuteMs;
    if (shared > 0) minutes[slot] = (minutes[slot] ?? 0) + shared;
  });
  return minutes;
}
