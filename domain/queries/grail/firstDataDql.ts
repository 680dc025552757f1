import { dqlField } from '../dql';

/** How far back the first data of a metric is looked for: longer than any usual window of an SLO, and a hundred slots of a day. */
export const firstDataDays = 100;

/** When a metric first had data within those days: one record with `first`, the begin of that day (UTC); none, or null, without any. */
export const firstDataDql = (key: string): string =>
  [
    `timeseries { points = count(${dqlField(key)}), at = start() }, interval: 1d, from: now()-${firstDataDays}d`,
    '| fieldsAdd first = arrayFirst(iCollectArray(if(points[] > 0, at[])))',
    '| fields first',
  ].join('\n');
