import { badParameter } from '../parameters/badParameter';
import { minuteMs, type Timeframe } from '../parameters/timeframe';

/** The time slots of a query, all of one width; the last one ends at `end`. Milliseconds. */
export interface Grid {
  end: number;
  width: number;
  slots: number;
  /** As in the response: `12m`, `1h`, `Inf`. */
  resolution: string;
}

/** @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-get-data-points */
const maxPointsPerTuple = 10_080;
export const defaultPoints = 120;

const unitMinutes: Record<string, number> = { m: 1, h: 60, d: 1440, w: 10_080 };

/**
 * Slots for a timeframe. Without a resolution about 120 of them; never narrower than a minute.
 * Slots are aligned to the end of the timeframe, both ends being rounded up to full minutes.
 * @throws ApiError 400 when the resolution cannot be read or gives more than 10,080 points.
 */
export function gridFor({ from, to }: Timeframe, resolution: string | null): Grid {
  const end = Math.ceil(to / minuteMs) * minuteMs;
  const minutes = Math.max(1, end / minuteMs - Math.ceil(from / minuteMs));
  if (resolution === 'Inf') return { end, width: minutes * minuteMs, slots: 1, resolution };
  const wide = slotMinutes(resolution ?? `${defaultPoints}`, minutes);
  const slots = Math.ceil(minutes / wide);
  if (slots > maxPointsPerTuple) {
    throw badParameter(
      'resolution',
      `The query exceeds the limit of ${maxPointsPerTuple} data points per tuple (${slots})`,
    );
  }
  return { end, width: wide * minuteMs, slots, resolution: label(wide) };
}

function slotMinutes(resolution: string, minutes: number): number {
  if (/^[1-9]\d*$/.test(resolution)) return Math.max(1, Math.ceil(minutes / Number(resolution)));
  const [, amount, unit] = /^([1-9]\d*)([mhdw])$/.exec(resolution) ?? [];
  const size = unitMinutes[unit ?? ''];
  if (amount && size) return Number(amount) * size;
  throw badParameter(
    'resolution',
    `'${resolution}' is neither a number of points, nor a timespan (m, h, d, w), nor Inf`,
  );
}

function label(minutes: number): string {
  const unit = ['w', 'd', 'h'].find((name) => minutes % (unitMinutes[name] ?? 1) === 0) ?? 'm';
  return `${minutes / (unitMinutes[unit] ?? 1)}${unit}`;
}

/** Ends of the slots, ascending. */
export const slotEnds = ({ end, width, slots }: Grid): number[] =>
  Array.from({ length: slots }, (_, index) => end - (slots - 1 - index) * width);
