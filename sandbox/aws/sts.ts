import { randomUUID } from 'node:crypto';
import type { Operation } from '../http/operation';
import { AwsError } from './protocol/awsError';
import { callerOf } from './protocol/caller';
import { partitionOf } from './protocol/partition';
import { element, elements, xmlDocument } from './protocol/xml';

/**
 * GetCallerIdentity over the Query protocol; everybody is the role `sandbox`.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const sts: Operation = () => (call) => {
  const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
  const metadata = elements('ResponseMetadata', [element('RequestId', randomUUID())]);
  try {
    const action = new URLSearchParams(new TextDecoder().decode(call.raw)).get('Action') ?? '';
    if (action !== 'GetCallerIdentity')
      throw new AwsError('SandboxNotSupported', `The sandbox does not support the action ${action}`, 501);
    const { accountId, region } = callerOf(call);
    const result = elements('GetCallerIdentityResult', [
      element('Arn', `arn:${partitionOf(region).id}:sts::${accountId}:assumed-role/sandbox/session`),
      element('UserId', 'AROASANDBOX:session'),
      element('Account', accountId),
    ]);
    return xmlDocument(200, elements(`${action}Response`, [result, metadata], namespace));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const details = [element('Type', 'Sender'), element('Code', error.code), element('Message', error.message)];
    return xmlDocument(error.status, elements('ErrorResponse', [elements('Error', details), metadata], namespace));
  }
};
