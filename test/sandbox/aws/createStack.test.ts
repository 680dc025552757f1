import { DeleteStackCommand, GetTemplateSummaryCommand, ValidateTemplateCommand } from '@aws-sdk/client-cloudformation';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { accountId, awsClient, awsSandbox, createSecret, region, templateUrl } from './awsClient';
import { stackShelf } from '../../../sandbox/aws/stacks/stack';
import { secretShelf } from '../../../sandbox/aws/secretsManager/secretShelf';
import { objectShelf } from '../../../sandbox/aws/s3/bucket';

const environment = { DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com' };
const pasted = { ...environment, DynatraceApiToken: 'dt0c01.PUBLIC.SECRET' };
const template = (resources: string, head = '') => `${head}\nResources:\n${resources}`;
const bucket = '  Bucket: { Type: AWS::S3::Bucket }';

describe('CloudFormation', () => {
  let sandbox: Sandbox;
  let aws: ReturnType<typeof awsClient>;

  beforeEach(async () => {
    sandbox = await awsSandbox();
    aws = awsClient(sandbox);
  });
  afterEach(() => sandbox.close());

  const statuses = async () =>
    (await aws.events()).map((event) => `${event.LogicalResourceId} ${event.ResourceStatus}`).reverse();

  it('creates the stack of the real template, resource by resource, in about four seconds', async () => {
    const { StackId } = await aws.create({ parameters: pasted });
    expect(StackId).toMatch(/^arn:aws:cloudformation:eu-west-1:123456789012:stack\/dynatrace-ecs\/[0-9a-f-]{36}$/);
    expect((await aws.stack()).StackStatus).toBe('CREATE_IN_PROGRESS');
    await sandbox.world.clock.advance(5);
    const stack = await aws.stack(StackId);
    expect(stack.StackStatus).toBe('CREATE_COMPLETE');
    expect(Object.fromEntries((stack.Outputs ?? []).map((output) => [output.OutputKey, output.OutputValue]))).toEqual({
      MetricStreamArn: `arn:aws:cloudwatch:${region}:${accountId}:metric-stream/dynatrace-ecs`,
      DeliveryStreamArn: expect.stringMatching(
        /^arn:aws:firehose:eu-west-1:123456789012:deliverystream\/dynatrace-ecs-DeliveryStream-[A-Z0-9]{12}$/,
      ) as string,
      BackupBucketName: expect.stringMatching(/^dynatrace-ecs-backupbucket-[a-z0-9]{12}$/) as string,
      DeliveryLogGroupName: expect.stringMatching(/^dynatrace-ecs-DeliveryLogGroup-[A-Z0-9]{12}$/) as string,
      TemplateVersion: '1.3.0',
    });
    const all = await statuses();
    expect(all[0]).toBe('dynatrace-ecs CREATE_IN_PROGRESS');
    expect(all.at(-1)).toBe('dynatrace-ecs CREATE_COMPLETE');
    const order = ['BackupBucket', 'DeliveryRole', 'DeliveryStream', 'MetricStream'];
    expect(all.filter((status) => order.includes(status.replace(' CREATE_COMPLETE', '')))).toEqual(
      order.map((name) => `${name} CREATE_COMPLETE`),
    );
  });

  const wished = {
    PermissionsBoundaryArn: `arn:aws:iam::${accountId}:policy/boundary`,
    KmsKeyArn: `arn:aws:kms:${region}:${accountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    AlarmTopicArn: `arn:aws:sns:${region}:${accountId}:operations`,
  };
  const resources = (stack: string) => {
    const found = [...sandbox.world.shelf(stackShelf).values()].find(({ name }) => name === stack);
    return (found?.resources ?? []).filter(({ status }) => status === 'CREATE_COMPLETE').map(({ type }) => type);
  };

  it('creates everything that a security team asks for, and an alarm for each thing that can go wrong', async () => {
    await aws.create({ parameters: { ...pasted, ...wished, IncludeLinkedAccounts: 'true' } });
    await sandbox.world.clock.advance(5);
    expect((await aws.stack()).StackStatus).toBe('CREATE_COMPLETE');
    expect(resources('dynatrace-ecs').filter((type) => type === 'AWS::CloudWatch::Alarm')).toHaveLength(6);
  });

  it.each([
    ['log groups', { LogGroups: '/ecs/a,/ecs/b,/ecs/c' }, 'AWS::Logs::SubscriptionFilter', 3],
    ['the whole account', { AccountWide: 'true', ExcludedLogGroups: '/a,/b' }, 'AWS::Logs::AccountPolicy', 1],
  ])('creates the stack that streams logs of %s', async (_, choice, type, count) => {
    const TemplateURL = templateUrl.replace('metric', 'log');
    await aws.create({ StackName: 'dynatrace-logs', TemplateURL, parameters: { ...pasted, ...wished, ...choice } });
    await sandbox.world.clock.advance(5);
    expect((await aws.stack('dynatrace-logs')).StackStatus).toBe('CREATE_COMPLETE');
    expect(resources('dynatrace-logs').filter((one) => one === type)).toHaveLength(count);
  });

  it('shows a NoEcho value as asterisks and keeps it in the new secret only', async () => {
    await aws.create({ parameters: pasted });
    await sandbox.world.clock.advance(5);
    const { Parameters } = await aws.stack();
    expect(Parameters).toContainEqual({ ParameterKey: 'DynatraceApiToken', ParameterValue: '****' });
    expect([...sandbox.world.shelf(secretShelf).values()]).toEqual(['{"api_key":"dt0c01.PUBLIC.SECRET"}']);
    expect(JSON.stringify([...sandbox.world.shelf(stackShelf).values()])).not.toContain('PUBLIC');
  });

  it('keeps the pace of AWS in real time: minutes, not seconds', async () => {
    await sandbox.close();
    sandbox = await awsSandbox({ realtime: true });
    aws = awsClient(sandbox);
    await aws.create({ parameters: pasted });
    await sandbox.world.clock.advance(110);
    expect((await aws.stack()).StackStatus).toBe('CREATE_IN_PROGRESS');
    await sandbox.world.clock.advance(70);
    expect((await aws.stack()).StackStatus).toBe('CREATE_COMPLETE');
  });

  it('keeps accounts and regions apart', async () => {
    await aws.create({ parameters: pasted });
    await expect(awsClient(sandbox, { accountId: '999988887777' }).stack()).rejects.toThrow('does not exist');
    await expect(awsClient(sandbox, { region: 'us-east-1' }).stack()).rejects.toThrow('does not exist');
  });

  it.each<[string, object, string, string]>([
    ['a stack name with a dot', { StackName: 'a.b', parameters: pasted }, 'ValidationError', '[a-zA-Z][-a-zA-Z0-9]*'],
    ['a stack name that is too long', { StackName: 'a'.repeat(129), parameters: pasted }, 'ValidationError', '128'],
    [
      'an unknown parameter',
      { parameters: { ...pasted, X: '1' } },
      'ValidationError',
      'Parameters: [X] do not exist in the template',
    ],
    ['a missing parameter', {}, 'ValidationError', 'Parameters: [DynatraceEnvironmentUrl] must have values'],
    [
      'a parameter name in other case',
      { parameters: { ...pasted, filterpreset: 'EcsFull' } },
      'ValidationError',
      '[filterpreset] do not exist',
    ],
    [
      'a broken pattern',
      { parameters: { ...pasted, ExpectedAccountId: '12' } },
      'ValidationError',
      'Parameter ExpectedAccountId failed to satisfy constraint: must be empty or an AWS account id of twelve digits',
    ],
    [
      'a value that is not allowed',
      { parameters: { ...pasted, FilterPreset: 'Everything' } },
      'ValidationError',
      'Parameter FilterPreset failed to satisfy constraint',
    ],
    [
      'a number out of range',
      { parameters: { ...pasted, RetryDurationSeconds: '7201' } },
      'ValidationError',
      'from 0 to 7200',
    ],
    [
      'the wrong account',
      { parameters: { ...pasted, ExpectedAccountId: '999988887777' } },
      'ValidationError',
      'signed in to another AWS account',
    ],
    [
      'two tokens',
      {
        parameters: {
          ...pasted,
          DynatraceTokenSecretArn: `arn:aws:secretsmanager:${region}:${accountId}:secret:x-AbCdEf`,
        },
      },
      'ValidationError',
      'Clear one of the two fields',
    ],
    ['no token', { parameters: environment }, 'ValidationError', 'No token was given'],
    [
      'a missing acknowledgement',
      { parameters: pasted, Capabilities: [] },
      'InsufficientCapabilitiesException',
      'Requires capabilities : [CAPABILITY_IAM]',
    ],
    [
      'a template that is not on S3',
      { parameters: pasted, TemplateURL: 'https://example.com/t.yaml' },
      'ValidationError',
      'TemplateURL must be a supported URL.',
    ],
    [
      'a template address with a malformed escape',
      { parameters: pasted, TemplateURL: 'https://bucket.s3.amazonaws.com/%E0%A4%A' },
      'ValidationError',
      'TemplateURL must be a supported URL.',
    ],
    [
      'a template over http',
      { parameters: pasted, TemplateURL: templateUrl.replace('https', 'http') },
      'ValidationError',
      'TemplateURL must be a supported URL.',
    ],
    [
      'a template that is not there',
      { parameters: pasted, TemplateURL: `${templateUrl}x` },
      'ValidationError',
      'S3 error',
    ],
    ['YAML that is none', { TemplateBody: 'a: b: c' }, 'ValidationError', 'YAML not well-formed. (line 1'],
    [
      'no resources',
      { TemplateBody: 'Resources: {}' },
      'ValidationError',
      'At least one Resources member must be defined.',
    ],
    [
      'a reference to nothing',
      { TemplateBody: template('  B: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Nothing } }') },
      'ValidationError',
      'Unresolved resource dependencies [Nothing]',
    ],
    [
      'a custom IAM name under the plain capability',
      { TemplateBody: template('  R: { Type: AWS::IAM::Role, Properties: { RoleName: x } }') },
      'InsufficientCapabilitiesException',
      '[CAPABILITY_NAMED_IAM]',
    ],
  ])('refuses %s', async (_, input, name, message) => {
    await expect(aws.create(input)).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message) as string,
    });
    expect(sandbox.world.shelf(stackShelf).size).toBe(0);
  });

  it('refuses a second stack of the same name', async () => {
    await aws.create({ parameters: pasted });
    await expect(aws.create({ parameters: pasted })).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: 'Stack [dynatrace-ecs] already exists',
    });
  });

  it('finds templates by path-style addresses too', async () => {
    const TemplateURL = 'https://s3.eu-west-1.amazonaws.com/ecs-slo-launchpad-templates/ecs-metric-stream.yaml';
    await expect(aws.create({ parameters: pasted, TemplateURL })).resolves.toHaveProperty('StackId');
  });

  it('resolves conditions, Fn::If, Fn::Sub, Fn::Join, Fn::Select and pseudo parameters', async () => {
    const head = `
Parameters:
  Stage: { Type: String, Default: prod }
  Names: { Type: CommaDelimitedList, Default: 'a, b' }
Conditions: { IsProd: !Equals [!Ref Stage, prod], IsNot: !Not [!Condition IsProd] }
Outputs:
  Sub: { Value: !Sub '\${Stage}/\${AWS::Region}/\${Bucket}/\${!literal}' }
  SubOwn: { Value: !Sub ['\${Own}-\${AWS::AccountId}-\${Bucket.Arn}', { Own: !Ref Stage }] }
  If: { Value: !If [IsProd, yes, no] }
  Select: { Value: !Select [1, !Ref Names] }
  Join: { Value: !Join ['+', [!Ref AWS::Partition, !Ref AWS::URLSuffix]] }
  Gone: { Condition: IsNot, Value: x }`;
    const gone = '\n  Never: { Type: AWS::S3::Bucket, Condition: IsNot }';
    const named = '  Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub "${Stage}-bucket" } }';
    await aws.create({ TemplateBody: template(named + gone, head) });
    await sandbox.world.clock.advance(5);
    const outputs = (await aws.stack()).Outputs ?? [];
    expect(Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))).toEqual({
      Sub: 'prod/eu-west-1/prod-bucket/${literal}',
      SubOwn: 'prod-123456789012-arn:aws:s3:::prod-bucket',
      If: 'yes',
      Select: 'b',
      Join: 'aws+amazonaws.com',
    });
    expect((await statuses()).some((status) => status.startsWith('Never'))).toBe(false);
  });

  const secretIn = async (other: string, SecretString: string) =>
    ((await (await createSecret(sandbox.url, { Name: 'token', SecretString }, other)).json()) as { ARN: string }).ARN;

  it.each([
    [
      'of another region',
      () => secretIn('us-east-1', '{"api_key":"x"}'),
      'The secret is in us-east-1; it must be in eu-west-1',
    ],
    [
      'that is not there',
      async () => `arn:aws:secretsmanager:${region}:${accountId}:secret:gone-AbCdEf`,
      "can't find the specified secret",
    ],
    ['of another form', () => secretIn(region, '{"token":"SENSITIVE"}'), 'must have the form {"api_key":"…"}'],
    ['that is no JSON', () => secretIn(region, 'SENSITIVE'), 'must have the form {"api_key":"…"}'],
  ])('rolls back for a secret %s and says why', async (_, make, reason) => {
    await aws.create({ parameters: { ...environment, DynatraceTokenSecretArn: await make() } });
    await sandbox.world.clock.advance(10);
    expect((await aws.stack()).StackStatus).toBe('ROLLBACK_COMPLETE');
    const failed = (await aws.events()).find(
      (event) => event.LogicalResourceId === 'DeliveryStream' && event.ResourceStatus === 'CREATE_FAILED',
    );
    expect(failed?.ResourceStatusReason).toContain(reason);
    expect(JSON.stringify(await aws.events())).not.toContain('SENSITIVE');
    const all = await statuses();
    expect(all).toContain('dynatrace-ecs ROLLBACK_IN_PROGRESS');
    expect(all).toContain('BackupBucket DELETE_COMPLETE');
    expect(all.some((status) => status.startsWith('MetricStream '))).toBe(false);
  });

  it('rolls back a stream in a format that the sandbox does not deliver, and says so', async () => {
    const body = sandbox.world.shelf(objectShelf).get('ecs-slo-launchpad-templates/ecs-metric-stream.yaml')?.body;
    const TemplateBody = new TextDecoder().decode(body).replace('opentelemetry1.0', 'opentelemetry0.7');
    await aws.create({ parameters: pasted, TemplateBody });
    await sandbox.world.clock.advance(10);
    expect((await aws.stack()).StackStatus).toBe('ROLLBACK_COMPLETE');
    expect(JSON.stringify(await aws.events())).toContain('OutputFormat opentelemetry1.0 only, not opentelemetry0.7');
    expect(sandbox.world.shelf(secretShelf).size).toBe(0);
  });

  it('deletes a stack, keeps the backup bucket and frees the name', async () => {
    await aws.create({ parameters: pasted });
    await sandbox.world.clock.advance(5);
    const { StackId } = await aws.stack();
    await aws.client.send(new DeleteStackCommand({ StackName: 'dynatrace-ecs' }));
    await sandbox.world.clock.advance(2);
    await expect(aws.stack()).rejects.toThrow('Stack with id dynatrace-ecs does not exist');
    expect((await aws.stack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
    const events = (await aws.events(StackId)).map((event) => `${event.LogicalResourceId} ${event.ResourceStatus}`);
    expect(events).toContain('BackupBucket DELETE_SKIPPED');
    expect(sandbox.world.shelf(secretShelf).size).toBe(0);
    await expect(aws.create({ parameters: pasted })).resolves.toHaveProperty('StackId');
  });

  it('cannot delete a bucket with objects in it', async () => {
    await aws.create({ TemplateBody: template(bucket) });
    await sandbox.world.clock.advance(5);
    const name = [...sandbox.world.shelf(stackShelf).values()][0]?.resources[0]?.physicalId ?? '';
    sandbox.world
      .shelf(objectShelf)
      .set(`${name}/object`, { body: new Uint8Array(), contentType: 'text/plain', modified: 0 });
    await aws.client.send(new DeleteStackCommand({ StackName: 'dynatrace-ecs' }));
    await sandbox.world.clock.advance(2);
    expect((await aws.stack()).StackStatus).toBe('DELETE_FAILED');
  });

  it('summarizes and validates a template', async () => {
    const summary = await aws.client.send(new GetTemplateSummaryCommand({ TemplateURL: templateUrl }));
    expect(summary.Parameters).toContainEqual(
      expect.objectContaining({ ParameterKey: 'DynatraceApiToken', ParameterType: 'String', NoEcho: true }),
    );
    expect(summary.Capabilities).toEqual(['CAPABILITY_IAM']);
    const valid = await aws.client.send(new ValidateTemplateCommand({ TemplateURL: templateUrl }));
    expect(valid.Parameters).toHaveLength(summary.Parameters?.length ?? 0);
    await expect(aws.client.send(new ValidateTemplateCommand({ TemplateBody: 'Resources: {}' }))).rejects.toMatchObject(
      { name: 'ValidationError' },
    );
  });

  it('asks for credentials', async () => {
    const response = await fetch(`${sandbox.url}/aws/cloudformation`, {
      method: 'POST',
      body: 'Action=DescribeStacks',
    });
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('MissingAuthenticationToken'),
    ]);
  });
});

describe('Secrets Manager', () => {
  let sandbox: Sandbox;
  beforeEach(async () => void (sandbox = await awsSandbox()));
  afterEach(() => sandbox.close());

  it('answers the ARN of a new secret, in account and region of the caller', async () => {
    const response = await createSecret(sandbox.url, { Name: 'dynatrace/token', SecretString: '{"api_key":"x"}' });
    const { ARN } = (await response.json()) as { ARN: string };
    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace\/token-[A-Za-z0-9]{6}$/);
    expect(sandbox.world.shelf(secretShelf).get(ARN)).toBe('{"api_key":"x"}');
  });

  it.each([
    ['a name in use', { Name: 'taken', SecretString: 'x' }, 'ResourceExistsException'],
    ['a bad name', { Name: 'no spaces', SecretString: 'x' }, 'ValidationException'],
    ['no content', { Name: 'empty' }, 'InvalidRequestException'],
  ])('refuses %s', async (_, input, code) => {
    await createSecret(sandbox.url, { Name: 'taken', SecretString: 'x' });
    const response = await createSecret(sandbox.url, input);
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ __type: code })]);
  });
});
