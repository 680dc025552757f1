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
  [/\blifecycle\b/i, /::S3::Bucket/, 'BackupRetentionDays (how long failed deliveries are kept)'],
];

/** What to do about it, by the words of the hook; names of rules are words here (`S3_BUCKET_LOGGING_ENABLED`). @param isName only the hook's name is known */
export function demandOf(said: string, type: string | undefined, again: string, isName: boolean): string {
  const words = said.replace(/s3:\/\/\S+|arn:\S+/g, '').replace(/[_-]|(?<=[a-z])(?=[A-Z])/g, ' ');
  const options = demands.filter(([asked, types]) => asked.test(words) && (type === undefined || types.test(type)));
  return options.length === 0 || (type !== undefined && !isOurType(type))
    ? 'Make the resource as the hook demands, where an option of the template does, or ask for an exemption.'
    : `${isName ? 'If that is what its name says, there is an option for it' : 'What it speaks of can be set'}: ${options.map(([, , option]) => option).join('; ')}. Set it, then ${again}.`;
}
