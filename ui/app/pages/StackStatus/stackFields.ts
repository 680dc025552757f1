import type { StackKind, StackStatusPayload } from '../../../../domain/contract/stackStatus';
import { checkRegion } from '../../../../domain/onboarding/places/checkRegion';
import { fieldProblem } from '../../components/forms/fieldProblem';
import { stackAddress } from '../../components/text/stackStatusPath';

/** What to look for in AWS, as typed. */
export interface StackFields {
  kind: StackKind;
  region: string;
  stackName: string;
  credentialId: string;
  delegated: boolean;
}

/** What a link to this page names. */
export function fieldsOf(address: URLSearchParams, credentialId: string): StackFields {
  return {
    kind: address.get('kind') === 'stack-set' ? 'stack-set' : 'stack',
    region: address.get('region') ?? '',
    stackName: address.get('stack') ?? '',
    credentialId,
    delegated: address.get('delegated') === 'true',
  };
}

/** The same as an address, for a bookmark or somebody else. The id of the credentials is left out: it is of whoever looks. */
export const addressOf = ({ kind, region, stackName, delegated }: StackFields): Record<string, string> =>
  stackAddress({
    ...{ region: region.trim(), stackName: stackName.trim() },
    ...(kind === 'stack-set' ? { set: { delegated } } : {}),
  });

export type FieldProblems = Readonly<Record<'region' | 'stackName' | 'credentialId', string | null>>;

/** What is wrong with each field; null where nothing is. */
export function problemsOf({ region, stackName, credentialId }: StackFields): FieldProblems {
  const isName = /^(?:[A-Za-z][A-Za-z0-9-]{0,127}|arn:[a-z-]+:cloudformation:[\w:/-]+)$/.test(stackName.trim());
  const isId = /^CREDENTIALS_VAULT-[0-9A-F]{16}$/.test(credentialId.trim());
  return {
    region: fieldProblem(() => checkRegion(region.trim())),
    stackName: isName ? null : 'This is neither the name nor the ARN of a stack. Copy it from CloudFormation.',
    credentialId: isId
      ? null
      : 'This is not the id of a set in the credential vault. It begins with CREDENTIALS_VAULT- and stands beside the set’s name.',
  };
}

export const isRight = (problems: FieldProblems): boolean =>
  Object.values(problems).every((problem) => problem === null);

export function payloadOf({ kind, region, stackName, credentialId, delegated }: StackFields): StackStatusPayload {
  return {
    ...{ credentialId: credentialId.trim(), region: region.trim(), stackName: stackName.trim() },
    ...(kind === 'stack-set' ? { kind, delegated } : {}),
  };
}
