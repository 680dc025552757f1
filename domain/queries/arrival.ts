/**
 * How old a time slot is (minutes since its end) before silence in it counts as silence and not as data on its way:
 * CloudWatch metric streams deliver within about three minutes at their smallest buffer
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Metric-Streams.html), Firehose gathers up to one
 * minute more, and a margin of one. Data polled by Dynatrace would take up to 12; it has other metric keys, which no
 * objective reads.
 */
export const arrivalMinutes = 5;
