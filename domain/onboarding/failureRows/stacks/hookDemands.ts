import { isOurType } from '../../failureWords/apiCalls';

/** What hooks and rules ask of the resources of the templates, of which types, and the option that gives it. */
const demands: readonly (readonly [asked: RegExp, types: RegExp, option: string])[] = [
  [
    /(?<!delivery )\blogging\b|access ?logs?\b/i,
    /::S3::Bucket/,
    'AccessLogBucketName (access logs of the backup bucket)',
  ],
  [
    /\bversioning\b|\bversioned\b/i,
    /::S3::Bucket/,
    'BackupBucketVersioning (versions of what is in the backup bucket)',
  ],
  [
    /\bkms\b|\bcmk\b|encrypt|\bsse\b/i,
    /::(?:S3|Logs|SecretsManager|KinesisFirehose)::/,
    'KmsKeyArn (a key of your own)',
  ],
  [/boundar/i, /::IAM::/, 'PermissionsBoundaryArn (the boundary of the roles)'],
  [/\brotat/i, /::SecretsManager::/, 'TokenRotationFunctionArn (rotation of the secret)'],
  [
    /\btag(?:s|ged|ging)?\b/i,
    /::/,
    'tags of the stack, which every resource gets (in the console under stack options; aws cloudformation deploy --tags KEY=VALUE)',
  ],
  [/\balarms? .{0,40}actions?\b/i, /::Alarm/, 'AlarmTopicArn (the topic that alarms notify)'],
  [/\blifecycle\b/i, /::S3::Bucket/, 'BackupRetentionDays (how long failed deliveries are kept)'],
];

/**
 * Controls of AWS Control Tower in the words of its reference, for messages that tell the number alone:
 * https://docs.aws.amazon.com/controltower/latest/controlreference/s3-rules.html, and cloudwatch-rules.html beside it
 */
const controls: Readonly<Record<string, string>> = {
  'CT.S3.PR.1': 'block public access',
  'CT.S3.PR.2': 'server access logging',
  'CT.S3.PR.3': 'versioning and a lifecycle policy',
  'CT.S3.PR.4': 'event notifications',
  'CT.S3.PR.5': 'no access control list',
  'CT.S3.PR.6': 'lifecycle policies',
  'CT.S3.PR.8': 'requests by Secure Socket Layer only',
  'CT.S3.PR.9': 'Object Lock',
  'CT.S3.PR.10': 'encryption with a KMS key',
  'CT.S3.PR.11': 'versioning',
  'CT.CLOUDWATCH.PR.1': 'alarm with an action',
  'CT.CLOUDWATCH.PR.2': 'log group kept for at least one year',
  'CT.CLOUDWATCH.PR.3': 'log group encrypted with a KMS key',
  'CT.CLOUDWATCH.PR.4': 'alarm with its actions activated',
};
const control = /\b(?:CT|SH)\.[A-Z0-9]+(?:\.PR)?\.\d+/g;

/** What the templates do without an option: a hook that asks for it met an older or an edited template. */
const done =
  /block public access|public access block|access control list|\bACLs?\b|secure socket|\bSSL\b|\bTLS\b|secure transport|actions activated/i;

/** What to do about it, by the words of the hook; names of rules are words here (`S3_BUCKET_LOGGING_ENABLED`). @param isName only the hook's name is known */
export function demandOf(said: string, type: string | undefined, again: string, isName: boolean): string {
  const ids = [...new Set(said.match(control) ?? [])];
  const words = [said.replace(/s3:\/\/\S+|arn:\S+/g, ''), ...ids.map((id) => controls[id] ?? '')]
    .join(' ')
    .replace(/[_-]|(?<=[a-z])(?=[A-Z])/g, ' ');
  const options = demands.filter(([asked, types]) => asked.test(words) && (type === undefined || types.test(type)));
  const admin = ids.length > 0 ? 'the administrator of AWS Control Tower' : 'its owner';
  const exemption = `ask ${admin} for an exemption${ids.length > 0 ? ` from ${ids.join(', ')}` : ''}`;
  if (type !== undefined && !isOurType(type))
    return `Make the resource as the hook demands, where an option of the template does, or ${exemption}.`;
  if (options.length > 0)
    return `${isName ? 'If that is what its name says, there is an option for it' : 'What it speaks of can be set'}: ${options.map(([, , option]) => option).join('; ')}. Set it, then ${again}. If that does not do, ${exemption}.`;
  if (!isName && done.test(words))
    return `The current templates of this tool do that by themselves: deploy the current one unedited, then ${again}. If it is refused still, ${exemption}.`;
  return isName
    ? `Make the resource as the hook demands, where an option of the template does, or ${exemption}.`
    : `No option of the templates answers that: ${exemption}, or edit the template.`;
}
