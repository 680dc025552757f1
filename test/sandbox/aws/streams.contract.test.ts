import {
  DeleteMetricStreamCommand,
  GetMetricDataCommand,
  GetMetricStreamCommand,
  ListMetricStreamsCommand,
  PutMetricStreamCommand,
  StartMetricStreamsCommand,
  StopMetricStreamsCommand,
} from '@aws-sdk/client-cloudwatch';
import { GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import {
  CreateDeliveryStreamCommand,
  DeleteDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  ListDeliveryStreamsCommand,
} from '@aws-sdk/client-firehose';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { accountId, awsClient, awsSandbox, begin, createSecret, region } from './awsClient';
import { serviceClients } from './serviceClients';

const environment = 'https://abc12345.live.dynatrace.com';

/** A stack whose secret holds a good token, or one that nobody knows. */
async function aPipeline(isGood: boolean) {
  const sandbox = await awsSandbox();
  const known = issueToken(sandbox.world, { name: 'test', scopes: ['metrics.ingest'], expires: null }).token;
  const apiKey = isGood ? known : 'dt0c01.NOBODY.KNOWSTHIS';
  const made = await createSecret(sandbox.url, {
    Name: 'dynatrace',
    SecretString: JSON.stringify({ api_key: apiKey }),
  });
  const { ARN: secretArn } = (await made.json()) as { ARN: string };
  await awsClient(sandbox).create({
    parameters: {
      DynatraceEnvironmentUrl: environment,
      DynatraceTokenSecretArn: secretArn,
      RetryDurationSeconds: '0',
    },
  });
  await sandbox.world.clock.advance(5);
  return { sandbox, secretArn, aws: serviceClients(sandbox.url) };
}

const valuesOf = async (
  { aws, sandbox }: { aws: ReturnType<typeof serviceClients>; sandbox: Sandbox },
  Namespace: string,
  MetricName: string,
  Stat: string,
  Value: string,
) => {
  const Name = Namespace === 'AWS/Firehose' ? 'DeliveryStreamName' : 'MetricStreamName';
  const answer = await aws.cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(begin - 60_000),
      EndTime: new Date(sandbox.world.clock.now() + 60_000),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [
        { Id: 'a', MetricStat: { Metric: { Namespace, MetricName, Dimensions: [{ Name, Value }] }, Period: 60, Stat } },
      ],
    }),
  );
  return answer.MetricDataResults?.[0];
};

