import type { Engine } from '../../domain/model/slo';
import type { Span } from './historyPart';

const minuteMs = 60_000;

/**
 * A timeframe made of whole slots: the given one, with its begin moved back and its end moved on as far as needed.
 * A classic SLO cuts the time from now backwards, to the minute; `timeseries` with an interval has slots that begin at
 * multiples of it, the last one being the one that the end falls into. Neither is documented for SLOs; both are how the
 * queries behind them are described.
 */
export function slotSpan(engine: Engine, { from, to }: Span, slotMinutes: number): Span {
  const width = slotMinutes * minuteMs;
  const raster = engine === 'classic' ? minuteMs : width;
  const end = Math.ceil(to / raster) * raster;
  const slots = Math.max(1, Math.ceil((to - from) / width));
  return { from: end - slots * width, to: end };
}
