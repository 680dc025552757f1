import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DeleteMetricStreamCommand, ListMetricStreamsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DeleteDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  ListDeliveryStreamsCommand,
} from '@aws-sdk/client-firehose';
import { appendTo } from '../../../domain/model/manyValues';
import { awsFailure } from './awsFailure';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

/** A delivery stream with an HTTP endpoint and what feeds it. */
export interface Pipeline {
  deliveryStream: string;
  /** Metric streams that feed it. */
  metricStreams: string[];
  endpoint: string;
  /** Common attribute `dt-url`: the environment it sends to. */
  environmentUrl: string | null;
  backupBucketArn: string | null;
}

export interface Streams {
  /** All pipelines of the region that end in an HTTP endpoint. One call for each delivery stream. */
  list(signal: AbortSignal): Promise<Pipeline[]>;
  /** How many there are, whatever they carry. */
  count(signal: AbortSignal): Promise<{ deliveryStreams: number; metricStreams: number }>;
  /** Name of the stack that owns a delivery stream; null when there is none. */
  ownerOf(deliveryStream: string, signal: AbortSignal): Promise<string | null>;
  /** The metric streams first, so that nothing is sent into the void. */
  remove(pipeline: Pipeline, signal: AbortSignal): Promise<void>;
}

/** Metric streams and delivery streams of one account and region. */
export function streams(options: ClientOptions): Streams {
  const [cloudWatch, firehose] = [new CloudWatchClient(options), new FirehoseClient(options)];
  const cloudFormation = new CloudFormationClient(options);
  return {
    async list(signal) {
      const feeds = await metricStreams(cloudWatch, signal);
      const found: Pipeline[] = [];
      for (const name of await deliveryStreams(firehose, signal)) {
        const pipeline = await describe(firehose, name, feeds, signal);
        if (pipeline) found.push(pipeline);
      }
      return found;
    },
    count: async (signal) => ({
      deliveryStreams: (await deliveryStreams(firehose, signal, null)).length,
      metricStreams: (await metricStreams(cloudWatch, signal)).length,
    }),
    async ownerOf(PhysicalResourceId, abortSignal) {
      try {
        const command = new DescribeStackResourcesCommand({ PhysicalResourceId });
        const { StackResources } = await cloudFormation.send(command, { abortSignal });
        return StackResources?.[0]?.StackName ?? null;
      } catch (error) {
        const failure = awsFailure(error);
        // "Stack for NAME does not exist": no stack owns it.
        if (failure.code === 'NotFound') return null;
        throw failure;
      }
    },
    async remove({ metricStreams: names, deliveryStream }, abortSignal) {
      for (const Name of names)
        await translated(cloudWatch.send(new DeleteMetricStreamCommand({ Name }), { abortSignal }));
      const command = new DeleteDeliveryStreamCommand({ DeliveryStreamName: deliveryStream });
      await translated(firehose.send(command, { abortSignal }));
    },
  };
}

interface Feed {
  name: string;
  firehoseArn: string;
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetricStreams.html */
async function metricStreams(client: CloudWatchClient, abortSignal: AbortSignal): Promise<Feed[]> {
  const found: Feed[] = [];
  let NextToken: string | undefined;
  do {
    const page = await translated(client.send(new ListMetricStreamsCommand({ NextToken }), { abortSignal }));
    for (const { Name = '', FirehoseArn = '' } of page.Entries ?? [])
      found.push({ name: Name, firehoseArn: FirehoseArn });
    ({ NextToken } = page);
  } while (NextToken !== undefined);
  return found;
}

/** https://docs.aws.amazon.com/firehose/latest/APIReference/API_ListDeliveryStreams.html */
async function deliveryStreams(
  client: FirehoseClient,
  abortSignal: AbortSignal,
  type: 'DirectPut' | null = 'DirectPut',
): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const from = names.at(-1);
    const command = new ListDeliveryStreamsCommand({
      ...(type === null ? {} : { DeliveryStreamType: type }),
      ...(from === undefined ? {} : { ExclusiveStartDeliveryStreamName: from }),
    });
    const page = await translated(client.send(command, { abortSignal }));
    appendTo(names, page.DeliveryStreamNames ?? []);
    if (!page.HasMoreDeliveryStreams || !page.DeliveryStreamNames?.length) return names;
  }
}

async function describe(client: FirehoseClient, name: string, feeds: readonly Feed[], abortSignal: AbortSignal) {
  const command = new DescribeDeliveryStreamCommand({ DeliveryStreamName: name });
  const { DeliveryStreamDescription: stream } = await translated(client.send(command, { abortSignal }));
  const http = stream?.Destinations?.[0]?.HttpEndpointDestinationDescription;
  if (!stream || !http) return null;
  const attributes = http.RequestConfiguration?.CommonAttributes ?? [];
  return {
    deliveryStream: name,
    metricStreams: feeds.filter(({ firehoseArn }) => firehoseArn === stream.DeliveryStreamARN).map((one) => one.name),
    endpoint: http.EndpointConfiguration?.Url ?? '',
    environmentUrl: attributes.find(({ AttributeName }) => AttributeName === 'dt-url')?.AttributeValue ?? null,
    backupBucketArn: http.S3DestinationDescription?.BucketARN ?? null,
  };
}
