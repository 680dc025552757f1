import { runSimulation } from '@cloud-copilot/iam-simulate';
import { deployerPolicy, type DeployerOptions } from '../../../../domain/onboarding/deployer/deployerPolicy';
import { simulateCommands } from '../../../../domain/onboarding/deployer/simulateCommands';
import { kinds, parseTemplate, textOf } from '../../../cloudformation/template';

const accountId = '123456789012';
const region = 'eu-west-1';
const key = `arn:aws:kms:${region}:${accountId}:key/abc`;
const boundary = `arn:aws:iam::${accountId}:policy/boundary`;
const rotator = `arn:aws:lambda:${region}:${accountId}:function:rotate-dynatrace-token`;
const secret = `arn:aws:secretsmanager:${region}:${accountId}:secret:dynatrace-Ab3dEf`;

const metrics: DeployerOptions = {
  template: 'ecs-metric-stream',
  region,
  accountId,
  stackName: 'dynatrace-ecs',
  parameters: {
    KmsKeyArn: key,
    PermissionsBoundaryArn: boundary,
    AlarmTopicArn: `arn:aws:sns:${region}:${accountId}:operations`,
  },
  templateObject: 'my-templates/a/ecs-metric-stream.yaml',
};
const logs: DeployerOptions = {
  ...metrics,
  template: 'ecs-log-stream',
  parameters: { ...metrics.parameters, LogGroups: '/ecs/web,/ecs/api' },
};
const demanding: DeployerOptions = {
  ...metrics,
  parameters: {
    BackupBucketVersioning: 'true',
    AccessLogBucketName: 'access-logs',
    TokenRotationFunctionArn: rotator,
  },
};
const wholeAccount: DeployerOptions = { ...logs, parameters: { AccountWide: 'true' } };

