import type { KnownFailure } from './knownFailure';

const firehose = /^AWS::(?:KinesisFirehose|CloudWatch::MetricStream|Logs::(?:SubscriptionFilter|AccountPolicy))/;

/** What the resources themselves object to: roles, buckets, secrets, log groups. */
export const resourceFailures: readonly KnownFailure[] = [
  {
    code: 'service-role',
    words: /role .{0,300}is invalid or cannot be assumed/i,
    explain: () => ({
      cause: 'CloudFormation cannot assume the service role that the stack was given, or it does not exist.',
      fix: 'Its trust policy must allow sts:AssumeRole to cloudformation.amazonaws.com; or leave the role out (--role-arn), and the stack is made with your own permissions.',
      whose: 'operator',
    }),
  },
  {
    // https://github.com/hashicorp/terraform-provider-aws/issues/47937, …/3380, …/7727
    code: 'role-not-ready',
    words:
      /unable to assume (?:the |provided |a )?role|role associated with firehose|is unable to assume|cannot be assumed by|not authorized to perform:? AssumeRole|(?:could not|failed to|unable to) assume (?:the )?(?:provided )?role|Could not deliver test message to specified (?:Firehose|Kinesis)|check the role provided|(?:does not have|lacks) .{0,40}trust (?:relationship|polic)/i,
    explain: ({ It, it, reason, again }) => ({
      cause: `${It} was created before its new role was known everywhere in AWS, or the trust policy of that role does not let the service in. The first is a race within AWS and far more common; the template is right.`,
      fix: `Wait some minutes, then ${again}: the second attempt nearly always succeeds. If ${it} fails the same way twice, fix the trust: look at the role (aws iam get-role --role-name ${roleIn(reason)}), and whether a policy forbids the service to assume it.`,
      whose: 'platform',
    }),
  },
  {
    code: 'role-not-ready',
    words: /security token included in the request is invalid/i,
    only: ({ event }) => firehose.test(event.type ?? ''),
    explain: ({ It, again }) => ({
      cause: `${It} was created before its new role was known everywhere in AWS. This is a race within AWS; the template is right.`,
      fix: `Wait some minutes, then ${again}: the second attempt nearly always succeeds. If it fails the same way twice, look whether a policy forbids the service to assume the role.`,
      whose: 'platform',
    }),
  },
  {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample
    code: 'destination-closed',
    words:
      /could not execute the lambda function|given CloudWatch Logs permission to execute|unable to validate the following destination configurations/i,
    explain: ({ again }) => ({
      cause:
        'The destination does not let the service in: the policy on the function, queue or topic itself does not name the service that shall send to it.',
      fix: `Allow it there, for a function of CloudWatch Logs: aws lambda add-permission --function-name FUNCTION --statement-id logs --action lambda:InvokeFunction --principal logs.amazonaws.com --source-arn LOG-GROUP-ARN. Then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'destination-role',
    words: /destinationArn for vendor \S+ cannot be used (without|with) roleArn/i,
    explain: ({ said, again }) => ({
      cause: /without/i.test(said(1))
        ? 'The subscription of the logs has no role: CloudWatch Logs sends to a Firehose or Kinesis stream only with one.'
        : 'The subscription of the logs has a role, which this kind of destination does not take.',
      fix: `${/without/i.test(said(1)) ? 'Give it a role that logs.amazonaws.com may assume and that may put records into the stream (RoleArn)' : 'Leave RoleArn out; the function itself allows the service'}; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    // https://aws.amazon.com/about-aws/whats-new/2023/04/amazon-s3-security-best-practices-buckets-default/
    code: 'bucket-acl',
    words: /bucket cannot have ACLs set|bucket does not allow ACLs/i,
    errors: /^(?:InvalidBucketAclWithObjectOwnership|AccessControlListNotSupported)$/,
    explain: ({ it, again }) => ({
      cause: `The template gives ${it} an access control list (AccessControl), which S3 refuses since April 2023 unless the template allows it.`,
      fix: `Take AccessControl out of the template and give access with a bucket policy, or set OwnershipControls to BucketOwnerPreferred; then ${again}. The templates of this tool set none: deploy the current one.`,
      whose: 'us',
    }),
  },
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    code: 'log-bucket-refused',
    words:
      /bucket to be logged and the target bucket must|target bucket for logging|not grant(?:ed)? .{0,40}log.?delivery/i,
    errors: /^InvalidTargetBucketForLogging$/,
    explain: ({ again }) => ({
      cause:
        'S3 refuses the bucket that the access logs shall go to: it must belong to the same account, lie in the same region, and let S3 write logs into it.',
      fix: `Give another bucket (AccessLogBucketName), or let logging.s3.amazonaws.com put objects into it with its bucket policy; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'bucket-not-empty',
    words: /bucket you tried to delete is not empty|bucket .{0,80}is not empty|BUCKET_EMPTINESS/i,
    errors: /^BucketNotEmpty$/,
    explain: ({ event }) => ({
      cause: `The bucket${event.logicalId ? ` ${event.logicalId}` : ''} cannot be deleted: failed deliveries are still in it.`,
      fix: 'Either delete the stack again and choose to retain the bucket (nothing is lost, storage costs remain), or replay and empty the bucket first: npm run aws -- replay, then aws s3 rm s3://BUCKET --recursive.',
      whose: 'user',
    }),
  },
  {
    code: 'bucket-missing',
    words: /specified bucket does not exist|bucket .{0,120}does not exist/i,
    errors: /^NoSuchBucket$/,
    explain: ({ again }) => ({
      cause:
        'The bucket does not exist (any more): somebody deleted it outside CloudFormation, or its name is misspelt.',
      fix: `Remove the stack (npm run aws -- remove), then deploy anew; if it was the address of a template, publish it again. Otherwise correct the name and ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'bucket-other-region',
    words:
      /bucket (?:is in this region|you are attempting to access must be addressed)|location constraint is incompatible|the region .{0,40} is wrong; expecting|bucket .{0,100}in (?:another|a different) region/i,
    only: ({ sentence }) => !/S3 error/.test(sentence),
    errors: /^(?:PermanentRedirect|IllegalLocationConstraintException|AuthorizationHeaderMalformed|301)$/,
    explain: () => ({
      cause: 'The bucket is in another region than the call went to.',
      fix: 'Name the region of the bucket with --region; aws s3api get-bucket-location --bucket BUCKET tells it.',
      whose: 'user',
    }),
  },
  {
    code: 'secret-other-region',
    words: /secret.{0,80}(?:same|another|different|other) region|secret is in \S+; it must be in/i,
    explain: () => ({
      cause:
        'The secret with the token is in another region than the stack. Amazon Data Firehose reads a secret only in its own.',
      fix: 'Create or replicate the secret in the region of the stack and give the ARN of that one: aws secretsmanager replicate-secret-to-regions.',
      whose: 'user',
    }),
  },
  {
    code: 'secret-missing',
    words: /can(?:'|’|no)t find the specified secret|secret.{0,120}(?:not found|does not exist)/i,
    explain: () => ({
      cause: 'The secret with the token does not exist in this account and region, or is being deleted.',
      fix: 'Copy the complete ARN, with the six characters at its end, from the secret itself; check account and region: aws secretsmanager describe-secret --secret-id ARN.',
      whose: 'user',
    }),
  },
  {
    code: 'secret-key-missing',
    words: /could not find a value associated with JSONKey/i,
    explain: ({ again }) => ({
      cause:
        'A secret that the template looks into ({{resolve:secretsmanager:…}}) does not have the key that it asks for.',
      fix: `Compare the key in the template with those in the secret (names count with upper and lower case): aws secretsmanager get-secret-value --secret-id NAME. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'secret-form',
    words: /secret.{0,80}(?:\bform\b|format|api_key|JSON|parse)|api_key|SecretString/i,
    explain: ({ again }) => ({
      cause: 'The secret does not have the form that Amazon Data Firehose reads.',
      fix: `Store exactly {"api_key":"TOKEN"} as plain text in the secret, then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'log-group-missing',
    words: /log group does not exist|log group .{0,160}(?:does not exist|not found)/i,
    explain: () => ({
      cause: 'One of the log groups does not exist in this account and region.',
      fix: 'Check the names in LogGroups: aws logs describe-log-groups. A log group of ECS exists once the first task has logged.',
      whose: 'user',
    }),
  },
  {
    code: 'stream-missing',
    words:
      /firehose .{0,140}not found under account|(?:firehose|delivery stream) .{0,140}(?:does not exist|not found)/i,
    explain: ({ again }) => ({
      cause:
        'The delivery stream does not exist (any more) in this account and region: somebody deleted it outside CloudFormation.',
      fix: `Look for it: aws firehose list-delivery-streams. Remove the stack and deploy anew, or ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'endpoint-refused',
    words: /endpoint url|http endpoint|HttpEndpoint|endpoint configuration/i,
    only: ({ event, reason }) => /firehose/i.test(event.type ?? '') || /firehose|HttpEndpoint/i.test(reason),
    explain: () => ({
      cause: 'Firehose refuses the address that it shall deliver to.',
      fix: 'Check DynatraceEnvironmentUrl and DynatraceEndpoint: https, port 443, reachable from the internet, no path of a browser page.',
      whose: 'user',
    }),
  },
  {
    code: 'policy-missing',
    words: /does not exist or is not attachable|policy .{0,200}(?:does not exist|was not found)/i,
    explain: () => ({
      cause:
        'A managed policy that a role shall have, most often the permissions boundary, does not exist in this account.',
      fix: 'Check PermissionsBoundaryArn: aws iam get-policy --policy-arn ARN. With a stack set the policy must exist in every account.',
      whose: 'user',
    }),
  },
  {
    code: 'role-missing',
    words: /\brole\b(?! polic).{0,250}(?:does not exist|doesn't exist|not found|cannot be found)/i,
    explain: ({ it, reason, again }) => ({
      cause: `The role that ${it} shall use does not exist, or is so new that it is not known everywhere in AWS yet.`,
      fix: `Look for it: aws iam get-role --role-name ${roleIn(reason)}. If it is there, wait some minutes, then ${again}; if not, deploy the current template unchanged.`,
      whose: 'user',
    }),
  },
  {
    code: 'role-in-use',
    words: /cannot delete entity|must (?:detach|delete|remove) all? ?(?:policies|roles)/i,
    errors: /^DeleteConflict(?:Exception)?$/,
    explain: ({ It }) => ({
      cause: `${It} cannot be deleted: somebody attached something to it outside CloudFormation.`,
      fix: 'Detach what was added (aws iam list-attached-role-policies and list-role-policies --role-name ROLE), then delete the stack again.',
      whose: 'operator',
    }),
  },
  {
    code: 'policy-malformed',
    words:
      /invalid principals?|malformed policy|syntax errors? in policy|policy failed legacy parsing|policy has invalid (?:resource|action)/i,
    errors: /^MalformedPolicy(?:Document)?(?:Exception)?$/,
    explain: ({ it }) => ({
      cause: `AWS refuses a policy of ${it}: it names a principal that does not exist (any more), or a part of it is not valid.`,
      fix: 'Check the ARNs among the parameters (KmsKeyArn, PermissionsBoundaryArn, AlarmTopicArn). If the template was not edited and they are right, report it with this message.',
      whose: 'us',
    }),
  },
  {
    code: 'gone',
    words: /resource of type .{1,200}was not found|resource .{1,200}does not exist in (?:the|this) (?:account|region)/i,
    explain: ({ It, again }) => ({
      cause: `${It} does not exist any more: somebody deleted it outside CloudFormation.`,
      fix: `What else is gone: aws cloudformation detect-stack-drift --stack-name STACK. Remove the stack and deploy anew, or put it back and ${again}.`,
      whose: 'user',
    }),
  },
];

/** Name of the role that a message speaks of, for a command. */
const roleIn = (reason: string): string =>
  /:role\/(?:[\w+=,.@-]{1,64}\/)*([\w+=,@.-]{1,64}?)(?=[.,]?(?:["'\s]|$))/.exec(reason)?.[1] ?? 'ROLE';
