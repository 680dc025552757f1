import type {
  StreamVolume,
  StreamVolumePayload,
  StreamVolumeValue,
} from '../../../domain/contract/streams/streamVolume';
import { compositeKey } from '../../../domain/model/compositeKey';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { updatesField } from '../../../domain/queries/discovery/updatesDql';
import { volumeDql, volumeSlotMinutes } from '../../../domain/queries/discovery/volumeDql';
import type { TimeRange } from '../../../domain/queries/timeRange';
import type { Grail } from '../../platform/grail/grail';
import type { GrailRecord } from '../../platform/grail/typedRecords';
import { numbersIn } from '../readers/grailSeries';
import { slotRecords } from '../readers/grailSlots';
import { streamedMetrics } from './streamedMetrics';

interface Parts {
  grail: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const hourMs = 3_600_000;
const hoursPerMonth = 730;
const usualDays = 7;
const what = 'read how much the metric streams sent';

/** What each stream sent over whole hours, and what that comes to in a month: the measured side of the estimate. */
export const streamVolume =
  ({ grail, now }: Parts) =>
  async ({ days = usualDays }: StreamVolumePayload): Promise<StreamVolumeValue> => {
    const asOf = now();
    const to = Math.floor(asOf / hourMs) * hourMs;
    const span = { from: to - days * 24 * hourMs, to };
    const [billed, plain, metrics] = await Promise.all([
      read(grail, true, span),
      read(grail, false, span),
      streamedMetrics(grail, what),
    ]);
    const known = new Set(billed.map(keyOf));
    return {
      asOf: new Date(asOf).toISOString(),
      from: new Date(span.from).toISOString(),
      to: new Date(span.to).toISOString(),
      streams: [...billed, ...plain.filter((one) => !known.has(keyOf(one)))],
      metrics,
    };
  };

const keyOf = ({ accountId, region, streamName }: StreamVolume): string => compositeKey(accountId, region, streamName);

async function read(grail: Parts['grail'], isBilledCount: boolean, span: TimeRange): Promise<StreamVolume[]> {
  const dql = volumeDql(isBilledCount, span);
  const { records } = await slotRecords(grail, { dql, what, spans: [span], slotMinutes: volumeSlotMinutes });
  return records.flatMap((record) => volumeOf(record, isBilledCount, span));
}

function volumeOf(record: GrailRecord, isBilledCount: boolean, span: TimeRange): StreamVolume[] {
  const text = (name: string) => (typeof record[name] === 'string' ? record[name] : '');
  const hourly = numbersIn(record[updatesField], (span.to - span.from) / hourMs, what).filter((one) => one !== null);
  const updates = hourly.reduce((sum, one) => sum + one, 0);
  const streamName = text(dimensions.metricStream);
  if (streamName === '' || hourly.length === 0) return [];
  return [
    {
      ...{ accountId: text(dimensions.accountId), region: text(dimensions.region), streamName },
      ...{ updates, hours: hourly.length, isBilledCount },
      perMonth: Math.round((updates / hourly.length) * hoursPerMonth),
    },
  ];
}
