import { runSimulation } from '@cloud-copilot/iam-simulate';
import { asText, type JsonObject } from './metricStreamTemplate';
import { aContext, resolveStack, type ResolvedStack, type StackContext } from './resolvedStack';
import { aPastedToken, aSecretArn } from './stackInputs';

type Role = 'DeliveryRole' | 'MetricStreamRole';
interface NamedPolicy {
  PolicyName: string;
  PolicyDocument: JsonObject;
}

const { accountId } = aContext;

const policiesOf = (stack: ResolvedStack, role: Role) =>
  (stack.resources[role]?.Policies as unknown as NamedPolicy[]).map(({ PolicyName, PolicyDocument }) => ({
    name: PolicyName,
    policy: PolicyDocument,
  }));

/** What AWS would answer the role, per https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
async function answer(stack: ResolvedStack, role: Role, action: string, resource: string) {
  const result = await runSimulation(
    {
      request: {
        principal: stack.arnOf(role),
        action,
        resource: { resource, accountId },
        contextVariables: {},
      },
      identityPolicies: policiesOf(stack, role),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  return result.resultType === 'error' ? `error: ${result.errors.message}` : result.overallResult;
}

const stack = resolveStack(aPastedToken);
const bucket = stack.arnOf('BackupBucket');
const logGroup = `arn:aws:logs:eu-west-1:${accountId}:log-group:${stack.nameOf('DeliveryLogGroup')}`;

describe('the role of the delivery stream', () => {
  it.each([
    ['s3:AbortMultipartUpload', `${bucket}/a`],
    ['s3:GetBucketLocation', bucket],
    ['s3:GetObject', `${bucket}/a`],
    ['s3:ListBucket', bucket],
    ['s3:ListBucketMultipartUploads', bucket],
    ['s3:PutObject', `${bucket}/http-endpoint-failed/2026/a.gz`],
    ['logs:PutLogEvents', `${logGroup}:log-stream:DestinationDelivery`],
    ['logs:PutLogEvents', `${logGroup}:log-stream:BackupDelivery`],
    ['secretsmanager:GetSecretValue', stack.arnOf('TokenSecret')],
  ])('may %s on its own resource', async (action, resource) => {
    expect(await answer(stack, 'DeliveryRole', action, resource)).toBe('Allowed');
  });

  it.each([
    ['s3:PutObject', 'arn:aws:s3:::another-bucket/a'],
    ['s3:PutObject', `${bucket}-2/a`],
    ['s3:ListBucket', 'arn:aws:s3:::another-bucket'],
    ['s3:DeleteObject', `${bucket}/a`],
    ['s3:PutBucketPolicy', bucket],
    ['logs:PutLogEvents', `arn:aws:logs:eu-west-1:${accountId}:log-group:another:log-stream:a`],
    ['logs:PutLogEvents', `${logGroup}-2:log-stream:a`],
    ['secretsmanager:GetSecretValue', `arn:aws:secretsmanager:eu-west-1:${accountId}:secret:another-Ab3dEf`],
    ['secretsmanager:PutSecretValue', stack.arnOf('TokenSecret')],
    ['firehose:PutRecord', stack.arnOf('DeliveryStream')],
  ])('may not %s on %s', async (action, resource) => {
    expect(await answer(stack, 'DeliveryRole', action, resource)).toBe('ImplicitlyDenied');
  });

  it('may read the secret of the customer when an ARN was given, and no other', async () => {
    const parameters = aSecretArn();
    const own = resolveStack(parameters);
    const action = 'secretsmanager:GetSecretValue';
    expect(await answer(own, 'DeliveryRole', action, parameters.DynatraceTokenSecretArn)).toBe('Allowed');
    expect(await answer(own, 'DeliveryRole', action, stack.arnOf('TokenSecret'))).toBe('ImplicitlyDenied');
  });

  it('is taken by Firehose on behalf of this account only', () => {
    expect(stack.resources.DeliveryRole?.AssumeRolePolicyDocument).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'firehose.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': accountId } },
        },
      ],
    });
  });
});

describe('the role of the metric stream', () => {
  it.each(['firehose:PutRecord', 'firehose:PutRecordBatch'])('may %s into the one delivery stream', async (action) => {
    expect(await answer(stack, 'MetricStreamRole', action, stack.arnOf('DeliveryStream'))).toBe('Allowed');
  });

  it.each([
    ['firehose:PutRecord', `${stack.arnOf('DeliveryStream')}-2`],
    ['firehose:DeleteDeliveryStream', stack.arnOf('DeliveryStream')],
    ['s3:PutObject', `${bucket}/a`],
    ['secretsmanager:GetSecretValue', stack.arnOf('TokenSecret')],
  ])('may not %s on %s', async (action, resource) => {
    expect(await answer(stack, 'MetricStreamRole', action, resource)).toBe('ImplicitlyDenied');
  });

  it('is taken by CloudWatch metric streams', () => {
    expect(stack.resources.MetricStreamRole?.AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'streams.metrics.cloudwatch.amazonaws.com' },
          Action: 'sts:AssumeRole',
        },
      ],
    });
  });
});

describe('both roles', () => {
  it.each(['aws-us-gov', 'aws-cn', 'aws-eusc'])('work in the partition %s', async (partition) => {
    const place: Record<string, string> = {
      'aws-us-gov': 'us-gov-west-1',
      'aws-cn': 'cn-north-1',
      'aws-eusc': 'eusc-de-east-1',
    };
    const context: StackContext = { ...aContext, partition, region: place[partition] ?? '' };
    const there = resolveStack(aPastedToken, context);
    const logs = `arn:${partition}:logs:${context.region}:${accountId}:log-group:${there.nameOf('DeliveryLogGroup')}`;
    expect(await answer(there, 'DeliveryRole', 's3:PutObject', `${there.arnOf('BackupBucket')}/a`)).toBe('Allowed');
    expect(await answer(there, 'DeliveryRole', 'logs:PutLogEvents', `${logs}:log-stream:a`)).toBe('Allowed');
    expect(await answer(there, 'MetricStreamRole', 'firehose:PutRecord', there.arnOf('DeliveryStream'))).toBe(
      'Allowed',
    );
  });

  it('name only actions that exist, since the simulator refuses an invented one', async () => {
    expect(await answer(stack, 'DeliveryRole', 's3:PutObjects', `${bucket}/a`)).toMatch(/^error/);
    for (const role of ['DeliveryRole', 'MetricStreamRole'] as const) {
      const statements = policiesOf(stack, role).flatMap(({ policy }) => policy.Statement as JsonObject[]);
      const pairs = statements.flatMap(({ Action, Resource }) =>
        [Action].flat().map((action) => [asText(action), asText(Resource)] as const),
      );
      expect(pairs.length).toBeGreaterThan(1);
      for (const [action, resource] of pairs) {
        const one = resource.replace(/\*$/, 'x');
        expect([action, await answer(stack, role, action, one)]).toEqual([action, 'Allowed']);
      }
    }
  });

  it('allow nothing by wildcard action', () => {
    for (const role of ['DeliveryRole', 'MetricStreamRole'] as const)
      expect(JSON.stringify(policiesOf(stack, role))).not.toMatch(/"Action":("[^"]*\*|\[[^\]]*\*)/);
  });
});

describe('the policy of the backup bucket', () => {
  const readOverHttp = async (secure: 'true' | 'false') => {
    const result = await runSimulation(
      {
        request: {
          principal: stack.arnOf('DeliveryRole'),
          action: 's3:PutObject',
          resource: { resource: `${bucket}/a`, accountId },
          contextVariables: { 'aws:SecureTransport': secure },
        },
        identityPolicies: policiesOf(stack, 'DeliveryRole'),
        resourcePolicy: stack.resources.BackupBucketPolicy?.PolicyDocument,
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    );
    return result.resultType === 'error' ? result.errors : result.overallResult;
  };

  it('denies plain http to everybody, and lets https pass', async () => {
    expect(await readOverHttp('false')).toBe('ExplicitlyDenied');
    expect(await readOverHttp('true')).toBe('Allowed');
  });

  it('is that of the bucket of the stack', () => {
    expect(stack.resources.BackupBucketPolicy?.Bucket).toBe(stack.nameOf('BackupBucket'));
  });
});
