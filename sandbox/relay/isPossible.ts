import type { MetricPoint } from './otlp';

/**
 * Largest magnitude of a value in CloudWatch, which knows neither NaN nor Infinity.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html
 */
const largestValue = 2 ** 360;

/** Of rounding: a sum was added up from doubles. */
const tolerance = 1e-9;

/** Everything that ECS measures is a share, an amount or a number of tasks. Custom namespaces may go below zero. */
const neverNegative = new Set(['AWS/ECS', 'ECS/ContainerInsights']);

/**
 * Answers whether these can be the statistics of measurements: finite, at least one of them, the mean between the smallest
 * and the largest, and no negative usage of ECS. Ingest wants all four summaries of a gauge; what it does with impossible
 * ones is not documented, so a point like this is taken for an invalid line, which ingest leaves out.
 * @see https://docs.dynatrace.com/docs/ingest-from/extend-dynatrace/extend-metrics/reference/metric-ingestion-protocol
 */
export function isPossible({ namespace, min, max, sum, count }: MetricPoint): boolean {
  const isNumber = [min, max, sum].every((value) => Number.isFinite(value) && Math.abs(value) <= largestValue);
  if (!isNumber || !(count >= 1) || min > max) return false;
  if (min < 0 && neverNegative.has(namespace)) return false;
  const mean = sum / count;
  const slack = tolerance * Math.max(Math.abs(min), Math.abs(max));
  return mean >= min - slack && mean <= max + slack;
}
