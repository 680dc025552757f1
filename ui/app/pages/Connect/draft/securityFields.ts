import { checkOptionArn, type ArnOptionName } from '../../../../../domain/onboarding/template/checkOptionArn';
import { checkAccessLogBucket } from '../../../../../domain/onboarding/template/checkAccessLogBucket';
import type { SecurityOptions } from '../../../../../domain/onboarding/template/stackParameters';
import { fieldProblem } from '../../../components/forms/fieldProblem';

/** What a security team may ask for, as typed. Keys and topics belong to a region, a boundary to the account. */
export interface SecurityFields {
  permissionsBoundaryArn: string;
  /** By region. */
  kmsKeyArns: Readonly<Record<string, string>>;
  /** By region. */
  alarmTopicArns: Readonly<Record<string, string>>;
  includeLinkedAccounts: boolean;
  /** Versions in the backup bucket. */
  keepsVersions: boolean;
  /** Names by region. */
  accessLogBuckets: Readonly<Record<string, string>>;
  /** By region. */
  rotationFunctionArns: Readonly<Record<string, string>>;
}

export const noOptions: SecurityFields = {
  permissionsBoundaryArn: '',
  kmsKeyArns: {},
  alarmTopicArns: {},
  includeLinkedAccounts: false,
  keepsVersions: false,
  accessLogBuckets: {},
  rotationFunctionArns: {},
};

/** The options of the stack of one region; a secret of the person's own is not rotated by the stack. */
export const optionsOf = (fields: SecurityFields, region: string, isPasted: boolean): SecurityOptions => ({
  permissionsBoundaryArn: fields.permissionsBoundaryArn.trim(),
  kmsKeyArn: (fields.kmsKeyArns[region] ?? '').trim(),
  alarmTopicArn: (fields.alarmTopicArns[region] ?? '').trim(),
  includeLinkedAccounts: fields.includeLinkedAccounts,
  keepsVersions: fields.keepsVersions,
  accessLogBucket: (fields.accessLogBuckets[region] ?? '').trim(),
  rotationFunctionArn: isPasted ? (fields.rotationFunctionArns[region] ?? '').trim() : '',
});

/** What is wrong with the name of a bucket that may be left empty; null when nothing is. */
export function bucketProblem(name: string | undefined): string | null {
  const text = (name ?? '').trim();
  return text === '' ? null : fieldProblem(() => checkAccessLogBucket(text));
}

/** What is wrong with an ARN that may be left empty; null when nothing is. */
export function optionProblem(
  name: ArnOptionName,
  arn: string | undefined,
  place: { accountId: string; region: string },
): string | null {
  const text = (arn ?? '').trim();
  return text === '' ? null : fieldProblem(() => checkOptionArn(name, text, place));
}
