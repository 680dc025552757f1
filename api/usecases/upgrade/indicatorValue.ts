import { Failure } from '../../../domain/failure';
import type { TimeRange } from '../../../domain/queries/timeRange';
import type { Grail } from '../../platform/grail/grail';
import type { GrailRecord, GrailValue } from '../../platform/grail/typedRecords';
import type { Deadline } from '../pacing/deadline';

/** What the platform makes of an indicator, without an SLO that it belongs to. */
export interface IndicatorValue {
  /** Percent; null without data. */
  value: number | null;
  /** `sli` slot by slot; of several records the first one's. */
  slots: (number | null)[];
  /** As wide as the answer's slots really are; null when it does not say. */
  slotMinutes: number | null;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * Runs an indicator over a window: its value is the mean of all slots that have one, as a platform SLO's is taken to be (how the service
 * makes one figure of the slots is not documented).
 * @throws Failure `InvalidInput` with Dynatrace's words when it refuses the query; `Unavailable` for an answer that was cut off
 */
export async function indicatorValue(
  grail: Pick<Grail, 'query'>,
  indicator: string,
  window: TimeRange,
  { leaves }: Pick<Deadline, 'leaves'>,
): Promise<IndicatorValue> {
  const timeframe = { from: iso(window.from), to: iso(window.to) };
  const { records, isPartial } = await grail.query(indicator, { what: 'evaluate the platform SLO', timeframe, leaves });
  if (isPartial) throw cutOff();
  const series = records.map(({ sli }) => numbersIn(sli));
  const values = series.flat().filter((value) => value !== null);
  const value = values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, slots: series[0] ?? [], slotMinutes: minutesIn(records[0]) };
}

const numbersIn = (sli: GrailValue | undefined): (number | null)[] =>
  Array.isArray(sli) ? sli.map((one) => (typeof one === 'number' ? one : null)) : [];

function minutesIn(record: GrailRecord | undefined): number | null {
  const interval = record?.['interval'];
  return typeof interval === 'number' && interval > 0 ? interval / 60_000 : null;
}

const cutOff = () =>
  new Failure({
    code: 'Unavailable',
    message: 'Dynatrace answered a part of the time slices only, so nothing can be compared',
    whose: 'platform',
    hint: 'Try again; a limit, a timeout or sampling kept the rest back.',
  });
