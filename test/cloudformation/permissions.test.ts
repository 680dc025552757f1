import { simulate, policiesOf } from './checks/simulate';
import { aContext, resolveStack, type StackContext } from './resolvedStack';
import { aPastedToken, aSecretArn, securityOptions } from './stackInputs';
import { kinds, parseTemplate, textOf } from './template';

const { accountId } = aContext;
const metrics = parseTemplate(textOf('metrics'));
const stack = resolveStack(metrics, aPastedToken);
const bucket = stack.arnOf('BackupBucket');

// What each role may and may not do is the check "permissions"; here stands what is beside it.
describe('the role of the delivery stream', () => {
  it('may read the secret of the customer when an ARN was given, and no other', async () => {
    const parameters = aSecretArn();
    const own = resolveStack(metrics, parameters);
    const action = 'secretsmanager:GetSecretValue';
    const asked = (resource: string) => simulate(own, 'DeliveryRole', { action, resource });
    expect(await asked(parameters.DynatraceTokenSecretArn)).toBe('Allowed');
    expect(await asked(stack.arnOf('TokenSecret'))).toBe('ImplicitlyDenied');
  });

  it('is refused an invented action by the simulator, so that it cannot have one', async () => {
    const answer = await simulate(stack, 'DeliveryRole', { action: 's3:PutObjects', resource: `${bucket}/a` });
    expect(answer).toBe('error: invalid.action');
  });
});

describe.each(kinds)('the roles of the stack for %s', (kind) => {
  const template = parseTemplate(textOf(kind));
  const producer = kind === 'metrics' ? 'MetricStreamRole' : 'SubscriptionRole';

  it.each([
    ['aws-us-gov', 'us-gov-west-1', 'amazonaws.com'],
    ['aws-cn', 'cn-north-1', 'amazonaws.com.cn'],
    ['aws-eusc', 'eusc-de-east-1', 'amazonaws.eu'],
  ])('work in the partition %s', async (partition, region, suffix) => {
    const context: StackContext = { ...aContext, partition, region };
    const key = `arn:${partition}:kms:${region}:${accountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const there = resolveStack(template, { ...aPastedToken, KmsKeyArn: key }, context);
    const logs = `arn:${partition}:logs:${region}:${accountId}:log-group:${there.nameOf('DeliveryLogGroup')}`;
    const ask = (role: string, action: string, resource: string, service?: string) =>
      simulate(there, role, {
        action,
        resource,
        ...(service ? { context: { 'kms:ViaService': `${service}.${region}.${suffix}` } } : {}),
      });
    const answers = await Promise.all([
      ask('DeliveryRole', 's3:PutObject', `${there.arnOf('BackupBucket')}/a`),
      ask('DeliveryRole', 'logs:PutLogEvents', `${logs}:log-stream:DestinationDelivery`),
      ask('DeliveryRole', 'kms:GenerateDataKey', key, 's3'),
      ask('DeliveryRole', 'kms:Decrypt', key, 'secretsmanager'),
      ask(producer, 'firehose:PutRecord', there.arnOf('DeliveryStream')),
    ]);
    expect(answers).toEqual(['Allowed', 'Allowed', 'Allowed', 'Allowed', 'Allowed']);
  });

  it('have no KMS permission without a key, and allow nothing by wildcard action', () => {
    const plain = resolveStack(template, aPastedToken);
    const withKey = resolveStack(template, { ...aPastedToken, ...securityOptions });
    for (const role of ['DeliveryRole', producer]) {
      expect(JSON.stringify(policiesOf(plain, role))).not.toContain('kms:');
      expect(JSON.stringify(policiesOf(withKey, role))).not.toMatch(/"Action":("[^"]*\*|\[[^\]]*\*)/);
    }
  });
});

describe('the policy of the backup bucket', () => {
  const putOver = (secure: 'true' | 'false') =>
    simulate(stack, 'DeliveryRole', {
      action: 's3:PutObject',
      resource: `${bucket}/a`,
      context: { 'aws:SecureTransport': secure },
      resourcePolicy: stack.resources.BackupBucketPolicy?.PolicyDocument as never,
    });

  it('denies plain http to everybody, and lets https pass', async () => {
    expect(await putOver('false')).toBe('ExplicitlyDenied');
    expect(await putOver('true')).toBe('Allowed');
  });
});
