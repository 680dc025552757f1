import type { LaunchpadSettings } from '../../model/settings';

/**
 * The relays of Dynatrace that Amazon Data Firehose can post metrics to; which one suits which environment is not documented.
 * Source: https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-metrics-ingest/cloudwatch-metric-streams
 */
export const ingestEndpoints: Readonly<Record<LaunchpadSettings['ingestEndpoint'], string>> = {
  global: 'https://aws.cloud.dynatrace.com/metrics',
  us: 'https://us.aws.cloud.dynatrace.com/metrics',
  eu: 'https://eu.aws.cloud.dynatrace.com/metrics',
};
