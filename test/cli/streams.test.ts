import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { FirehoseClient } from '@aws-sdk/client-firehose';
import { streams } from '../../cloudformation/cli/aws/streams';

const arn = (name: string) => `arn:aws:firehose:eu-west-1:123456789012:deliverystream/${name}`;
const { signal } = new AbortController();

interface Sent {
  name: string;
  input: Record<string, unknown>;
}

/** Stands in for the services below the clients of the SDK; no service that the tests can reach knows these calls. */
function answering(answer: (command: string, input: Record<string, unknown>) => unknown): Sent[] {
  const sent: Sent[] = [];
  const send = async (command: object) => {
    const { input } = command as { input: Record<string, unknown> };
    sent.push({ name: command.constructor.name, input });
    return answer(command.constructor.name, input);
  };
  for (const client of [CloudWatchClient, FirehoseClient, CloudFormationClient])
    jest.spyOn(client.prototype, 'send').mockImplementation(send as never);
  return sent;
}
afterEach(() => jest.restoreAllMocks());

const described = (name: string) => ({
  DeliveryStreamDescription: {
    DeliveryStreamARN: arn(name),
    Destinations: [
      name === 'to-s3'
        ? { ExtendedS3DestinationDescription: {} }
        : {
            HttpEndpointDestinationDescription: {
              EndpointConfiguration: { Url: 'https://aws.cloud.dynatrace.com/metrics' },
              RequestConfiguration: {
                CommonAttributes: [{ AttributeName: 'dt-url', AttributeValue: 'https://abc12345.live.dynatrace.com' }],
              },
              S3DestinationDescription: { BucketARN: 'arn:aws:s3:::backup' },
            },
          },
    ],
  },
});

const streamsOfRegion = () => streams({ region: 'eu-west-1', maxAttempts: 1 });

describe('streams', () => {
  it('lists delivery streams to HTTP endpoints with the metric streams that feed them, page by page', async () => {
    answering((command, input) => {
      if (command === 'ListMetricStreamsCommand')
        return input['NextToken'] === 'second'
          ? { Entries: [{ Name: 'two', FirehoseArn: arn('b') }] }
          : { Entries: [{ Name: 'one', FirehoseArn: arn('b') }], NextToken: 'second' };
      if (command === 'ListDeliveryStreamsCommand')
        return input['ExclusiveStartDeliveryStreamName'] === 'to-s3'
          ? { DeliveryStreamNames: ['b'], HasMoreDeliveryStreams: false }
          : { DeliveryStreamNames: ['a', 'to-s3'], HasMoreDeliveryStreams: true };
      return described(String(input['DeliveryStreamName']));
    });
    const same = {
      endpoint: 'https://aws.cloud.dynatrace.com/metrics',
      environmentUrl: 'https://abc12345.live.dynatrace.com',
      backupBucketArn: 'arn:aws:s3:::backup',
    };
    expect(await streamsOfRegion().list(signal)).toEqual([
      { deliveryStream: 'a', metricStreams: [], ...same },
      { deliveryStream: 'b', metricStreams: ['one', 'two'], ...same },
    ]);
  });

  it('knows the owner, and that there is none when CloudFormation knows no stack for it', async () => {
    answering((_, { PhysicalResourceId: id }) => {
      if (id === 'owned') return { StackResources: [{ StackName: 'ecs' }] };
      throw Object.assign(new Error('Stack for orphan does not exist'), { name: 'ValidationError' });
    });
    expect([
      await streamsOfRegion().ownerOf('owned', signal),
      await streamsOfRegion().ownerOf('orphan', signal),
    ]).toEqual(['ecs', null]);
  });

  it('does not take a denied look for the absence of an owner', async () => {
    answering(() => {
      throw Object.assign(new Error('not authorized to perform: cloudformation:DescribeStackResources'), {
        name: 'AccessDenied',
      });
    });
    await expect(streamsOfRegion().ownerOf('owned', signal)).rejects.toMatchObject({ code: 'MissingScope' });
  });

  it('deletes the metric streams before the delivery stream', async () => {
    const sent = answering(() => ({}));
    const pipeline = {
      deliveryStream: 'b',
      metricStreams: ['one', 'two'],
      endpoint: '',
      environmentUrl: null,
      backupBucketArn: null,
    };
    await streamsOfRegion().remove(pipeline, signal);
    expect(sent).toEqual([
      { name: 'DeleteMetricStreamCommand', input: { Name: 'one' } },
      { name: 'DeleteMetricStreamCommand', input: { Name: 'two' } },
      { name: 'DeleteDeliveryStreamCommand', input: { DeliveryStreamName: 'b' } },
    ]);
  });
});
