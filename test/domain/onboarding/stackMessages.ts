import type { Whose } from '../../../domain/failure';

const user = 'arn:aws:sts::111122223333:assumed-role/Deployer/jane';
const handler = (message: string, code: string) =>
  `Resource handler returned message: "${message}" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: ${code})`;
const request = 'Status Code: 400, Request ID: fc9bb4e4-9745-428c-9fc0-22b0ebdf34b0';

const bucket = 'AWS::S3::Bucket';
const role = 'AWS::IAM::Role';
const firehose = 'AWS::KinesisFirehose::DeliveryStream';
const group = 'AWS::Logs::LogGroup';
const stack = 'AWS::CloudFormation::Stack';

/** A message as AWS words it (from the named place), the type of the resource, words that the cause must hold, and whose move. */
export const stackMessages: readonly (readonly [
  source: string,
  message: string,
  type: string,
  cause: string,
  Whose,
])[] = [
  [
    'aws-samples/cloudfront-authorization-at-edge#260',
    handler(
      'Encountered a permissions error performing a tagging operation, please add required tag permissions. See https://repost.aws/knowledge-center/cloudformation-tagging-permission-error for how to resolve. Resource handler returned message: "Access Denied (Service: S3, Status Code: 403, Request ID: 2FB9496CMHWVN6P1)"',
      'UnauthorizedTaggingOperation',
    ),
    ...([bucket, 's3:PutBucketTagging is missing', 'operator'] as const),
  ],
  [
    'DataDog/cloudformation-template#61',
    handler(
      `User with accountId: 111111111111 is not authorized to perform CreateLogGroup with Tags. An additional permission "logs:TagResource" is required. (Service: CloudWatchLogs, ${request})`,
      'AccessDenied',
    ),
    ...([group, 'logs:TagResource is missing', 'operator'] as const),
  ],
  [
    'IAM guide, troubleshoot access denied: tag action',
    `User: ${user} is not authorized to perform: firehose:TagDeliveryStream on resource: arn:aws:firehose:eu-west-1:111122223333:deliverystream/x because no identity-based policy allows the firehose:TagDeliveryStream action (Service: Firehose, ${request})`,
    ...([firehose, 'firehose:TagDeliveryStream is missing', 'operator'] as const),
  ],
  [
    'aws/serverless-application-model#1873',
    `API: iam:CreateRole User: ${user} is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/x`,
    ...([role, 'lacks the permission iam:CreateRole', 'operator'] as const),
  ],
  [
    'IAM guide, troubleshoot access denied: no identity-based policy',
    `User: ${user} is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/x because no identity-based policy allows the iam:PassRole action`,
    ...([firehose, 'lacks the permission iam:PassRole', 'operator'] as const),
  ],
  [
    'S3 without the action',
    handler('Access Denied (Service: S3, Status Code: 403, Request ID: 2FB9496CMHWVN6P1)', 'AccessDenied'),
    ...([bucket, 'without saying which', 'operator'] as const),
  ],
  [
    'IAM guide, troubleshoot access denied: SCP, explicit',
    `User: ${user} is not authorized to perform: cloudwatch:PutMetricStream on resource: * with an explicit deny in a service control policy`,
    ...([
      'AWS::CloudWatch::MetricStream',
      'service control policy of the organization does not allow cloudwatch:PutMetricStream',
      'operator',
    ] as const),
  ],
  [
    'IAM guide, troubleshoot access denied: SCP, implicit, of a tag action',
    `User: ${user} is not authorized to perform: iam:TagRole on resource: * because no service control policy allows the iam:TagRole action`,
    ...([role, 'service control policy of the organization does not allow iam:TagRole', 'operator'] as const),
  ],
  [
    'IAM guide, troubleshoot access denied: boundary',
    `User: ${user} is not authorized to perform: iam:CreateRole on resource: x because no permissions boundary allows the iam:CreateRole action`,
    ...([role, 'permissions boundary does not allow iam:CreateRole', 'operator'] as const),
  ],
  [
    'IAM guide, troubleshoot access denied: explicit deny',
    `User: ${user} is not authorized to perform: s3:CreateBucket on resource: x with an explicit deny in an identity-based policy`,
    ...([bucket, 's3:CreateBucket on It is denied explicitly (identity-based policy)', 'operator'] as const),
  ],
  [
    'IAM guide, troubleshoot access denied: resource control policy',
    `User: ${user} is not authorized to perform: s3:PutObject on resource: x with an explicit deny in a resource control policy`,
    ...([bucket, 'resource control policy of the organization does not allow s3:PutObject', 'operator'] as const),
  ],
  [
    'STS, RegionDisabledException',
    'STS is not activated in this region for account:111122223333. Your account administrator can activate STS in this region using the IAM Console. (Service: AWSSecurityTokenService; Status Code: 403; Error Code: RegionDisabledException)',
    ...([role, 'The region, or a service in it, is not enabled', 'operator'] as const),
  ],
  [
    'dtan4/terraforming#411',
    'You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.',
    ...([firehose, 'may not use the service behind It yet', 'operator'] as const),
  ],
  [
    'awslabs/fargatecli#38',
    'The AWS Access Key Id needs a subscription for the service (Service: AmazonKinesisFirehose; Status Code: 400; Error Code: SubscriptionRequiredException)',
    ...([firehose, 'may not use the service behind It yet', 'operator'] as const),
  ],
  [
    'webiny/webiny-js#1517',
    'Your account is not signed up for the S3 service. You must sign up before you can use S3.',
    ...([bucket, 'may not use the service behind It yet', 'operator'] as const),
  ],
  [
    'hashicorp/terraform-provider-aws#47937',
    'The security token included in the request is invalid. Ensure that the provided IAM role associated with firehose is not deleted.',
    ...([firehose, 'before its new role was known everywhere', 'platform'] as const),
  ],
  [
    'hashicorp/terraform-provider-aws#3380',
    handler(
      `Firehose is unable to assume role arn:aws:iam::111122223333:role/x. Please check the role provided. (Service: Firehose, ${request})`,
      'InvalidRequest',
    ),
    ...([firehose, 'before its new role was known everywhere', 'platform'] as const),
  ],
  [
    'aws/aws-cli#8823',
    'Could not deliver test message to specified Firehose stream. Check if the given Firehose stream is in ACTIVE state.',
    ...(['AWS::Logs::SubscriptionFilter', 'before its new role was known everywhere', 'platform'] as const),
  ],
  [
    'jenseickmeyer/github-commit-status-bot#3',
    'The security token included in the request is invalid (Service: AmazonIdentityManagement; Status Code: 403; Error Code: InvalidClientTokenId; Request ID: 6b0ab1ae-feac-4c8d-8998-05b70a100f5f)',
    ...([role, 'temporary credentials without MFA', 'user'] as const),
  ],
  [
    'STS, ExpiredToken',
    'The security token included in the request is expired (Service: AmazonIdentityManagement; Status Code: 403; Error Code: ExpiredToken)',
    ...([role, 'credentials of whoever deploys expired', 'user'] as const),
  ],
  [
    'S3, BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again. (Service: S3, Status Code: 409)',
    ...([bucket, 'name of the bucket is taken', 'user'] as const),
  ],
  [
    'aws-samples/eb-php-wordpress#25',
    'fsmt-backup already exists in stack arn:aws:cloudformation:us-east-1:111122223333:stack/other/0d4a',
    ...([bucket, 'its name belongs to the stack other', 'user'] as const),
  ],
  [
    'aws-cloudformation/rain#744',
    `Resource of type 'AWS::Logs::LogGroup' with identifier '{"/properties/LogGroupName":"/aws/x"}' already exists.`,
    ...([group, 'something with its name exists already', 'user'] as const),
  ],
  [
    'CloudFormation API, AlreadyExistsException',
    'Stack [ecs-slo] already exists',
    ...([stack, 'A stack with the name ecs-slo exists', 'user'] as const),
  ],
  [
    'serverless/serverless#13248',
    'The following hook(s)/validation failed: [AWS::EarlyValidation::ResourceExistenceCheck]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.',
    ...([stack, 'exists already; AWS found it before it began', 'user'] as const),
  ],
  [
    'CloudFormation Hooks guide',
    'The following hook(s) failed: [Acme::S3::Encryption]',
    ...([bucket, 'hook of your organization (Acme::S3::Encryption) rejected It', 'operator'] as const),
  ],
  [
    'the sandbox; the wording of AWS is not documented',
    'The secret is in us-east-1; it must be in eu-west-1: arn:aws:secretsmanager:us-east-1:111122223333:secret:x-abcdef',
    ...([firehose, 'in another region than the stack', 'user'] as const),
  ],
  [
    'Secrets Manager, ResourceNotFoundException',
    "Secrets Manager can't find the specified secret. (Service: AWSSecretsManager; Status Code: 400; Error Code: ResourceNotFoundException)",
    ...([firehose, 'does not exist in this account and region', 'user'] as const),
  ],
  [
    'Secrets Manager, denied to the delivery role',
    'User: arn:aws:sts::111122223333:assumed-role/x/Firehose is not authorized to perform: secretsmanager:GetSecretValue on resource: y because no resource-based policy allows the secretsmanager:GetSecretValue action',
    ...([firehose, 'secret with the token may not be read', 'operator'] as const),
  ],
  [
    'CloudWatch Logs, KMS',
    "The specified KMS key does not exist or is not allowed to be used with LogGroup 'arn:aws:logs:eu-west-1:111122223333:log-group:x'",
    ...([group, 'KMS key cannot be used for It', 'operator'] as const),
  ],
  [
    'IAM guide, KMS grant',
    `User: ${user} is not authorized to perform: kms:CreateGrant on resource: arn:aws:kms:eu-west-1:111122223333:key/x because no resource-based policy allows the kms:CreateGrant action`,
    ...([firehose, 'kms:CreateGrant is not allowed', 'operator'] as const),
  ],
  [
    'IAM, LimitExceeded',
    'Cannot exceed quota for RolesPerAccount: 1000 (Service: Iam, Status Code: 409)',
    ...([role, 'quota of the account is used up', 'operator'] as const),
  ],
  [
    'S3, TooManyBuckets',
    'You have attempted to create more buckets than allowed (Service: S3, Status Code: 400)',
    ...([bucket, 'quota of the account is used up', 'operator'] as const),
  ],
  [
    'Firehose, LimitExceededException',
    handler('You have already reached the limit of 50 delivery streams in this region.', 'ServiceLimitExceeded'),
    ...([firehose, 'quota of the account is used up', 'operator'] as const),
  ],
  [
    'CloudFormation API, InsufficientCapabilitiesException',
    'Requires capabilities : [CAPABILITY_IAM]',
    ...([stack, 'not acknowledged that the stack creates IAM roles (CAPABILITY_IAM)', 'user'] as const),
  ],
  [
    'rule RightAccount of the template',
    'Template constraints were violated. Rule RightAccount: This console is signed in to another AWS account than the one this stack is meant for.',
    ...([stack, 'belong to another account than the one the stack is meant for', 'user'] as const),
  ],
  [
    'rule OneToken of the template, none',
    'No token was given. Paste the ARN of a secret that holds it, or the token itself.',
    stack,
    'No token was given.',
    'user',
  ],
  [
    'rule OneToken of the template, both',
    'Both a secret ARN and a token were given. Clear one of the two fields.',
    stack,
    'Both a secret ARN and a token were given',
    'user',
  ],
  [
    'rule NamespacesGiven of the template',
    'Template constraints were violated. Rule NamespacesGiven: The choice Namespaces needs at least one namespace in the field Namespaces.',
    ...([stack, 'do not go together: Rule NamespacesGiven', 'user'] as const),
  ],
  [
    'CloudFormation API, ConstraintDescription',
    'Parameter ExpectedAccountId failed to satisfy constraint: must be empty or an AWS account id of twelve digits',
    ...([
      stack,
      'The value of the parameter ExpectedAccountId is refused: it must be empty or an AWS account id',
      'user',
    ] as const),
  ],
  [
    'S3, delete of a bucket with data',
    handler(
      'The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Request ID: 2FB9496CMHWVN6P1)',
      'GeneralServiceException',
    ),
    ...([bucket, 'failed deliveries are still in it', 'user'] as const),
  ],
  [
    'IAM, Throttling',
    'Rate exceeded (Service: AmazonIdentityManagement; Status Code: 400; Error Code: Throttling; Request ID: x)',
    ...([role, 'AWS throttled the calls', 'platform'] as const),
  ],
  [
    'CloudFormation handler contract, NotStabilized',
    handler('Exceeded attempts to wait', 'NotStabilized'),
    firehose,
    'was not ready in time',
    'platform',
  ],
  ['CloudFormation handler contract, InternalFailure', 'Internal Failure', firehose, 'AWS failed inside', 'platform'],
  [
    'DataDog/cloudformation-template#92',
    'Properties validation failed for resource It with message: #: 2 subschemas matched instead of one',
    ...(['AWS::CloudWatch::MetricStream', 'template is not valid for It', 'us'] as const),
  ],
  ['CloudFormation API, TemplateURL', 'S3 error: Access Denied', stack, 'could not read the template', 'user'],
  [
    'CloudFormation, type not offered',
    'Template format error: Unrecognized resource types: [AWS::CloudWatch::MetricStream]',
    ...([stack, 'does not offer AWS::CloudWatch::MetricStream', 'user'] as const),
  ],
  [
    'CloudFormation API, termination protection',
    'Stack [ecs-slo] cannot be deleted while TerminationProtection is enabled',
    ...([stack, 'protected against deletion', 'operator'] as const),
  ],
  [
    'CloudWatch Logs, ResourceNotFoundException',
    'The specified log group does not exist.',
    'AWS::Logs::SubscriptionFilter',
    'log groups does not exist',
    'user',
  ],
];
