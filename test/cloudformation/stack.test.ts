import { filterPresets } from '../../domain/onboarding/filterPresets';
import { asText, parseTemplate, type JsonObject } from './metricStreamTemplate';
import { aContext, resolveStack } from './resolvedStack';
import { aPastedToken, aSecretArn } from './stackInputs';

const destinationOf = (parameters: Record<string, string>) =>
  resolveStack(parameters).resources.DeliveryStream?.HttpEndpointDestinationConfiguration as JsonObject;

describe('the guard before a stack is created', () => {
  const account = { ...aPastedToken, ExpectedAccountId: '' };

  it.each([
    ['a pasted token', aPastedToken],
    ['a secret ARN', aSecretArn()],
    ['the right account', { ...account, ExpectedAccountId: aContext.accountId }],
  ])('lets %s pass', (_, parameters) => {
    expect(resolveStack(parameters).violations).toEqual([]);
  });

  it.each([
    ['no token', { ...aPastedToken, DynatraceApiToken: '' }, /^No token was given/],
    ['two tokens', { ...aSecretArn(), DynatraceApiToken: 'dt0c01.A.B' }, /^Both a secret ARN and a token/],
    ['the wrong account', { ...account, ExpectedAccountId: '999999999999' }, /another AWS account/],
  ])('stops %s and says so in plain words', (_, parameters, words) => {
    expect(resolveStack(parameters).violations).toEqual([expect.stringMatching(words)]);
  });
});

describe('the delivery stream', () => {
  it('delivers to Dynatrace as its documentation says, for a pasted token', () => {
    const stack = resolveStack(aPastedToken);
    const role = stack.arnOf('DeliveryRole');
    const logging = (stream: string) => ({
      Enabled: true,
      LogGroupName: stack.nameOf('DeliveryLogGroup'),
      LogStreamName: stream,
    });
    expect(stack.resources.DeliveryStream).toEqual({
      DeliveryStreamType: 'DirectPut',
      DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' },
      HttpEndpointDestinationConfiguration: {
        EndpointConfiguration: { Name: 'Dynatrace', Url: 'https://aws.cloud.dynatrace.com/metrics' },
        SecretsManagerConfiguration: { Enabled: true, RoleARN: role, SecretARN: stack.arnOf('TokenSecret') },
        RequestConfiguration: {
          ContentEncoding: 'GZIP',
          CommonAttributes: [
            { AttributeName: 'dt-url', AttributeValue: 'https://abc12345.live.dynatrace.com' },
            { AttributeName: 'require-valid-certificate', AttributeValue: 'true' },
          ],
        },
        BufferingHints: { IntervalInSeconds: '60', SizeInMBs: '3' },
        RetryOptions: { DurationInSeconds: '900' },
        RoleARN: role,
        CloudWatchLoggingOptions: logging('DestinationDelivery'),
        S3BackupMode: 'FailedDataOnly',
        S3Configuration: {
          BucketARN: stack.arnOf('BackupBucket'),
          RoleARN: role,
          CompressionFormat: 'GZIP',
          CloudWatchLoggingOptions: logging('BackupDelivery'),
        },
      },
    });
  });

  it('reads the secret of the customer when an ARN was given, and the stack then makes none', () => {
    const parameters = aSecretArn();
    expect(resolveStack(parameters).resources).not.toHaveProperty('TokenSecret');
    expect(destinationOf(parameters).SecretsManagerConfiguration).toMatchObject({
      Enabled: true,
      SecretARN: parameters.DynatraceTokenSecretArn,
    });
  });

  it('never has an access key beside the secret', () => {
    for (const parameters of [aPastedToken, aSecretArn()])
      expect(JSON.stringify(destinationOf(parameters))).not.toContain('AccessKey');
  });

  it('reads the secret in the one shape that Firehose understands', () => {
    const secret = resolveStack(aPastedToken).resources.TokenSecret;
    expect(JSON.parse(asText(secret?.SecretString))).toEqual({ api_key: aPastedToken.DynatraceApiToken });
  });

  it('takes buffer, retry, endpoint and certificate check from the form', () => {
    const chosen = destinationOf({
      ...aPastedToken,
      BufferIntervalSeconds: '30',
      BufferSizeMiB: '1',
      RetryDurationSeconds: '0',
      DynatraceEndpoint: 'https://eu.aws.cloud.dynatrace.com/metrics',
      RequireValidCertificate: 'false',
    });
    expect(chosen).toMatchObject({
      BufferingHints: { IntervalInSeconds: '30', SizeInMBs: '1' },
      RetryOptions: { DurationInSeconds: '0' },
      EndpointConfiguration: { Url: 'https://eu.aws.cloud.dynatrace.com/metrics' },
      RequestConfiguration: { CommonAttributes: [{}, { AttributeValue: 'false' }] },
    });
  });
});

