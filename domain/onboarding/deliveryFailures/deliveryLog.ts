import type { Explanation, KnownFailure } from '../failureWords/knownFailure';

const role = 'aws firehose describe-delivery-stream --delivery-stream-name NAME names the role';
const kept =
  'Firehose goes on trying for a while; what it could not deliver is lost when the backup bucket cannot be written.';

/**
 * The codes that Firehose writes into its error log beside those of the endpoint, with what AWS says of each:
 * https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
const codes: readonly (readonly [
  shape: RegExp,
  code: string,
  cause: string,
  fix: string,
  whose: Explanation['whose'],
])[] = [
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
    /^(?:(?:S3|Lambda|Kinesis|Firehose)\.)?(?:Internal(?:Server)?(?:Error|Failure|Exception)|ServiceUnavailable\w*)/,
    'aws-failed',
    'AWS failed inside while Firehose delivered. It tries again by itself.',
    'Nothing has to be done at once: if the log goes on to say so for an hour, look at the AWS Health Dashboard or ask AWS Support. What could not be delivered is in the backup bucket (npm run aws -- replay).',
    'platform',
  ],
  [
    /^Kinesis\.(?:Throttl\w*|ProvisionedThroughput\w*)/,
    'throttled',
    'The Kinesis data stream gives Firehose less than it asks for: its throughput is used up. Firehose tries again by itself.',
    'Give the data stream more shards, or take other readers away. The streams of this tool take their data directly.',
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
    `Make a bucket of the same name again, or remove the stack and deploy anew. ${kept}`,
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
    /^Lambda\.(?:AssumeRole|Invoke)AccessDenied/,
    'denied-to-role',
    'Firehose may not invoke the function that transforms the records: its role may not be assumed, or lacks lambda:InvokeFunction.',
    `${role}; add lambda:InvokeFunction on the function to it, or take the function out: the templates of this tool transform nothing.`,
    'operator',
  ],
  [
    /^Lambda\.(?:InvokeLimitExceeded|TooManyRequests\w*|\w*Throttl\w*|ENILimit\w*|SubnetIPAddressLimit\w*)/,
    'quota',
    'The function that transforms the records was not started: a quota of Lambda (concurrent executions) or of its network is used up.',
    'Ask for more in Service Quotas (aws service-quotas list-service-quotas --service-code lambda), or reserve concurrency for the function.',
    'operator',
  ],
  [
    /^Lambda\.ResourceNotFound/,
    'reference-missing',
    'The function that shall transform the records does not exist (any more).',
    'Make it again or take it out of the delivery stream: the templates of this tool transform nothing.',
    'user',
  ],
  [
    /^(?:Splunk|Redshift|ES|OS|Elasticsearch|OpenSearch|AOSS|Snowflake|Iceberg|MSK)\.\w+/,
    'delivery-elsewhere',
    'This delivery stream does not deliver to Dynatrace: its destination (Splunk, OpenSearch, Redshift, Snowflake or the like) did not take the data.',
    'What AWS says behind the code names the remedy at that destination; every code is explained in "Monitor Amazon Data Firehose Using CloudWatch Logs". The streams of this tool deliver to Dynatrace only.',
    'operator',
  ],
  [
    /^Kinesis\.Access_?Denied/,
    'denied-to-role',
    'Firehose may not call Kinesis to read the data stream that it takes its data from: the role of the delivery stream lacks it.',
    `${role}; add kinesis:DescribeStream, GetShardIterator and GetRecords on the stream to it. The streams of this tool take their data directly.`,
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
  [
    /^Kinesis\.ResourceNotFound/,
    'stream-missing',
    'The Kinesis data stream that Firehose takes its data from does not exist (any more), or its shards were just merged or split.',
    `Make it again, or another source: ${role} and its source. The streams of this tool take their data directly.`,
    'user',
  ],
  [
    /^Lambda\.\w+/,
    'delivery-transform',
    'The function that transforms the records failed or answered in a form that Firehose does not take.',
    'Look at the log of the function (/aws/lambda/NAME): it must give every record back, with its recordId, within the time and 6 MB. Or take it out: the templates of this tool transform nothing.',
    'user',
  ],
];

const codeShape =
  '((?:(?:S3|Lambda|Kinesis|Firehose|SecretsManager|Secret|Splunk|Redshift|ES|OS|Elasticsearch|OpenSearch|AOSS|Snowflake|Iceberg|MSK|KMS)\\.[\\w.]{2,80}?)|InternalError)';
/** In front of the sentence, alone, or behind `Error code:` on either side of it. */
const codeShapes: readonly RegExp[] = [
  new RegExp(`^\\W{0,4}(?:error ?code\\W{1,5})?${codeShape}\\W{0,4}(?::\\s|$|\\s(?:error ?)?message\\W)`, 'i'),
  new RegExp(`\\berror ?code\\W{1,5}${codeShape}\\W{0,4}$`, 'i'),
];
const coded = (reason: string): string =>
  codeShapes.flatMap((shape) => shape.exec(reason)?.[1] ?? []).find((code) => code !== '') ?? '';

/** Codes that other services have too: they are Firehose's only in a record of its log, and where no call of another stands around them. */
const ofCall = /\bService: |status ?code|when calling the|\bapi error\b/i;
const isOfFirehose = (reason: string): boolean =>
  /^KMS\./i.test(coded(reason))
    ? /firehose|delivery ?stream/i.test(reason) && !ofCall.test(reason)
    : !/^InternalError$/i.test(coded(reason)) || !ofCall.test(reason);

export const deliveryLogFailures: readonly KnownFailure[] = codes.map(([shape, code, cause, fix, whose]) => ({
  code,
  rank: 'quoting',
  only: ({ reason }) => shape.test(coded(reason)) && isOfFirehose(reason),
  explain: () => ({ cause, fix, whose }),
}));
