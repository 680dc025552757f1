import { dqlField, dqlString } from '../dql';

/** How far back the first data of a metric is looked for: longer than any usual window of an SLO, and a hundred slots of a day. */
export const firstDataDays = 100;

/** Series whose dimension has one of these values. */
export interface OnlyOf {
  dimension: string;
  values: readonly string[];
}

/**
 * When a metric first had data within those days: one record with `first`, the begin of that day (UTC); none, or null, without any.
 * @param only whose data counts; without it all of the metric is read, for a hundred days
 */
export const firstDataDql = (key: string, only?: OnlyOf): string =>
  [
    `timeseries { points = count(${dqlField(key)}), at = start() }, interval: 1d, from: now()-${firstDataDays}d${filterOf(only)}`,
    '| fieldsAdd first = arrayFirst(iCollectArray(if(points[] > 0, at[])))',
    '| fields first',
  ].join('\n');

const filterOf = (only: OnlyOf | undefined): string =>
  only === undefined
    ? ''
    : `, filter: { in(${dqlField(only.dimension)}, { ${only.values.map(dqlString).join(', ')} }) }`;
