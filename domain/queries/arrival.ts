import type { MetricFamily } from '../model/cluster';
import { familyOfKey } from '../model/metricFamily';

/**
 * How old a time slot is (minutes since its end) before silence in it counts as silence and not as data on its way:
 * CloudWatch metric streams deliver within about three minutes at their smallest buffer
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Metric-Streams.html), Firehose gathers up to one
 * minute more, and a margin of one.
 */
export const arrivalMinutes = 5;

/**
 * The same by family: the new AWS connection asks every five minutes for five minutes that ended at least seven minutes before
 * (https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/ingest-telemetry/cloudwatch-metrics-pp), and a margin of one.
 */
export const arrivalMinutesOf: Record<MetricFamily, number> = { stream: arrivalMinutes, connection: 13 };

/** The same for what reads these metrics: all of its data has arrived when that of the latest family has. */
export const arrivalMinutesOfKeys = (keys: readonly string[]): number =>
  keys.reduce((most, key) => Math.max(most, arrivalMinutesOf[familyOfKey(key)]), arrivalMinutes);
