import type { Call } from '../../http/operation';
import { AwsError } from './awsError';

/** Where an AWS request goes and as whom. */
export interface Caller {
  accountId: string;
  region: string;
}

/** The account of access keys that do not name one. */
export const defaultAccountId = '111122223333';

/**
 * Reads region and account from the SigV4 credential scope. The sandbox knows no users: an access key id of twelve digits
 * *is* the account, one that begins with `EXPIRED` has expired, any other stands for `111122223333`; signatures are not verified.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function callerOf({ headers }: Call): Caller {
  const scope = /Credential=([^/,\s]+)\/\d{8}\/([a-z0-9-]+)\//.exec(headers.get('authorization') ?? '');
  if (!scope) throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  const [, accessKeyId = '', region = ''] = scope;
  if (accessKeyId.startsWith('EXPIRED'))
    throw new AwsError('ExpiredToken', 'The security token included in the request is expired', 403);
  return { accountId: /^\d{12}$/.test(accessKeyId) ? accessKeyId : defaultAccountId, region };
}