async function answer(
  options: DeployerOptions,
  action: string,
  resource: string,
  contextVariables: Record<string, string> = {},
): Promise<string> {
  const usual = {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  const result = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${accountId}:role/deployer`,
        action,
        resource: { resource, accountId },
        contextVariables,
      },
      identityPolicies: [{ name: 'deployer', policy: deployerPolicy(options) }],
      ...(action.startsWith('kms:') ? { resourcePolicy: { Version: '2012-10-17', Statement: [usual] } } : {}),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  return result.resultType === 'error' ? `error: ${result.errors.message}` : result.overallResult;
}

const bucket = 'arn:aws:s3:::dynatrace-ecs-backupbucket-1a2b3c4d5e6f';
const role = (id: string) => `arn:aws:iam::${accountId}:role/dynatrace-ecs-${id}-1A2B3C4D5E6F`;
const stream = `arn:aws:firehose:${region}:${accountId}:deliverystream/dynatrace-ecs-DeliveryStream-1A2B3C4D5E6F`;
const group = (name: string) => `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
const ownGroup = group('dynatrace-ecs-DeliveryLogGroup-1A2B3C4D5E6F');
const metricStream = `arn:aws:cloudwatch:${region}:${accountId}:metric-stream/dynatrace-ecs`;
const alarm = `arn:aws:cloudwatch:${region}:${accountId}:alarm:dynatrace-ecs-DeliveryFailsAlarm-1A2B3C4D5E6F`;
const tokenSecret = `arn:aws:secretsmanager:${region}:${accountId}:secret:TokenSecret-1A2B3C4D5E6F-Ab3dEf`;

/** Calls that the handlers of each resource type make, as the CloudFormation registry lists them, for the properties we set. */
const calls: Readonly<Record<string, readonly [DeployerOptions, string, readonly string[]][]>> = {
  'AWS::SecretsManager::Secret': [
    [
      metrics,
      tokenSecret,
      words(
        'secretsmanager:',
        'CreateSecret DescribeSecret DeleteSecret UpdateSecret GetSecretValue TagResource UntagResource',
      ),
    ],
  ],
  'AWS::S3::Bucket': [
    [
      metrics,
      bucket,
      words(
        's3:',
        'CreateBucket DeleteBucket ListBucket GetBucketAcl PutBucketTagging PutEncryptionConfiguration PutLifecycleConfiguration PutBucketPublicAccessBlock PutBucketOwnershipControls GetEncryptionConfiguration GetLifecycleConfiguration GetBucketPublicAccessBlock GetBucketOwnershipControls GetBucketTagging',
      ),
    ],
    [demanding, bucket, words('s3:', 'PutBucketVersioning GetBucketVersioning PutBucketLogging GetBucketLogging')],
  ],
  'AWS::SecretsManager::RotationSchedule': [
    [demanding, tokenSecret, words('secretsmanager:', 'RotateSecret CancelRotateSecret DescribeSecret')],
    [demanding, rotator, ['lambda:InvokeFunction']],
  ],
  'AWS::S3::BucketPolicy': [[metrics, bucket, words('s3:', 'GetBucketPolicy PutBucketPolicy DeleteBucketPolicy')]],
  'AWS::Logs::LogGroup': [
    [
      metrics,
      ownGroup,
      words(
        'logs:',
        'CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy TagResource UntagResource ListTagsForResource GetDataProtectionPolicy AssociateKmsKey DisassociateKmsKey',
      ),
    ],
    [metrics, '*', ['logs:DescribeLogGroups', 'logs:DescribeIndexPolicies']],
  ],
  'AWS::Logs::LogStream': [
    [metrics, `${ownGroup}:log-stream:DestinationDelivery`, words('logs:', 'CreateLogStream DeleteLogStream')],
    [metrics, ownGroup, ['logs:DescribeLogStreams']],
  ],
  'AWS::IAM::Role': ['DeliveryRole', 'MetricStreamRole'].map((id) => [
    metrics,
    role(id),
    words(
      'iam:',
      'PutRolePolicy GetRolePolicy TagRole UntagRole GetRole ListAttachedRolePolicies ListRolePolicies UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DeleteRolePolicy DeleteRole',
    ),
  ]),
  'AWS::KinesisFirehose::DeliveryStream': [
    [
      metrics,
      stream,
      words(
        'firehose:',
        'CreateDeliveryStream DescribeDeliveryStream TagDeliveryStream UntagDeliveryStream UpdateDestination StartDeliveryStreamEncryption StopDeliveryStreamEncryption ListTagsForDeliveryStream DeleteDeliveryStream',
      ),
    ],
    [metrics, role('DeliveryRole'), ['iam:GetRole', 'iam:PassRole']],
    [metrics, key, ['kms:DescribeKey', 'kms:RevokeGrant']],
  ],
  'AWS::CloudWatch::MetricStream': [
    [
      metrics,
      metricStream,
      words(
        'cloudwatch:',
        'PutMetricStream GetMetricStream DeleteMetricStream TagResource UntagResource ListTagsForResource',
      ),
    ],
    [metrics, role('MetricStreamRole'), ['iam:PassRole']],
  ],
  'AWS::CloudWatch::Alarm': [
    [
      metrics,
      alarm,
      words('cloudwatch:', 'PutMetricAlarm DescribeAlarms DeleteAlarms TagResource UntagResource ListTagsForResource'),
    ],
  ],
  'AWS::Logs::SubscriptionFilter': [
    [
      logs,
      group('/ecs/web'),
      words('logs:', 'PutSubscriptionFilter DescribeSubscriptionFilters DeleteSubscriptionFilter'),
    ],
    [logs, role('SubscriptionRole'), ['iam:PassRole']],
  ],
  'AWS::Logs::AccountPolicy': [
    [wholeAccount, '*', words('logs:', 'PutAccountPolicy DescribeAccountPolicies DeleteAccountPolicy')],
    [wholeAccount, group('anything'), ['logs:PutSubscriptionFilter', 'logs:DeleteSubscriptionFilter']],
  ],
};

function words(prefix: string, names: string): string[] {
  return names.split(' ').map((name) => prefix + name);
}

describe('the policy of a deployer', () => {
  it('is tested for every resource type of both templates', () => {
    const types = kinds.flatMap((kind) => Object.values(parseTemplate(textOf(kind)).Resources).map(({ Type }) => Type));
    expect([...new Set(types)].sort()).toEqual(Object.keys(calls).sort());
  });

  it('knows the name of every alarm', async () => {
    for (const kind of kinds) {
      const alarms = Object.entries(parseTemplate(textOf(kind)).Resources).filter(
        ([, { Type }]) => Type === 'AWS::CloudWatch::Alarm',
      );
      for (const [id] of alarms) {
        const resource = `arn:aws:cloudwatch:${region}:${accountId}:alarm:dynatrace-ecs-${id}-1A2B`;
        const options = kind === 'metrics' ? metrics : logs;
        expect([id, await answer(options, 'cloudwatch:PutMetricAlarm', resource)]).toEqual([id, 'Allowed']);
      }
    }
  });

  it.each(Object.entries(calls))('allows every call that %s needs', async (_, table) => {
    for (const [options, resource, actions] of table)
      for (const action of actions)
        expect([action, await answer(options, action, resource)]).toEqual([action, 'Allowed']);
  });

  it.each(
    words(
      'cloudformation:',
      'CreateChangeSet DescribeChangeSet ExecuteChangeSet DeleteChangeSet DescribeStacks DescribeStackEvents DeleteStack CreateStack TagResource',
    ),
  )('allows %s on the stack and on no other', async (action) => {
    const stack = (name: string) => `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/1-2-3`;
    expect(await answer(metrics, action, stack('dynatrace-ecs'))).toBe('Allowed');
    expect(await answer(metrics, action, stack('dynatrace-ecs-2'))).toBe('ImplicitlyDenied');
  });

  it.each([
    ['s3:DeleteBucket', 'arn:aws:s3:::another-bucket'],
    ['s3:GetObject', `${bucket}/a.gz`],
    ['s3:GetObject', 'arn:aws:s3:::my-templates/other.yaml'],
    ['iam:PassRole', `arn:aws:iam::${accountId}:role/administrator`],
    ['iam:PutRolePolicy', `arn:aws:iam::${accountId}:role/deployer`],
    ['iam:AttachRolePolicy', role('DeliveryRole')],
    ['firehose:DeleteDeliveryStream', `arn:aws:firehose:${region}:${accountId}:deliverystream/another`],
    ['firehose:PutRecord', stream],
    ['cloudwatch:DeleteMetricStream', `${metricStream}-2`],
    ['logs:DeleteLogGroup', group('/ecs/web')],
    ['logs:PutAccountPolicy', '*'],
    ['secretsmanager:GetSecretValue', secret],
    ['kms:ScheduleKeyDeletion', key],
    ['kms:Decrypt', `${key}d`],
  ])('does not allow %s on %s', async (action, resource) => {
    expect(await answer(logs, action, resource)).toBe('ImplicitlyDenied');
  });

  it('lets roles be made with the permissions boundary that was chosen only', async () => {
    const make = (arn: string) =>
      answer(metrics, 'iam:CreateRole', role('DeliveryRole'), { 'iam:PermissionsBoundary': arn });
    expect(await make(boundary)).toBe('Allowed');
    expect(await make(`${boundary}-2`)).toBe('ImplicitlyDenied');
    expect(await answer(metrics, 'iam:CreateRole', role('DeliveryRole'))).toBe('ImplicitlyDenied');
    expect(await answer({ ...metrics, parameters: {} }, 'iam:CreateRole', role('DeliveryRole'))).toBe('Allowed');
  });

  it('lets grants on the key be made for services of AWS only', async () => {
    const grant = (context: Record<string, string>) => answer(metrics, 'kms:CreateGrant', key, context);
    expect(await grant({ 'kms:GrantIsForAWSResource': 'true' })).toBe('Allowed');
    expect(await grant({ 'kms:GrantIsForAWSResource': 'false' })).toBe('ImplicitlyDenied');
  });

  it('holds nothing for what was not chosen', () => {
    const sids = ({ Statement }: ReturnType<typeof deployerPolicy>) => Statement.map(({ Sid }) => Sid);
    expect(
      sids(deployerPolicy({ ...metrics, parameters: { DynatraceTokenSecretArn: secret }, templateObject: null })),
    ).toEqual([
      'Stack',
      'BackupBucket',
      'CreateRoles',
      'Roles',
      'DeliveryStream',
      'DeliveryLogs',
      'FindLogGroups',
      'MetricStream',
      'LookAtSecret',
      'LookBefore',
      'ReadTemplates',
    ]);
  });

  it.each([
    ['s3:PutBucketVersioning', bucket],
    ['s3:PutBucketLogging', bucket],
    ['secretsmanager:RotateSecret', tokenSecret],
    ['lambda:InvokeFunction', rotator],
  ])('has %s with the option that needs it only', async (action, resource) => {
    expect(await answer(metrics, action, resource)).toBe('ImplicitlyDenied');
    expect(await answer(demanding, action, resource)).toBe('Allowed');
  });

  it('may read and write stack sets, and no resource, for an organization', async () => {
    const options = { ...metrics, stackSet: true };
    const set = `arn:aws:cloudformation:${region}:${accountId}:stackset/dynatrace-ecs:1-2`;
    expect(await answer(options, 'cloudformation:CreateStackInstances', set)).toBe('Allowed');
    expect(await answer(options, 's3:CreateBucket', bucket)).toBe('ImplicitlyDenied');
  });

  it.each([
    ['cloudwatch:GetMetricData', '*'],
    ['cloudformation:DescribeStackResources', `arn:aws:cloudformation:${region}:${accountId}:stack/other/1`],
    ['logs:GetLogEvents', `${ownGroup}:log-stream:DestinationDelivery`],
    ['secretsmanager:PutSecretValue', secret],
    ['secretsmanager:GetSecretValue', secret],
    ['s3:GetObject', `${bucket}/failed/a.gz`],
    ['s3:PutObject', `${bucket}/replayed/a.json`],
  ])('has %s for who cares for the stack later only', async (action, resource) => {
    const own = { ...metrics, parameters: { DynatraceTokenSecretArn: secret } };
    expect(await answer(own, action, resource)).toBe('ImplicitlyDenied');
    expect(await answer({ ...own, care: true }, action, resource)).toBe('Allowed');
  });

  it.each(['DeleteStackInstances', 'DeleteStackSet', 'ListStackSetOperations'])(
    'has %s for who removes a stack set only',
    async (call) => {
      const options = { ...metrics, stackSet: true };
      const set = `arn:aws:cloudformation:${region}:${accountId}:stackset/dynatrace-ecs:1-2`;
      expect(await answer(options, `cloudformation:${call}`, set)).toBe('ImplicitlyDenied');
      expect(await answer({ ...options, care: true }, `cloudformation:${call}`, set)).toBe('Allowed');
    },
  );

  it.each([
    ['servicequotas:ListServiceQuotas', '*'],
    ['iam:GetAccountSummary', '*'],
    ['firehose:ListDeliveryStreams', '*'],
    ['cloudwatch:ListMetricStreams', '*'],
    ['secretsmanager:DescribeSecret', secret],
  ])('has %s, for what deploy looks at before it creates anything', async (action, resource) => {
    const own = { ...metrics, parameters: { DynatraceTokenSecretArn: secret } };
    expect(await answer(own, action, resource)).toBe('Allowed');
  });

  it.each(['organizations:ListRoots', 'cloudformation:DescribeOrganizationsAccess'])(
    'has %s, for what a stack set stands on',
    async (action) => {
      expect(await answer({ ...metrics, stackSet: true }, action, '*')).toBe('Allowed');
      expect(await answer(metrics, action, '*')).toBe('ImplicitlyDenied');
    },
  );

  it('still fits when a long stack name makes CloudFormation cut the names of its resources', async () => {
    const stackName = `a${'b'.repeat(60)}`;
    const resource = `arn:aws:s3:::${stackName.slice(0, 24)}-backupbucket-1a2b3c4d5e6f`;
    expect(await answer({ ...metrics, stackName }, 's3:CreateBucket', resource)).toBe('Allowed');
  });

  it('keeps an asterisk for an account that nobody named, and fits other partitions', () => {
    const text = JSON.stringify(deployerPolicy({ ...metrics, region: 'cn-north-1', accountId: null, parameters: {} }));
    expect(text).toContain('arn:aws-cn:cloudformation:cn-north-1:*:stack/dynatrace-ecs/*');
    expect(text).not.toContain('arn:aws:');
  });

  it('is at most as long as a managed policy may be, without white space', () => {
    for (const options of [metrics, logs, wholeAccount, demanding])
      expect(JSON.stringify(deployerPolicy(options)).length).toBeLessThanOrEqual(6144);
  });
});

describe('the simulate commands', () => {
  it('ask for each statement, with exact resources and the context that its condition needs', () => {
    const Statement = [
      {
        Sid: 'A',
        Effect: 'Allow' as const,
        Action: ['iam:CreateRole'],
        Resource: ['arn:aws:iam::*:role/a-*'],
        Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
      },
    ];
    expect(simulateCommands({ Version: '2012-10-17', Statement }, "arn:aws:iam::1:role/it's")).toEqual([
      [
        'aws iam simulate-principal-policy',
        "--policy-source-arn 'arn:aws:iam::1:role/it'\\''s'",
        '--action-names iam:CreateRole',
        '--resource-arns arn:aws:iam::123456789012:role/a-example',
        `--context-entries ContextKeyName=iam:PermissionsBoundary,ContextKeyValues=${boundary},ContextKeyType=string`,
        "--query 'EvaluationResults[?EvalDecision!='\\''allowed'\\''].[EvalActionName,EvalResourceName,EvalDecision]' --output text",
      ].join(' \\\n  '),
    ]);
  });
});
