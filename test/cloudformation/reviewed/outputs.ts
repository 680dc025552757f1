import { templateReleases } from '../../../domain/onboarding/template/templateRelease';
import type { Json, JsonObject, Kind } from '../template';
import { arnOf, ref } from './write';

/** Without `Export`, whose name could stand once in a Region, and without `Condition`. */
const output = (Description: string, Value: Json): JsonObject => ({ Description, Value });

const neverStream = ' Never stream this log group.';

export function reviewedOutputs(kind: Kind): Record<string, JsonObject> {
  const isMetrics = kind === 'metrics';
  return {
    ...(isMetrics
      ? {
          MetricStreamArn: output(
            'The metric stream; its ARN travels with every data point as aws.exporter.arn.',
            arnOf('MetricStream'),
          ),
        }
      : {}),
    DeliveryStreamArn: output('The Amazon Data Firehose stream that delivers to Dynatrace.', arnOf('DeliveryStream')),
    ...(isMetrics
      ? {}
      : {
          SubscriptionRoleArn: output(
            'Role for further subscription filters into the delivery stream.',
            arnOf('SubscriptionRole'),
          ),
        }),
    BackupBucketName: output('Failed deliveries are kept here; the bucket outlives the stack.', ref('BackupBucket')),
    DeliveryLogGroupName: output(
      `Amazon Data Firehose writes here why a delivery failed.${isMetrics ? '' : neverStream}`,
      ref('DeliveryLogGroup'),
    ),
    TemplateVersion: output('Version of the template this stack was made from.', templateReleases[kind].version),
  };
}

const streams: Record<Kind, string> = {
  metrics:
    'Streams CloudWatch metrics of this account and Region to Dynatrace: CloudWatch Metric Stream (OpenTelemetry 1.0), Amazon Data Firehose, Dynatrace.',
  logs: 'Streams CloudWatch Logs of ECS containers in this account and Region to Dynatrace: subscription filters, Amazon Data Firehose, Dynatrace.',
};

export const reviewedDescription = (kind: Kind): string =>
  [
    `ECS SLO Launchpad, ${kind === 'metrics' ? 'metric' : 'log'} stream, version ${templateReleases[kind].version}.`,
    streams[kind],
    'Failed deliveries go to a private S3 bucket, which is kept when the stack is deleted.',
    'Flat on purpose (no transform, macro or nested stack), so that it also works in a service-managed StackSet.',
  ].join(' ');
