import { randomUUID } from 'node:crypto';
import type { Operation } from '../../http/operation';
import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import { callerOf, type Caller } from '../protocol/caller';
import { element, elements, xmlDocument } from '../protocol/xml';
import { quotaOf } from '../serviceQuotas/serviceQuotas';
import { stackShelf } from '../stacks/stack';

const namespace = 'https://iam.amazonaws.com/doc/2010-05-08/';

/** Roles that every account has, whoever made them. */
const others = 12;

/**
 * IAM's Query API: GetAccountSummary with `Roles` and `RolesQuota`, of all regions; users, groups and the rest are left out.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
export const iam: Operation = (world) => (call) => {
  const form = new URLSearchParams(new TextDecoder().decode(call.raw));
  const action = form.get('Action') ?? '';
  const metadata = elements('ResponseMetadata', [element('RequestId', randomUUID())]);
  try {
    const caller = callerOf(call);
    if (action !== 'GetAccountSummary')
      throw new AwsError('SandboxNotSupported', `The sandbox does not support the action ${action} of IAM`, 501);
    const counts = { Roles: rolesOf(world, caller), RolesQuota: quotaOf(world, 'iam', 'Roles per account') };
    const entries = Object.entries(counts).map(([key, value]) =>
      elements('entry', [element('key', key), element('value', String(value))]),
    );
    const result = elements('GetAccountSummaryResult', [elements('SummaryMap', entries)]);
    return xmlDocument(200, elements('GetAccountSummaryResponse', [result, metadata], namespace));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const details = [element('Type', 'Sender'), element('Code', error.code), element('Message', error.message)];
    return xmlDocument(error.status, elements('ErrorResponse', [elements('Error', details), metadata], namespace));
  }
};

function rolesOf(world: World, { accountId }: Caller): number {
  const stacks = [...world.shelf(stackShelf).values()].filter((stack) => stack.accountId === accountId);
  const roles = stacks.flatMap(({ resources }) =>
    resources.filter(
      ({ type, status }) => type === 'AWS::IAM::Role' && status !== null && status !== 'DELETE_COMPLETE',
    ),
  );
  return others + roles.length;
}
