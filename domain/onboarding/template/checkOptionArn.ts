import { invalidInput } from '../places/invalidInput';
import { partitionOf } from '../places/regions';
import { templateParameters } from './templateParameters';

interface ArnOption {
  field: string;
  /** Completes "is not …". */
  what: string;
  hint: string;
  /** Why it must be of the stack's region; null when it is of the whole account. */
  sameRegion: string | null;
}

const options = {
  PermissionsBoundaryArn: {
    field: 'permissionsBoundaryArn',
    what: 'the ARN of a managed policy',
    hint: 'Copy it from the policy in IAM: arn:aws:iam::ACCOUNT:policy/NAME',
    sameRegion: null,
  },
  KmsKeyArn: {
    field: 'kmsKeyArn',
    what: 'the ARN of a KMS key',
    hint: 'Copy it from the key, not from an alias: arn:aws:kms:REGION:ACCOUNT:key/ID',
    sameRegion: 'AWS encrypts with keys of the same region: give a key of',
  },
  AlarmTopicArn: {
    field: 'alarmTopicArn',
    what: 'the ARN of a standard SNS topic',
    hint: 'Copy it from the topic: arn:aws:sns:REGION:ACCOUNT:NAME. A topic whose name ends in .fifo takes no alarms.',
    sameRegion: 'CloudWatch alarms tell topics of their own region: give a topic of',
  },
  TokenRotationFunctionArn: {
    field: 'rotationFunctionArn',
    what: 'the ARN of a Lambda function',
    hint: 'Copy it from the function: arn:aws:lambda:REGION:ACCOUNT:function:NAME',
    sameRegion: 'Secrets Manager invokes functions of its own region: give a function of',
  },
} satisfies Record<string, ArnOption>;

export type ArnOptionName = keyof typeof options;

/**
 * Checks an ARN by the pattern of the template's parameter of that name, and against account and region of the stack, which
 * CloudFormation would notice only when it is halfway; against the account only where that is known.
 * @throws Failure `InvalidInput` naming the field
 */
export function checkOptionArn(
  name: ArnOptionName,
  arn: string,
  place: { accountId: string | null; region: string },
): void {
  const { field, what, hint, sameRegion }: ArnOption = options[name];
  const { allowedPattern = '$^', maxLength = 0 } = templateParameters.find((one) => one.name === name) ?? {};
  // The pattern comes from the template's own table.
  if (arn === '' || arn.length > maxLength || !new RegExp(allowedPattern).test(arn))
    throw invalidInput(field, `is not ${what}`, hint);
  const [, partition, , region = '', account = ''] = arn.split(':');
  const expected = partitionOf(place.region).id;
  if (partition !== expected)
    throw invalidInput(
      field,
      `belongs to the partition ${partition}, but ${place.region} is in ${expected}`,
      `An ARN of ${place.region} starts with arn:${expected}:`,
    );
  if (sameRegion !== null && region !== place.region)
    throw invalidInput(
      field,
      `is of ${region}, but the stack is for ${place.region}`,
      `${sameRegion} ${place.region}.`,
    );
  if (sameRegion === null && place.accountId !== null && account !== 'aws' && account !== place.accountId)
    throw invalidInput(
      field,
      `is of account ${account}, but the stack is for ${place.accountId}`,
      `A role takes a boundary of its own account: give a policy of ${place.accountId}.`,
    );
}
