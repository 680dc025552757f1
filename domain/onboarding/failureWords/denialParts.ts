import { deniedTo } from './actions';
import type { Found } from './knownFailure';

/** `API: s3:PutBucketPolicy Access Denied`: the service says that it was denied, but not who lacks what. */
export const isBare = (reason: string): boolean =>
  /(?:API: )?[a-z0-9-]+:\w+ (?:Access ?Denied|Forbidden)/i.test(reason) &&
  !/not authorized|no \S+ policy allows|lacks|permissions? to/i.test(reason);

/** What is known of it then. */
export const bareDenial = ({ action, forIt }: Found): string =>
  `Whoever deploys is not allowed ${action ?? 'an action'}${forIt}; the message does not say by which policy.`;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
export const publicPolicy = ({ action }: Found): string =>
  action === 's3:PutBucketPolicy' || action === 's3:PutBucketAcl'
    ? 'If the policy would make the bucket public, Block Public Access refuses it, whatever anybody may do: make it not public. Otherwise: '
    : '';

/** ` by the role NAME`, when the message names it. */
export const readerOf = (reason: string): string => {
  const role = /assumed-role\/([^/\s]{1,64})/.exec(reason)?.[1];
  return role === undefined ? '' : ` by the role ${role}`;
};

/** Whose policy has to be changed. */
export function holder({ reason }: Found): string {
  const whom = deniedTo(reason).replace(/,$/, '');
  return whom === 'whoever deploys' ? 'whoever deploys (or of the service role of the stack)' : whom;
}

/** ` (arn:…)`, when the message names it. */
export const roleNamed = (reason: string): string => {
  const arn = /arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}/.exec(reason)?.[0];
  return arn === undefined ? '' : ` (${arn.replace(/[.,]+$/, '')})`;
};

/** As CloudTrail names a service; the ones that the templates use, in either way that AWS writes them. */
const sources: readonly (readonly [RegExp, string])[] = [
  [/firehose/i, 'firehose'],
  [/logs/i, 'logs'],
  [/cloudwatch$/i, 'monitoring'],
  [/identity|^iam$/i, 'iam'],
  [/s3$/i, 's3'],
  [/secrets ?manager/i, 'secretsmanager'],
  [/kms$/i, 'kms'],
  [/sns$/i, 'sns'],
  [/cloudformation/i, 'cloudformation'],
  [/lambda$/i, 'lambda'],
];
/** The service as AWS's tools name it: most go by their own name in small letters. */
export const serviceName = (service: string): string =>
  sources.find(([shape]) => shape.test(service))?.[1] ?? service.replace(/^(?:Amazon|AWS) ?|V2$|\W/g, '').toLowerCase();

/** The calls of the speaker of a message, as CloudTrail looks them up; all that change something, where nobody is named. */
export const eventSource = (service: string | null): string =>
  service === null
    ? 'ReadOnly,AttributeValue=false'
    : `EventSource,AttributeValue=${serviceName(service)}.amazonaws.com`;

/** What was denied: all behind `on resource`. */
export const onWhat = (reason: string): string => /on (?:resource|the resource):?\s+(.*)$/i.exec(reason)?.[1] ?? '';

/** The account of the thing that was called; empty where the message does not tell. */
export const ownerOf = (reason: string): string =>
  /^arn:aws[\w-]*:\w+:[\w-]*:([\dXx*]{9,16}):/.exec(onWhat(reason))?.[1] ?? '';

/** Whether caller and thing are of two accounts, as far as the message names both. */
export function isAcrossAccounts(reason: string): boolean {
  const caller = /User: arn:aws[\w-]*:(?:sts|iam)::([\dXx*]{9,16}):|User with accountId: ([\dXx*]{9,16})/.exec(reason);
  const mine = caller?.[1] ?? caller?.[2] ?? '';
  // Numbers that were crossed out tell no two accounts apart.
  return /\d{4}/.test(mine) && /\d{4}/.test(ownerOf(reason)) && mine !== ownerOf(reason);
}

/** ` on ARN`, of what was denied; empty where AWS names all or nothing. */
export function onResource(reason: string): string {
  const [, named = ''] = /on (?:the )?resource:?\s+"?([^\s",)]{3,400})/i.exec(reason) ?? [];
  return /^arn:/.test(named) ? ` on ${named.replace(/[.:,]+$/, '')}` : '';
}

/** ` (p-1234abcd)`, where AWS names the policy of the organization that denies. */
export function policyIn(reason: string): string {
  const id = /\b(?:policy[\w/-]*\/|: )(p-[a-z0-9]{6,})/.exec(reason)?.[1];
  return id === undefined ? '' : ` (${id})`;
}
