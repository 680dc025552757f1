import type { LogArrivalsValue, LogStream } from '../../../domain/contract/streams/logArrivals';
import { logArrivalFields, logArrivalsDql } from '../../../domain/queries/discovery/logArrivalsDql';
import type { Grail } from '../../platform/grail/grail';
import type { GrailRecord } from '../../platform/grail/typedRecords';
import { textIn } from '../discovery/grail/clusterSeries';
import { demandWhole } from '../readers/grailSlots';

interface Parts {
  grail: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** As far back as "it stopped" is of use; what is older was looked at before. */
const minutes = 180;
const what = 'find out which logs arrived from AWS';

/**
 * Which delivery streams brought log records, and when the last one came.
 * @throws Failure `MissingScope` for whoever may not read logs: not known is not none
 */
export const logArrivals =
  ({ grail, now }: Parts) =>
  async (): Promise<LogArrivalsValue> => {
    const answer = await grail.query(logArrivalsDql(minutes), { what, scopes: ['storage:logs:read'] });
    demandWhole(answer, what);
    const streams = answer.records.flatMap(streamOf);
    return { asOf: new Date(now()).toISOString(), minutes, streams: streams.sort(byPlace) };
  };

const arn = /^arn:aws[a-z-]*:firehose:([a-z0-9-]+):([0-9]{12}):deliverystream\/(.+)$/;

function streamOf(record: GrailRecord): LogStream[] {
  const [, region, accountId, streamName] = arn.exec(textIn(record, logArrivalFields.stream) ?? '') ?? [];
  const at = record[logArrivalFields.lastAt];
  if (region === undefined || accountId === undefined || streamName === undefined || typeof at !== 'number') return [];
  const number = (field: string) => (typeof record[field] === 'number' ? record[field] : 0);
  return [
    {
      ...{ accountId, region, streamName, lastAt: new Date(at).toISOString() },
      ...{ records: number(logArrivalFields.records), logGroups: number(logArrivalFields.groups) },
    },
  ];
}

const byPlace = (a: LogStream, b: LogStream): number =>
  a.accountId.localeCompare(b.accountId) ||
  a.region.localeCompare(b.region) ||
  a.streamName.localeCompare(b.streamName);
