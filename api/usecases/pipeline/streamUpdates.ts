import { unknownPlace } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { updatesDql, updatesField, updatesSelector } from '../../../domain/queries/discovery/updatesDql';
import type { TimeRange } from '../../../domain/queries/timeRange';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { numbersIn } from '../readers/grailSeries';
import { slotRecords } from '../readers/grailSlots';

/** The metric updates of one stream, one number a minute; null where it told none. */
export interface StreamUpdates {
  accountId: string;
  region: string;
  streamName: string;
  perMinute: (number | null)[];
}

/** Reads what the streams sent in a span of whole minutes. @throws Failure */
export type UpdatesReader = (span: TimeRange) => Promise<StreamUpdates[]>;

const minuteMs = 60_000;
const what = 'read what the metric streams sent';

export const grailUpdates =
  (grail: Pick<Grail, 'query'>): UpdatesReader =>
  async (span) => {
    const minutes = (span.to - span.from) / minuteMs;
    const { records } = await slotRecords(grail, { dql: updatesDql(span), what, spans: [span], slotMinutes: 1 });
    return records.flatMap((record) => {
      const text = (name: string) => (typeof record[name] === 'string' ? record[name] : '');
      return streamOf(text, numbersIn(record[updatesField], minutes, what));
    });
  };

export const classicUpdates =
  (metrics: Pick<Metrics, 'query'>): UpdatesReader =>
  async (span) => {
    const minutes = (span.to - span.from) / minuteMs;
    const { series } = await metrics.query({
      ...{ selector: updatesSelector, from: `${span.from}`, to: `${span.to}`, resolution: '1m' },
    });
    return series.flatMap(({ dimensions: named, timestamps, values }) => {
      const perMinute: (number | null)[] = Array.from({ length: minutes }, () => null);
      timestamps.forEach((end, at) => {
        const minute = Math.round((end - span.from) / minuteMs) - 1;
        if (minute >= 0 && minute < minutes) perMinute[minute] = values[at] ?? null;
      });
      return streamOf((name) => named[name] ?? '', perMinute);
    });
  };

/** None for data without the name of a stream. */
function streamOf(text: (dimension: string) => string, perMinute: (number | null)[]): StreamUpdates[] {
  const streamName = text(dimensions.metricStream);
  const [accountId, region] = [text(dimensions.accountId), text(dimensions.region)].map((one) => one || unknownPlace);
  return streamName === '' ? [] : [{ accountId: accountId ?? '', region: region ?? '', streamName, perMinute }];
}
