import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

/** Who the credentials belong to. */
export interface Caller {
  accountId: string;
  arn: string;
  /** Of the ARN: `aws`, `aws-us-gov`, … */
  partition: string;
}

/** Asks AWS who we are: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html @throws Failure */
export async function callerIdentity(options: ClientOptions, signal: AbortSignal): Promise<Caller> {
  const sts = new STSClient(options);
  const answer = await translated(sts.send(new GetCallerIdentityCommand({}), { abortSignal: signal }));
  const { Account: accountId = '', Arn: arn = '' } = answer;
  return { accountId, arn, partition: arn.split(':')[1] ?? '' };
}
