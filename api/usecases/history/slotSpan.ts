import type { Engine } from '../../../domain/model/slo';
import type { Span } from './historyPart';

const minuteMs = 60_000;

/**
 * A timeframe made of whole slots. A classic SLO cuts the time from its end backwards, to the minute; `timeseries` with an
 * interval has slots that begin at multiples of it, the first one at or before the begin, the last one ending at or after the
 * end. Neither is documented for SLOs; both are how the queries behind them are described.
 */
export function slotSpan(engine: Engine, { from, to }: Span, slotMinutes: number): Span {
  const width = slotMinutes * minuteMs;
  if (engine === 'platform') return { from: Math.floor(from / width) * width, to: Math.ceil(to / width) * width };
  const end = Math.ceil(to / minuteMs) * minuteMs;
  return { from: end - Math.max(1, Math.ceil((to - from) / width)) * width, to: end };
}