describe('the metric stream', () => {
  it('feeds the delivery stream in OpenTelemetry 1.0', () => {
    const stack = resolveStack(aPastedToken);
    expect(stack.resources.MetricStream).toMatchObject({
      Name: 'dynatrace-ecs',
      OutputFormat: 'opentelemetry1.0',
      FirehoseArn: stack.arnOf('DeliveryStream'),
      RoleArn: stack.arnOf('MetricStreamRole'),
    });
  });

  it.each(filterPresets.map((preset) => [preset.id, preset.filters] as const))(
    'streams for %s what the app says',
    (id, filters) => {
      const stream = resolveStack({ ...aPastedToken, FilterPreset: id }).resources.MetricStream;
      const expected = filters?.map(({ namespace, metrics }) => ({
        Namespace: namespace,
        ...(metrics ? { MetricNames: metrics } : {}),
      }));
      expect(stream?.IncludeFilters).toEqual(expected);
      expect(stream).not.toHaveProperty('ExcludeFilters');
    },
  );
});

describe('names', () => {
  it('fit even for the longest stack name (128): metric stream 255 characters', () => {
    const stack = resolveStack(aPastedToken, { ...aContext, stackName: 's'.repeat(128) });
    expect(stack.nameOf('MetricStream')).toMatch(/^[A-Za-z0-9_-]{1,255}$/);
  });

  it('are left to CloudFormation where a name of ours could be too long or block a new stack', () => {
    const { DeliveryStream, BackupBucket, TokenSecret, DeliveryLogGroup, DeliveryRole, MetricStreamRole } =
      resolveStack(aPastedToken).resources;
    expect(DeliveryStream).not.toHaveProperty('DeliveryStreamName');
    expect(BackupBucket).not.toHaveProperty('BucketName');
    expect(TokenSecret).not.toHaveProperty('Name');
    expect(DeliveryLogGroup).not.toHaveProperty('LogGroupName');
    for (const role of [DeliveryRole, MetricStreamRole]) expect(role).not.toHaveProperty('RoleName');
  });
});

describe('the backup bucket', () => {
  it('is private, encrypted, owned by its account, and forgets after the chosen days', () => {
    expect(resolveStack({ ...aPastedToken, BackupRetentionDays: '30' }).resources.BackupBucket).toEqual({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      LifecycleConfiguration: {
        Rules: [
          {
            Id: 'ExpireFailedDeliveries',
            Status: 'Enabled',
            ExpirationInDays: '30',
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    });
  });

  it('outlives the stack together with its policy, except when the first creation fails', () => {
    const { BackupBucket, BackupBucketPolicy } = parseTemplate().Resources;
    for (const kept of [BackupBucket, BackupBucketPolicy])
      expect(kept).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });
});

describe('the outputs', () => {
  it('name both streams and the bucket', () => {
    const stack = resolveStack(aPastedToken);
    expect(stack.outputs).toEqual({
      MetricStreamArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:metric-stream/dynatrace-ecs',
      DeliveryStreamArn: stack.arnOf('DeliveryStream'),
      BackupBucketName: stack.nameOf('BackupBucket'),
      DeliveryLogGroupName: stack.nameOf('DeliveryLogGroup'),
      TemplateVersion: '1.1.0',
    });
  });
});