describe('the doors along a pipeline that delivers', () => {
  let pipeline: Awaited<ReturnType<typeof aPipeline>>;
  let name: string;
  beforeAll(async () => {
    pipeline = await aPipeline(true);
    await pipeline.sandbox.world.clock.advance(125);
    const { DeliveryStreamNames = [] } = await pipeline.aws.firehose.send(new ListDeliveryStreamsCommand({}));
    name = DeliveryStreamNames[0] ?? '';
  });
  afterAll(() => pipeline.sandbox.close());

  it('describes the delivery stream without its key', async () => {
    const { DeliveryStreamDescription: found } = await pipeline.aws.firehose.send(
      new DescribeDeliveryStreamCommand({ DeliveryStreamName: name }),
    );
    const http = found?.Destinations?.[0]?.HttpEndpointDestinationDescription;
    expect(found).toMatchObject({
      DeliveryStreamARN: `arn:aws:firehose:${region}:${accountId}:deliverystream/${name}`,
      DeliveryStreamStatus: 'ACTIVE',
      DeliveryStreamType: 'DirectPut',
    });
    expect(found?.CreateTimestamp?.getTime()).toBeGreaterThanOrEqual(begin);
    expect(http).toMatchObject({
      EndpointConfiguration: { Url: 'https://aws.cloud.dynatrace.com/metrics', Name: 'Dynatrace' },
      SecretsManagerConfiguration: { Enabled: true, SecretARN: pipeline.secretArn },
      RetryOptions: { DurationInSeconds: 0 },
      S3BackupMode: 'FailedDataOnly',
      S3DestinationDescription: { BucketARN: expect.stringMatching(/^arn:aws:s3:::dynatrace-ecs-/) as string },
    });
    expect(JSON.stringify(found)).not.toContain('dt0c01');
  });

  it('lists and describes the metric stream that feeds it', async () => {
    const { Entries } = await pipeline.aws.cloudWatch.send(new ListMetricStreamsCommand({}));
    expect(Entries).toMatchObject([
      {
        Name: 'dynatrace-ecs',
        State: 'running',
        OutputFormat: 'opentelemetry1.0',
        FirehoseArn: expect.stringContaining(name) as string,
      },
    ]);
    const one = await pipeline.aws.cloudWatch.send(new GetMetricStreamCommand({ Name: 'dynatrace-ecs' }));
    expect(one.IncludeFilters?.map(({ Namespace }) => Namespace)).toContain('AWS/ECS');
    expect(one.RoleArn).toContain(':role/');
  });

  it('says what was delivered, sent and billed, minute by minute', async () => {
    const success = await valuesOf(pipeline, 'AWS/Firehose', 'DeliveryToHttpEndpoint.Success', 'Average', name);
    expect(success).toMatchObject({ StatusCode: 'Complete', Values: [1, 1, 1] });
    const billed = await valuesOf(
      pipeline,
      'AWS/CloudWatch/MetricStreams',
      'TotalMetricUpdate',
      'Sum',
      'dynatrace-ecs',
    );
    expect(billed?.Timestamps?.[0]).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(billed?.Values?.every((value) => value > 10)).toBe(true);
    const errors = await valuesOf(
      pipeline,
      'AWS/CloudWatch/MetricStreams',
      'PublishErrorRate',
      'Maximum',
      'dynatrace-ecs',
    );
    expect(errors?.Values).toEqual([0, 0, 0]);
    // Nothing failed: that is no value at all, not 0.
    const failed = await valuesOf(pipeline, 'AWS/Firehose', 'BackupToS3.Records', 'Sum', name);
    expect(failed?.Values).toEqual([]);
  });

  it('names the stack that owns a stream, and says when none does', async () => {
    const { StackResources } = await pipeline.aws.cloudFormation.send(
      new DescribeStackResourcesCommand({ PhysicalResourceId: name }),
    );
    expect(StackResources?.[0]?.StackName).toBe('dynatrace-ecs');
    await expect(
      pipeline.aws.cloudFormation.send(new DescribeStackResourcesCommand({ PhysicalResourceId: 'nobody' })),
    ).rejects.toMatchObject({ name: 'ValidationError', message: 'Stack for nobody does not exist' });
  });

  it('refuses whoever is signed in no longer, in the words of each protocol', async () => {
    const expired = serviceClients(pipeline.sandbox.url, 'EXPIRED123456');
    await expect(expired.firehose.send(new ListDeliveryStreamsCommand({}))).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    await expect(
      expired.cloudFormation.send(new DescribeStackResourcesCommand({ StackName: 'x' })),
    ).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  it('publishes nothing while it is stopped, and is gone once deleted', async () => {
    await pipeline.aws.cloudWatch.send(new StopMetricStreamsCommand({ Names: ['dynatrace-ecs'] }));
    await pipeline.sandbox.world.clock.advance(300);
    const { Entries } = await pipeline.aws.cloudWatch.send(new ListMetricStreamsCommand({}));
    expect(Entries?.[0]?.State).toBe('stopped');
    const updates = await valuesOf(pipeline, 'AWS/CloudWatch/MetricStreams', 'MetricUpdate', 'Sum', 'dynatrace-ecs');
    expect(updates?.Values).toHaveLength(3);
    await pipeline.aws.cloudWatch.send(new DeleteMetricStreamCommand({ Name: 'dynatrace-ecs' }));
    await expect(
      pipeline.aws.cloudWatch.send(new GetMetricStreamCommand({ Name: 'dynatrace-ecs' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('answers 501 to what it does not know', async () => {
    const query = { Id: 'a', Expression: 'b * 2' };
    await expect(
      pipeline.aws.cloudWatch.send(
        new GetMetricDataCommand({
          StartTime: new Date(begin),
          EndTime: new Date(begin + 1),
          MetricDataQueries: [query],
        }),
      ),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
  });
});

describe('the doors along a pipeline whose token is refused', () => {
  it('tells the failure in metrics and in the error log', async () => {
    const pipeline = await aPipeline(false);
    try {
      await pipeline.sandbox.world.clock.advance(5);
      const { DeliveryStreamNames = [] } = await pipeline.aws.firehose.send(new ListDeliveryStreamsCommand({}));
      const name = DeliveryStreamNames[0] ?? '';
      const { DeliveryStreamDescription: found } = await pipeline.aws.firehose.send(
        new DescribeDeliveryStreamCommand({ DeliveryStreamName: name }),
      );
      const { LogGroupName: logGroupName = '', LogStreamName: logStreamName = '' } =
        found?.Destinations?.[0]?.HttpEndpointDestinationDescription?.CloudWatchLoggingOptions ?? {};
      const { events = [] } = await pipeline.aws.logs.send(
        new GetLogEventsCommand({ logGroupName, logStreamName, limit: 1, startFromHead: false }),
      );
      expect(JSON.parse(events[0]?.message ?? '{}')).toMatchObject({
        errorCode: 'HttpEndpoint.DestinationException',
        message: expect.stringContaining('401') as string,
      });
      expect(
        (await valuesOf(pipeline, 'AWS/Firehose', 'DeliveryToHttpEndpoint.Success', 'Average', name))?.Values,
      ).toEqual([0]);
      expect((await valuesOf(pipeline, 'AWS/Firehose', 'BackupToS3.Records', 'Sum', name))?.Values).toEqual([
        expect.any(Number),
      ]);
      await expect(
        pipeline.aws.logs.send(new GetLogEventsCommand({ logGroupName: 'nowhere', logStreamName })),
      ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    } finally {
      await pipeline.sandbox.close();
    }
  });
});

describe('streams that no stack made', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await awsSandbox();
  });
  afterAll(() => sandbox.close());

  it('come and go by the APIs of Firehose and CloudWatch', async () => {
    const { firehose, cloudWatch } = serviceClients(sandbox.url);
    const role = `arn:aws:iam::${accountId}:role/r`;
    for (const DeliveryStreamName of ['b', 'a']) {
      await firehose.send(
        new CreateDeliveryStreamCommand({
          DeliveryStreamName,
          HttpEndpointDestinationConfiguration: {
            EndpointConfiguration: { Url: 'https://aws.cloud.dynatrace.com/metrics', AccessKey: 'dt0c01.A.B' },
            S3Configuration: { BucketARN: 'arn:aws:s3:::backup', RoleARN: role },
          },
        }),
      );
    }
    const first = await firehose.send(new ListDeliveryStreamsCommand({ Limit: 1 }));
    expect(first).toMatchObject({ DeliveryStreamNames: ['a'], HasMoreDeliveryStreams: true });
    const next = await firehose.send(new ListDeliveryStreamsCommand({ ExclusiveStartDeliveryStreamName: 'a' }));
    expect(next).toMatchObject({ DeliveryStreamNames: ['b'], HasMoreDeliveryStreams: false });
    const FirehoseArn = `arn:aws:firehose:${region}:${accountId}:deliverystream/a`;
    const stream = { Name: 'by-hand', RoleArn: role, OutputFormat: 'opentelemetry1.0' } as const;
    await cloudWatch.send(new PutMetricStreamCommand({ ...stream, FirehoseArn }));
    await expect(
      cloudWatch.send(new PutMetricStreamCommand({ ...stream, FirehoseArn: `${FirehoseArn}x` })),
    ).rejects.toMatchObject({ message: expect.stringContaining('does not exist') as string });
    const made = await cloudWatch.send(new GetMetricStreamCommand({ Name: 'by-hand' }));
    await sandbox.world.clock.advance(5);
    await cloudWatch.send(new StopMetricStreamsCommand({ Names: ['by-hand'] }));
    await cloudWatch.send(new PutMetricStreamCommand({ ...stream, FirehoseArn }));
    // "If you use it to update an existing stream, the state of the stream is not changed."
    const updated = await cloudWatch.send(new GetMetricStreamCommand({ Name: 'by-hand' }));
    expect(updated).toMatchObject({ State: 'stopped', CreationDate: made.CreationDate });
    await cloudWatch.send(new StartMetricStreamsCommand({ Names: ['by-hand'] }));
    await firehose.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName: 'a' }));
    // What feeds it goes on, and cannot publish.
    await sandbox.world.clock.advance(65);
    const errors = await valuesOf(
      { aws: serviceClients(sandbox.url), sandbox },
      'AWS/CloudWatch/MetricStreams',
      'PublishErrorRate',
      'Maximum',
      'by-hand',
    );
    expect(errors?.Values?.at(-1)).toBe(1);
  });
});
