import { checkOptionArn, type ArnOptionName } from '../../../../domain/onboarding/template/checkOptionArn';
import { failureOf } from '../failureOf';

const accountId = '123456789012';
const key = `arn:aws:kms:eu-west-1:${accountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const topic = `arn:aws:sns:eu-west-1:${accountId}:operations`;
const boundary = `arn:aws:iam::${accountId}:policy/boundary`;

describe('the ARN of an option', () => {
  it.each<[ArnOptionName, string, string]>([
    ['KmsKeyArn', key, 'eu-west-1'],
    ['KmsKeyArn', key.replace(accountId, '210987654321'), 'eu-west-1'],
    ['KmsKeyArn', `arn:aws:kms:eu-west-1:${accountId}:key/mrk-1234abcd12ab34cd56ef1234567890ab`, 'eu-west-1'],
    ['AlarmTopicArn', topic, 'eu-west-1'],
    ['AlarmTopicArn', `arn:aws-cn:sns:cn-north-1:${accountId}:operations`, 'cn-north-1'],
    ['PermissionsBoundaryArn', boundary, 'us-east-1'],
    ['PermissionsBoundaryArn', `arn:aws:iam::${accountId}:policy/teams/a/boundary`, 'eu-west-1'],
    ['PermissionsBoundaryArn', 'arn:aws:iam::aws:policy/PowerUserAccess', 'eu-west-1'],
  ])('%s may be %s in %s', (name, arn, region) => {
    expect(() => checkOptionArn(name, arn, { accountId, region })).not.toThrow();
  });

  it.each<[ArnOptionName, string, string]>([
    ['KmsKeyArn', '', 'kmsKeyArn: is not the ARN of a KMS key'],
    ['KmsKeyArn', `arn:aws:kms:eu-west-1:${accountId}:alias/logs`, 'kmsKeyArn: is not the ARN of a KMS key'],
    ['KmsKeyArn', key.replace('eu-west-1', 'us-east-1'), 'kmsKeyArn: is of us-east-1, but the stack is for eu-west-1'],
    [
      'KmsKeyArn',
      key.replace('arn:aws:', 'arn:aws-cn:'),
      'kmsKeyArn: belongs to the partition aws-cn, but eu-west-1 is in aws',
    ],
    ['AlarmTopicArn', `${topic}.fifo`, 'alarmTopicArn: is not the ARN of a standard SNS topic'],
    ['AlarmTopicArn', key, 'alarmTopicArn: is not the ARN of a standard SNS topic'],
    [
      'AlarmTopicArn',
      topic.replace('eu-west-1', 'eu-central-1'),
      'alarmTopicArn: is of eu-central-1, but the stack is for eu-west-1',
    ],
    [
      'PermissionsBoundaryArn',
      `arn:aws:iam::${accountId}:role/x`,
      'permissionsBoundaryArn: is not the ARN of a managed policy',
    ],
    [
      'PermissionsBoundaryArn',
      boundary.replace(accountId, '210987654321'),
      'permissionsBoundaryArn: is of account 210987654321, but the stack is for 123456789012',
    ],
    [
      'PermissionsBoundaryArn',
      `arn:aws:iam::${accountId}:policy/${'b'.repeat(2048)}`,
      'permissionsBoundaryArn: is not the ARN of a managed policy',
    ],
  ])('%s may not be %j', (name, arn, message) => {
    expect(failureOf(() => checkOptionArn(name, arn, { accountId, region: 'eu-west-1' })).message).toBe(message);
  });

  it('is not repeated in the failure: a token may have been pasted into the wrong field', () => {
    const failure = failureOf(() =>
      checkOptionArn('KmsKeyArn', 'dt0c01.PUBLIC.SECRETPART', { accountId, region: 'eu-west-1' }),
    );
    expect(JSON.stringify([failure.message, failure.hint])).not.toContain('SECRETPART');
  });
});
