import { logRecordShelf, type LogRecord } from '../../logStore/logRecords';
import { readTimeframe } from '../expressions/readTimeframe';
import { reads } from '../report/queryReport';
import type { DqlScope, Source } from '../scope/dqlScope';
import type { Item } from '../syntax/dqlTree';
import { readBuckets } from '../timeseries/readBuckets';
import { type DqlRecord, type DqlValue, Timestamp } from '../values/dqlValue';

/**
 * The table `logs`: records by their timestamp, in the bucket `default_logs`.
 * @see https://docs.dynatrace.com/docs/platform/grail/data-model
 */
export function logs(table: Item, named: ReadonlyMap<string, Item>, scope: DqlScope): Source {
  const { world, report } = scope;
  const timeframe = readTimeframe(named, scope, table.at);
  const hasBucket = readBuckets(named, scope)('default_logs');
  reads(report, 'logs', table.at, timeframe);
  const run = (): DqlRecord[] => {
    if (!hasBucket) return [];
    const found = world
      .shelf(logRecordShelf)
      .filter(({ timestamp }) => timestamp >= timeframe.from && timestamp <= timeframe.to);
    report.scannedRecords += found.length;
    return found.map(recordOf);
  };
  return { fields: null, timeframe, run };
}

const recordOf = ({ timestamp, content, attributes }: LogRecord): DqlRecord =>
  new Map<string, DqlValue>([
    ['timestamp', new Timestamp(timestamp)],
    ['content', content],
    ...Object.entries(attributes),
  ]);
