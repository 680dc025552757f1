import { dqlField, dqlString } from '../dql';
import type { TimeRange } from '../timeRange';
import { slotParameters } from './slotsDql';

/** The field with the metric key. */
export const metricKeyField = 'metric.key';

/** `metrics` looks back no further: https://docs.dynatrace.com/docs/shortlink/metric-commands */
const lookback = 'from: now()-10d';

/**
 * The keys of the metrics that begin with a text and had data in the last ten days: records with `metric.key`. `older` is for
 * environments that do not know the command yet.
 */
export function metricKeysDql(prefix: string): { query: string; older: string } {
  const rest = [
    `| filter startsWith(${metricKeyField}, ${dqlString(prefix)})`,
    `| summarize series = count(), by: { ${metricKeyField} }`,
  ];
  return {
    query: [`metrics ${lookback}`, ...rest].join('\n'),
    older: [`fetch metric.series, ${lookback}`, ...rest].join('\n'),
  };
}

/** Whether a metric had data in a timeframe, however long ago: a record if so, none if not. In slots of a day. */
export const anyDataDql = (key: string, span: TimeRange): string =>
  `timeseries points = count(${dqlField(key)}), ${slotParameters({ by: [], filter: '' }, span, 1440)}`;
