import { CloudWatchClient, GetMetricStreamCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeDeliveryStreamCommand, FirehoseClient } from '@aws-sdk/client-firehose';
import { awsFailure } from './awsFailure';
import type { ClientOptions } from './clientOptions';

/** A delivery stream as Firehose describes it; its access key is never told. */
export interface DeliveryFacts {
  /** CREATING, ACTIVE, CREATING_FAILED, SUSPENDED, … */
  status: string;
  failure: string | null;
  endpoint: string;
  secretArn: string | null;
  log: { group: string; stream: string } | null;
}

export interface MetricStreamFacts {
  state: string;
  firehoseArn: string;
  /** What it streams, in AWS's names; none takes everything, a namespace without metrics all of its metrics. */
  filters: { namespace: string; metrics: string[] }[];
  includesLinkedAccounts: boolean;
}

/** The two ends of a pipeline by name; null for what is not there. */
export interface Pipelines {
  delivery(name: string, signal: AbortSignal): Promise<DeliveryFacts | null>;
  metricStream(name: string, signal: AbortSignal): Promise<MetricStreamFacts | null>;
}

/** https://docs.aws.amazon.com/firehose/latest/APIReference/API_DescribeDeliveryStream.html, https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStream.html */
export function pipelines(options: ClientOptions): Pipelines {
  const [firehose, cloudWatch] = [new FirehoseClient(options), new CloudWatchClient(options)];
  return {
    async delivery(DeliveryStreamName, abortSignal) {
      const answer = await orNull(
        firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName }), { abortSignal }),
      );
      if (!answer) return null;
      const { DeliveryStreamStatus, FailureDescription, Destinations } = answer.DeliveryStreamDescription ?? {};
      const http = Destinations?.[0]?.HttpEndpointDestinationDescription;
      const { Enabled, LogGroupName, LogStreamName } = http?.CloudWatchLoggingOptions ?? {};
      return {
        status: DeliveryStreamStatus ?? '',
        failure: FailureDescription ? `${FailureDescription.Type}: ${FailureDescription.Details}` : null,
        endpoint: http?.EndpointConfiguration?.Url ?? '',
        secretArn: http?.SecretsManagerConfiguration?.SecretARN ?? null,
        log: Enabled && LogGroupName && LogStreamName ? { group: LogGroupName, stream: LogStreamName } : null,
      };
    },
    async metricStream(Name, abortSignal) {
      const answer = await orNull(cloudWatch.send(new GetMetricStreamCommand({ Name }), { abortSignal }));
      return (
        answer && {
          state: answer.State ?? '',
          firehoseArn: answer.FirehoseArn ?? '',
          filters: (answer.IncludeFilters ?? []).map(({ Namespace = '', MetricNames = [] }) => ({
            namespace: Namespace,
            metrics: MetricNames,
          })),
          includesLinkedAccounts: answer.IncludeLinkedAccountsMetrics === true,
        }
      );
    },
  };
}

/** @throws Failure for anything but absence */
async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const failure = awsFailure(error);
    if (failure.code === 'NotFound') return null;
    throw failure;
  }
}
