import { invalidInput } from '../places/invalidInput';
import { partitionOf } from '../places/regions';

const field = 'secretArn';
const arn =
  /^arn:(aws(?:-[a-z]+)*):secretsmanager:([a-z]+(?:-[a-z]+)+-[0-9]+):[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6}$/;

/**
 * Checks the complete ARN of a Secrets Manager secret. Firehose reads it only in its own region
 * (https://docs.aws.amazon.com/firehose/latest/APIReference/API_SecretsManagerConfiguration.html).
 * @throws Failure `InvalidInput` when it is no such ARN or belongs to another partition or region than the stack
 */
export function checkSecretArn(secretArn: string, region: string): void {
  const [, partition, home] = arn.exec(secretArn) ?? [];
  if (secretArn.length > 2048 || partition === undefined || home === undefined) {
    throw invalidInput(
      field,
      'is not the complete ARN of a Secrets Manager secret',
      'Copy it from the secret, with the six characters at its end: arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-Ab3dEf',
    );
  }
  if (home !== region) {
    throw invalidInput(
      field,
      `is a secret of ${home}, but the stack is for ${region}`,
      `Amazon Data Firehose reads a secret only in its own region: create or replicate the secret in ${region}.`,
    );
  }
  const expected = partitionOf(region).id;
  if (partition !== expected) {
    throw invalidInput(
      field,
      `belongs to the partition ${partition}, but ${region} is in ${expected}`,
      `An ARN of ${region} starts with arn:${expected}: – copy it from the secret itself.`,
    );
  }
}
