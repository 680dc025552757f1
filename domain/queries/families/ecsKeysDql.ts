import { dqlString } from '../dql';

/**
 * Keys of ECS metrics that had data within a week, each once, as `metric.key`. `metrics` answers series that have points in the
 * timeframe only. https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/commands/metric-commands
 */
export const ecsKeysDql = (prefix: string): string =>
  `metrics from:now()-7d | filter startsWith(metric.key, ${dqlString(prefix)}) | summarize {series = count()}, by:{metric.key}`;
