import { ApiError, type Operation } from '../../http/operation';
import { describeMetric, made } from './describeMetric';
import { isKnownMetric } from './knownMetrics';

/** @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-get-descriptor */
export const getMetric: Operation = (world) => (call) => {
  const key = call.params.key ?? '';
  if (!isKnownMetric(world, key)) throw new ApiError(404, `The metric key '${key}' is unknown.`);
  const properties = describeMetric(world, key);
  return { status: 200, body: made(properties, Object.keys(properties)) };
};
