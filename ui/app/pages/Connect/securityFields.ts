import { checkOptionArn, type ArnOptionName } from '../../../../domain/onboarding/checkOptionArn';
import type { SecurityOptions } from '../../../../domain/onboarding/stackParameters';
import { fieldProblem } from '../../components/fieldProblem';

/** What a security team may ask for, as typed. Keys and topics belong to a region, a boundary to the account. */
export interface SecurityFields {
  permissionsBoundaryArn: string;
  /** By region. */
  kmsKeyArns: Readonly<Record<string, string>>;
  /** By region. */
  alarmTopicArns: Readonly<Record<string, string>>;
  includeLinkedAccounts: boolean;
}

export const noOptions: SecurityFields = {
  permissionsBoundaryArn: '',
  kmsKeyArns: {},
  alarmTopicArns: {},
  includeLinkedAccounts: false,
};

/** The options of the stack of one region. */
export const optionsOf = (fields: SecurityFields, region: string): SecurityOptions => ({
  permissionsBoundaryArn: fields.permissionsBoundaryArn.trim(),
  kmsKeyArn: (fields.kmsKeyArns[region] ?? '').trim(),
  alarmTopicArn: (fields.alarmTopicArns[region] ?? '').trim(),
  includeLinkedAccounts: fields.includeLinkedAccounts,
});

/** What is wrong with an ARN that may be left empty; null when nothing is. */
export function optionProblem(
  name: ArnOptionName,
  arn: string | undefined,
  place: { accountId: string; region: string },
): string | null {
  const text = (arn ?? '').trim();
  return text === '' ? null : fieldProblem(() => checkOptionArn(name, text, place));
}
