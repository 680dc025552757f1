import { kept, role, type LogCode } from './logCode';

/** What Firehose logs of the backup bucket, its key, the secret and the account: the first that fits counts. */
export const bucketCodes: readonly LogCode[] = [
  [
    /^S3\.KMS\.(?:RequestLimit|Throttl)/,
    'throttled',
    'Firehose asks KMS more often than the account may, to encrypt what it writes into the backup bucket.',
    'Ask for more KMS requests per second in Service Quotas, or switch on the bucket key (S3 then asks KMS less).',
    'operator',
  ],
  [
    /^(?:(?:S3|Kinesis|Firehose)\.)?KMS\./,
    'denied-kms',
    'Firehose cannot use the KMS key that encrypts: it does not exist, is disabled, or does not let the delivery role in.',
    `Look at the key (aws kms describe-key --key-id KEY) and its policy; the role needs kms:GenerateDataKey and kms:Decrypt. ${kept}`,
    'operator',
  ],
  [
    /^S3\.(?:SlowDown|Throttl\w*|RequestLimit\w*)/,
    'throttled',
    'Firehose writes more objects per second into the backup bucket than S3 takes. It tries again by itself.',
    'If it goes on, make the buffers larger (BufferSizeMiB, BufferIntervalSeconds), so that there are fewer and larger objects.',
    'platform',
  ],
  [
    /^S3\.NoSuchBucket/,
    'bucket-missing',
    'The backup bucket does not exist (any more): somebody deleted it outside CloudFormation.',
    `Make a bucket of the same name again, or take BackupBucket out of the template with one update and put it in again with the next. ${kept}`,
    'user',
  ],
  [
    /^(?:SecretsManager|Secret)\.\w*|^\w+\.(?:SecretsManager|Secret)\w*/,
    'denied-secret',
    'Firehose cannot read the secret with the token: it does not exist, holds no value that Firehose reads, or does not let the delivery role in.',
    `${role}, which needs secretsmanager:GetSecretValue (and kms:Decrypt where a key of yours encrypts the secret). The secret must hold {"api_key":"TOKEN"} and lie in the region of the stream.`,
    'operator',
  ],
  [
    /^(?:S3|Kinesis)\.(?:AllAccessDisabled|InvalidPayer|AccountProblem|NotSignedUp|SubscriptionRequired)/,
    'account-not-ready',
    'AWS serves this account no longer, or not yet: it is disabled, suspended, or was never signed up.',
    'Look at Billing and at messages of AWS to the account; AWS Support reinstates it.',
    'operator',
  ],
  [
    /^S3\.(?:AccessDenied|MethodNotAllowed|InvalidToken|ReadOnly\w*)/,
    'denied-to-role',
    'Firehose may not write into the backup bucket: the role of the delivery stream may not be assumed by Firehose, or lacks s3:PutObject, or a policy of the bucket or its key keeps it out.',
    `${role}; look at its trust and its policy, then at the policy of the bucket. ${kept}`,
    'operator',
  ],
  [
    /^S3\.(?:IllegalLocationConstraint|PermanentRedirect|AuthorizationHeader)\w*/,
    'bucket-other-region',
    'The backup bucket lies in a region that Firehose cannot reach from where the delivery stream is.',
    `Use a bucket in the region of the delivery stream; the templates of this tool make one there. ${kept}`,
    'operator',
  ],
  [
    /^S3\.\w+/,
    'delivery-backup',
    'Firehose could not write into the backup bucket.',
    `What stands behind the code says why; look at the bucket, its policy and its key. ${kept}`,
    'operator',
  ],
];
