import type { JudgedMeaning } from '../judgedMeaning';

const handler = (said: string, code: string): string =>
  `Resource handler returned message: "${said}" (RequestToken: 7a3e, HandlerErrorCode: ${code})`;

/** A second set of what AWS says, in other forms; written before the reader had seen any of it. */
export const laterAwsLines: readonly JudgedMeaning[] = [
  {
    message:
      'Kim 10:02\n> our pipeline is red again\n> An error occurred (AccessDenied) when calling the CreateChangeSet operation: User: arn:aws:sts::111122223333:assumed-role/cdk-hnb659fds-deploy-role-111122223333-eu-west-1/gh is not authorized to perform: cloudformation:CreateChangeSet on resource: arn:aws:cloudformation:eu-west-1:111122223333:stack/dt/*',
    says: [/cdk bootstrap/, /cloudformation:CreateChangeSet/],
    whose: ['operator'],
    not: /to the policy of the role cdk-/,
  },
  {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_DeveloperAccess_a1b2c3d4e5f60718/kim@acme.com is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/dt-DeliveryRole',
    says: [/permission set DeveloperAccess/, /iam:PassRole/],
    whose: ['operator'],
    not: /to the policy of the role AWSReservedSSO/,
  },
  {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForCloudFormationStackSetsOrgMember/x is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::444455556666:role/stacksets-exec-1',
    says: [/service-linked role/],
    whose: ['operator'],
    not: /Add iam:CreateRole/,
  },
  {
    message:
      'User: arn:aws:iam::111122223333:root is not authorized to perform: cloudwatch:PutMetricStream on resource: arn:aws:cloudwatch:eu-south-1:111122223333:metric-stream/dt with an explicit deny in a service control policy',
    says: [/service control policy/, /cloudwatch:PutMetricStream/],
    whose: ['operator'],
  },
  {
    message: 'BackupBucket CREATE_FAILED dt-backup already exists',
    says: [/exists already|is taken/],
    whose: ['user'],
  },
  {
    message: `| 10:12:01 | CREATE_FAILED | AWS::KinesisFirehose::DeliveryStream | DeliveryStream ${handler('Firehose is unable to assume role arn:aws:iam::111122223333:role/dt-DeliveryRole-1. Please check the role provided. (Service: Firehose, Status Code: 400, Request ID: 1)', 'InvalidRequest')} |`,
    says: [/second attempt|Wait/, /trust/],
    whose: ['platform'],
  },
  {
    message:
      'Fehler beim Deploy heute früh, weiß jemand weiter? An error occurred (LimitExceeded) when calling the CreateRole operation: Cannot exceed quota for RolesPerAccount: 1000',
    says: [/IAM roles per account/],
    whose: ['operator'],
  },
  {
    message: 'The maximum number of metric streams for this account and region has been reached.',
    says: [/metric streams/],
    whose: ['operator'],
  },
  {
    message:
      '{\n  "deliveryStreamARN": "arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt",\n  "message": "The following response was received from the endpoint destination. 429: {\\"requestId\\": \\"1\\",\n    \\"errorMessage\\": \\"Rate limit exceeded\\"}",\n  "errorCode": "HttpEndpoint.DestinationException"\n}',
    says: [/HTTP 429/, /Dynatrace/],
    whose: ['user'],
    not: /AWS throttled/,
  },
  {
    message:
      'HttpEndpoint.DestinationException\tThe following response was received from the endpoint destination. 504: <html>Gateway Time-out</html>',
    says: [/HTTP 504/, /Dynatrace/],
    whose: ['platform'],
  },
  {
    message: 'errorCode=HttpEndpoint.ConnectionReset attempts=7',
    says: [/closed the connection/, /Dynatrace/],
    whose: ['platform'],
  },
  {
    message: 'HttpEndpoint.SSLHandshakeFailure',
    says: [/TLS/, /DynatraceEndpoint/],
    whose: ['user'],
  },
  {
    message:
      'Timestamp\tError code\tError message\n2026-11-28T09:00:00Z\tS3.NoSuchBucket\tThe specified bucket does not exist. Create the bucket or use a different bucket that does exist.',
    says: [/backup bucket does not exist/],
    whose: ['user'],
  },
  {
    message:
      '✘ Failed to create stack\nTemplate error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
    says: [/template is not valid/i],
    whose: ['us'],
  },
  {
    message: '⚠ There was an error creating this change set\nRequires capabilities : [CAPABILITY_IAM]',
    says: [/CAPABILITY_IAM/],
    whose: ['user'],
  },
  {
    message: 'ERROR\n\nStack [dt] is in ROLLBACK_COMPLETE state and can not be updated.',
    says: [/ROLLBACK_COMPLETE/, /remove/],
    whose: ['user'],
  },
  {
    message:
      'Failed to delete stack: The bucket you tried to delete is not empty (Service: Amazon S3; Status Code: 409; Error Code: BucketNotEmpty; Request ID: 1)',
    says: [/retain/, /replay/],
    whose: ['user'],
  },
  {
    message:
      'cdk deploy says: Unable to resolve AWS account to use. It must be either configured when you define your CDK Stack, or through the environment',
    says: [/credentials/i],
    whose: ['user'],
  },
  {
    message: 'botocore.exceptions.NoCredentialsError: Unable to locate credentials',
    says: [/No AWS credentials/],
    whose: ['user'],
  },
  {
    message:
      'botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: "https://sts.eu-central-1.amazonaws.com/"',
    says: [/cannot be reached/],
    whose: ['user'],
  },
  {
    message:
      'com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: 1; S3 Extended Request ID: 2)',
    says: [/denied/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (ThrottlingException) when calling the PutSubscriptionFilter operation (reached max retries: 4): Rate exceeded',
    says: [/throttled/],
    whose: ['platform'],
  },
  {
    message:
      'Resource of type \'AWS::Logs::LogGroup\' with identifier \'{"/properties/LogGroupName":"/dt/delivery"}\' already exists.',
    says: [/exists already/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ResourceExistsException) when calling the CreateSecret operation: The operation failed because the secret dt-token already exists.',
    says: [/exists already/],
    whose: ['user'],
  },
  {
    message:
      "Secrets Manager can't find the specified secret. (Service: SecretsManager, Status Code: 400, Request ID: 1)",
    says: [/secret with the token does not exist/],
    whose: ['user'],
  },
  {
    message: handler(
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access. (Service: Kms, Status Code: 400)',
      'InvalidRequest',
    ),
    says: [/KMS key/],
    whose: ['operator'],
  },
  {
    message:
      'Parameter validation failed: parameter value http://x for parameter name DynatraceEnvironmentUrl does not match pattern',
    says: [/DynatraceEnvironmentUrl/],
    whose: ['user'],
  },
  {
    message: 'Parameters: [DynatraceEnvironmentUrl] must have values',
    says: [/DynatraceEnvironmentUrl must have a value/],
    whose: ['user'],
  },
  {
    message:
      "Account 111122223333 should have 'AWSCloudFormationStackSetExecutionRole' role with trust relationship to Role 'AWSCloudFormationStackSetAdministrationRole'.",
    says: [/AWSCloudFormationStackSetExecutionRole/, /missing/],
    whose: ['operator'],
    not: /Control Tower/,
  },
  {
    message: 'You must enable organizations access to operate a service managed stack set',
    says: [/[Tt]rusted access/],
    whose: ['operator'],
  },
  {
    message:
      'Stack:arn:aws:cloudformation:eu-west-1:111122223333:stack/dt/1 is in UPDATE_IN_PROGRESS state and can not be updated.',
    says: [/under way/],
    whose: ['user'],
  },
  {
    message: 'Stack with id dt does not exist',
    says: [/no stack dt/],
    whose: ['user'],
  },
  {
    message: 'Internal Failure',
    says: [/AWS failed inside/],
    whose: ['platform'],
  },
  {
    message:
      'Error: Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers',
    says: [/credentials/i],
    whose: ['user', 'operator'],
  },
  {
    message: 'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    says: [/trust policy/, /OIDC/],
    whose: ['operator'],
  },
  {
    message:
      'The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
    says: [/expired/, /aws sso login/],
    whose: ['user'],
  },
  {
    message: 'Resource creation cancelled',
    says: [/cause is not among these events/],
    whose: ['user'],
  },
  {
    message: 'The following hook(s) failed: [Acme::S3::Guard]',
    says: [/Acme::S3::Guard/],
    whose: ['operator'],
  },
  {
    message:
      'API: iam:CreateRole User: arn:aws:iam::111122223333:user/kim is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/dt',
    says: [/iam:CreateRole/, /user kim/],
    whose: ['operator'],
  },
  {
    message:
      '│ Error: creating CloudWatch Metric Stream (dt): operation error CloudWatch: PutMetricStream, https response error StatusCode: 400, RequestID: 1, InvalidParameterValueException: Access denied. Check role permissions on the stream arn\n│ \n│   with aws_cloudwatch_metric_stream.dt,\n│   on main.tf line 12, in resource "aws_cloudwatch_metric_stream" "dt":',
    says: [/role|denied/i],
    whose: ['operator', 'platform'],
  },
];
