import { aContext } from '../resolvedStack';

const { accountId, partition, region } = aContext;

const trust = (service: string, condition?: object) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: service },
      Action: 'sts:AssumeRole',
      ...(condition ? { Condition: condition } : {}),
    },
  ],
});

/** Who may take each role, as AWS documents it; a condition that the service does not send would stop everything without a word. */
export const expectedTrust: Readonly<Record<string, object>> = {
  // https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html
  DeliveryRole: trust('firehose.amazonaws.com', { StringEquals: { 'sts:ExternalId': accountId } }),
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-trustpolicy.html has no condition.
  MetricStreamRole: trust('streams.metrics.cloudwatch.amazonaws.com'),
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
  SubscriptionRole: trust('logs.amazonaws.com', {
    StringLike: { 'aws:SourceArn': `arn:${partition}:logs:${region}:${accountId}:*` },
  }),
};
