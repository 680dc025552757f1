/** One quota of an account. */
export interface Quota {
  /** What in type and message tells it. */
  type?: RegExp;
  words?: RegExp;
  /** As Service Quotas calls it, in plain words. */
  name: string;
  /** Of `aws service-quotas list-service-quotas --service-code`; CloudWatch is `monitoring` there (aws-solutions/quota-monitor-for-aws#122). */
  service: string;
  /** AWS raises it for nobody. */
  isFixed?: true;
  /** What else helps. */
  advice?: string;
}

/** https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html, the page of each service. */
export const quotas: readonly Quota[] = [
  {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
    words: /\blogs? resource polic|cloudwatch ?logs constraints/i,
    name: 'CloudWatch Logs resource policies: ten of 5,120 characters each in this region',
    service: 'logs',
    isFixed: true,
    advice:
      'Which there are: aws logs describe-resource-policies. Log groups named /aws/vendedlogs/… need less room in them.',
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    words: /ACLSizePerRole/i,
    name: 'length of the trust policy of a role',
    service: 'iam',
    advice: 'The trust policies of this tool are short; shorten the one that was edited.',
  },
  {
    words: /(?:PolicySize|policy size|maximum policy size|SizePerRole|policy (?:document )?length)/i,
    name: 'size of the policies of one role',
    service: 'iam',
    isFixed: true,
    advice: 'Give fewer log groups, namespaces or keys: each makes a policy longer.',
  },
  {
    words: /RolesPerAccount|the CreateRole operation|\broles\b.{0,40}account/i,
    name: 'IAM roles per account',
    service: 'iam',
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    words: /PoliciesPerAccount|customer managed polic/i,
    name: 'customer managed policies of the account',
    service: 'iam',
  },
  {
    words: /PoliciesPer|AttachedPolicies|policies attached/i,
    name: 'managed policies attached to one role',
    service: 'iam',
  },
  {
    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
    words: /UnreservedConcurrentExecution|concurrent executions?/i,
    name: 'Lambda concurrent executions in this region',
    service: 'lambda',
    advice: 'Or reserve less for the function.',
  },
  { words: /buckets\b|the CreateBucket operation|TooManyBuckets/i, name: 'S3 buckets per account', service: 's3' },
  { words: /metric ?streams?\b/i, name: 'CloudWatch metric streams in this region', service: 'monitoring' },
  {
    words: /\bhoses\b|delivery ?streams?\b|firehose/i,
    name: 'Firehose delivery streams in this region',
    service: 'firehose',
  },
  { words: /alarms?\b/i, name: 'CloudWatch alarms in this region', service: 'monitoring' },
  { words: /\bgrants?\b/i, name: 'grants of the KMS key', service: 'kms' },
  {
    words:
      /account.{0,24}polic|(?:subscription|\blogs?)\b.{0,40}polic(?:y|ies) .{0,30}\bper account\b|subscription filter polic/i,
    name: 'account-level subscription filters, one per region',
    service: 'logs',
    isFixed: true,
    advice:
      'Look at what is there: aws logs describe-account-policies --policy-type SUBSCRIPTION_FILTER_POLICY; delete it, or subscribe single log groups (LogGroups without AccountWide).',
  },
  {
    words: /subscription ?filters?\b/i,
    name: 'subscription filters of one log group',
    service: 'logs',
    isFixed: true,
    advice:
      'Remove a filter of the log group that nobody needs (aws logs describe-subscription-filters --log-group-name NAME), or leave that group out.',
  },
  { words: /log ?groups?\b/i, name: 'CloudWatch log groups in this region', service: 'logs' },
  { words: /secrets?\b(?! manager)/i, name: 'secrets in this region', service: 'secretsmanager' },
  {
    words: /stack instances?\b|stack ?set.{0,40}(?:instances|concurrent)/i,
    name: 'stack instances of one stack set',
    service: 'cloudformation',
  },
  { words: /stack ?sets?\b/i, name: 'stack sets of the administrator account', service: 'cloudformation' },
  { words: /\bhooks?\b/i, name: 'CloudFormation hooks', service: 'cloudformation' },
  {
    words: /number of resources|resources .{0,30}template/i,
    name: 'resources in one template (500)',
    service: 'cloudformation',
  },
  {
    words: /(?<!the (?:Create|Execute|Describe))change ?sets?\b/i,
    name: 'change sets of one stack',
    service: 'cloudformation',
    isFixed: true,
    advice:
      'Old ones are listed and deleted with: aws cloudformation list-change-sets --stack-name STACK, then delete-change-set.',
  },
  {
    words: /\bstacks?\b/i,
    name: 'stacks in this region',
    service: 'cloudformation',
    advice: 'Stacks in ROLLBACK_COMPLETE or REVIEW_IN_PROGRESS count too: aws cloudformation list-stacks.',
  },
  { type: /^AWS::S3::Bucket$/, name: 'S3 buckets per account', service: 's3' },
  { type: /^AWS::IAM::Role$/, name: 'IAM roles, or the policies of one role', service: 'iam' },
  { type: /^AWS::KinesisFirehose::/, name: 'Firehose delivery streams in this region', service: 'firehose' },
  { type: /^AWS::CloudWatch::MetricStream$/, name: 'CloudWatch metric streams in this region', service: 'monitoring' },
  { type: /^AWS::CloudWatch::/, name: 'CloudWatch alarms in this region', service: 'monitoring' },
  {
    type: /^AWS::Logs::SubscriptionFilter$/,
    name: 'subscription filters of one log group',
    service: 'logs',
    isFixed: true,
    advice:
      'Remove a filter of the log group that nobody needs (aws logs describe-subscription-filters --log-group-name NAME), or leave that group out.',
  },
  {
    type: /^AWS::Logs::AccountPolicy$/,
    name: 'account-level subscription filters, one per region',
    service: 'logs',
    isFixed: true,
    advice:
      'Look at what is there: aws logs describe-account-policies --policy-type SUBSCRIPTION_FILTER_POLICY; delete it, or subscribe single log groups (LogGroups without AccountWide).',
  },
  { type: /^AWS::Logs::/, name: 'CloudWatch log groups in this region', service: 'logs' },
  { type: /^AWS::SecretsManager::/, name: 'secrets in this region', service: 'secretsmanager' },
  { type: /^AWS::SNS::/, name: 'SNS topics in this region', service: 'sns' },
  { type: /^AWS::KMS::/, name: 'KMS keys in this region', service: 'kms' },
];
