import type { JudgedMeaning } from '../judgedMeaning';

const log = (message: string, errorCode: string): string =>
  JSON.stringify({
    deliveryStreamARN: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt',
    destination: 'https://aws.cloud.dynatrace.com/metrics',
    deliveryStreamVersionId: 1,
    message,
    errorCode,
  });
const answered = (status: number, errorMessage: string): string =>
  log(
    `The following response was received from the endpoint destination. ${status}: ${JSON.stringify({ requestId: '43b8', timestamp: 1598556019164, errorMessage })}`,
    'HttpEndpoint.DestinationException',
  );
const denied = (who: string, action: string, rest = 'because no identity-based policy allows the action'): string =>
  `User: arn:aws:sts::111122223333:assumed-role/${who}/s is not authorized to perform: ${action} on resource: arn:aws:cloudformation:eu-west-1:111122223333:stack/dt/* ${rest}`;

/** As a terminal of 80 columns breaks it, inside words and strings. */
const wrapped = (text: string, width = 80): string => (text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []).join('\n');

/** What AWS and its tools say, as their documentation words it, in the forms in which people paste it. */
export const awsLines: readonly JudgedMeaning[] = [
  // https://docs.aws.amazon.com/firehose/latest/dev/http_troubleshooting.html
  { message: answered(400, 'Bad Request'), says: [/HTTP 400/, /DynatraceEndpoint|BufferSizeMiB/], whose: ['user'] },
  { message: answered(401, 'Unauthorized'), says: [/HTTP 401/, /token/i], whose: ['user'], not: /IAM/ },
  { message: answered(413, 'Payload too large'), says: [/too large/, /BufferSizeMiB/], whose: ['user'] },
  {
    message: answered(429, 'Too Many Requests'),
    says: [/HTTP 429/, /Dynatrace/, /BufferIntervalSeconds/],
    whose: ['user'],
    not: /AWS throttled|Service Quotas/,
  },
  { message: answered(500, 'Internal error'), says: [/HTTP 500/, /Dynatrace/, /status/], whose: ['platform'] },
  { message: answered(502, 'Bad Gateway'), says: [/HTTP 502/, /Dynatrace/], whose: ['platform'] },
  { message: answered(503, 'Service Unavailable'), says: [/HTTP 503/, /Dynatrace/], whose: ['platform'] },
  { message: answered(504, 'Gateway Timeout'), says: [/HTTP 504/, /Dynatrace/], whose: ['platform'] },
  { message: answered(202, 'Accepted'), says: [/HTTP 202/, /DynatraceEndpoint/], whose: ['user'] },
  {
    message: log(
      'The request timed out before a response was received. Contact the owner of the endpoint to resolve this issue.',
      'HttpEndpoint.RequestTimeout',
    ),
    says: [/three minutes/, /Dynatrace/, /again/],
    whose: ['platform'],
    not: /\bIAM\b/,
  },
  {
    message: log('The response received from the endpoint is too large.', 'HttpEndpoint.ResponseTooLarge'),
    says: [/1 MiB|too large/, /DynatraceEndpoint/],
    whose: ['user'],
  },
  {
    message: log(
      'Unable to establish a connection with the endpoint. Ensure the configured endpoint URL is correct.',
      'HttpEndpoint.ConnectionFailed',
    ),
    says: [/DynatraceEndpoint/],
    whose: ['user'],
  },
  {
    message: log('Unable to maintain connection with the endpoint.', 'HttpEndpoint.ConnectionReset'),
    says: [/connection/, /Dynatrace/, /again/],
    whose: ['platform'],
  },
  {
    message: log('Unable to complete an SSL Handshake with the endpoint.', 'HttpEndpoint.SSLHandshakeFailure'),
    says: [/TLS|certificate/, /DynatraceEndpoint/],
    whose: ['user'],
  },
  {
    message: wrapped(
      log(
        'The response received from the specified endpoint is invalid. Contact the owner of the endpoint to resolve the issue. Raw response received: 200 <!DOCTYPE html><html>',
        'HttpEndpoint.InvalidResponseFromDestination',
      ),
    ),
    says: [/does not answer as a Firehose endpoint/, /DynatraceEndpoint/],
    whose: ['user'],
  },
  // The same, of events.
  {
    message: wrapped(
      JSON.stringify(
        {
          StackEvents: [
            {
              StackName: 'dt',
              LogicalResourceId: 'DeliveryRole',
              ResourceType: 'AWS::IAM::Role',
              ResourceStatus: 'CREATE_FAILED',
              ResourceStatusReason:
                'Resource handler returned message: "User: arn:aws:iam::111122223333:user/jo is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/dt-DeliveryRole with an explicit deny in a service control policy (Service: Iam, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
            },
          ],
        },
        null,
        4,
      ),
    ),
    says: [/service control policy/, /iam:CreateRole/, /DeliveryRole/],
    whose: ['operator'],
  },
  // Roles that a service or a tool made.
  {
    message: denied('stacksets-exec-49150fde14d44b6ce1a964ba67e522aa', 'cloudformation:CreateStack'),
    says: [
      /stacksets-exec-/,
      /AdministratorAccess/,
      /run the stack set operation again|again/,
      /service control policy/,
    ],
    whose: ['operator'],
    not: /Add cloudformation:CreateStack/,
  },
  {
    message: denied('AWSReservedSSO_PowerUser_0123456789abcdef', 'iam:CreateRole'),
    says: [/permission set/, /PowerUser/, /Identity Center/],
    whose: ['operator'],
    not: /to the policy of the role AWSReservedSSO/,
  },
  {
    message: denied('cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1', 'firehose:CreateDeliveryStream'),
    says: [/cdk bootstrap/, /--cloudformation-execution-policies/],
    whose: ['operator'],
    not: /to the policy of the role cdk-/,
  },
  {
    message: denied('AWSServiceRoleForCloudWatchEvents', 'kms:Decrypt'),
    says: [/service-linked role/, /key policy|cannot be changed/],
    whose: ['operator'],
    not: /Add kms:Decrypt on the key to the policy of the role/,
  },
  {
    message: denied('AWSControlTowerExecution', 's3:CreateBucket'),
    says: [/AWSControlTowerExecution/, /AdministratorAccess/, /service control policy/],
    whose: ['operator'],
    not: /Add s3:CreateBucket/,
  },
  {
    message:
      "Account 111122223333 should have 'AWSControlTowerExecution' role with trust relationship to Role 'service-role/AWSControlTowerStackSetRole'.",
    says: [/Control Tower/, /enrol/i, /management account/],
    whose: ['operator'],
    not: /AWSCloudFormationStackSetExecutionRole\.yml/,
  },
  {
    message: denied('deployer', 'iam:CreateRole'),
    says: [/Add iam:CreateRole/, /the role deployer/],
    whose: ['operator'],
  },
  // Headings of the console above the message.
  {
    message:
      '✖ Template validation error\nS3 error: Access Denied For more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    says: [/could not read the template/],
    whose: ['user'],
    not: /defect of it/,
  },
  {
    message:
      'Template validation error\n\nTemplate format error: Unresolved resource dependencies [DeliveryRole] in the Resources block of the template',
    says: [/DeliveryRole/, /template is not valid/],
    whose: ['us'],
  },
  // One sentence without any frame.
  { message: 'The bucket you tried to delete is not empty', says: [/cannot be deleted/, /retain/], whose: ['user'] },
  { message: 'Access Denied', says: [/denied/i], whose: ['operator'] },
  { message: 'Rate exceeded', says: [/throttled/], whose: ['platform'] },
  {
    message: 'The security token included in the request is expired',
    says: [/expired/, /[Ss]ign in again/],
    whose: ['user'],
  },
  {
    message: 'The security token included in the request is invalid.',
    says: [/did not accept the sign-in/],
    whose: ['user'],
  },
  {
    message:
      'The policy failed legacy parsing (Service: AmazonIdentityManagement; Status Code: 400; Error Code: MalformedPolicyDocument; Request ID: 1)',
    says: [/refuses a policy/],
    whose: ['us'],
  },
  {
    message: 'Role with name dt-DeliveryRole already exists.',
    says: [/exists already/, /dt-DeliveryRole/],
    whose: ['user'],
  },
  {
    message: 'Unable to locate credentials. You can configure credentials by running "aws configure".',
    says: [/No AWS credentials/],
    whose: ['user'],
  },
  {
    message: 'You must specify a region. You can also configure your region by running "aws configure".',
    says: [/No region/],
    whose: ['user'],
  },
  {
    message: 'Could not connect to the endpoint URL: "https://cloudformation.eu-central.amazonaws.com/"',
    says: [/cannot be reached|no such region/],
    whose: ['user'],
  },
  {
    message: 'Cross-account pass role is not allowed.',
    says: [/another account/],
    whose: ['user'],
  },
  {
    message: "You can't create this secret because a secret with this name is already scheduled for deletion.",
    says: [/being deleted/, /restore-secret/],
    whose: ['user'],
  },
  {
    message: 'Requires capabilities : [CAPABILITY_NAMED_IAM]',
    says: [/CAPABILITY_NAMED_IAM/],
    whose: ['user'],
  },
  {
    message: 'Stack [dt] cannot be deleted while TerminationProtection is enabled',
    says: [/protected against deletion/],
    whose: ['operator', 'user'],
  },
  {
    message: 'LimitExceededException: You have already consumed your firehose quota of 50 hoses. Firehose names: []',
    says: [/quota/i, /Firehose delivery streams/],
    whose: ['operator'],
  },
  {
    message: 'ThrottlingException: Rate exceeded',
    says: [/throttled/],
    whose: ['platform'],
  },
  // Prose with AWS's own sentence in it.
  {
    message:
      'Hi all, the deployment in the pipeline stopped this morning with: User: arn:aws:iam::111122223333:user/ci is not authorized to perform: cloudwatch:PutMetricStream on resource: arn:aws:cloudwatch:eu-west-1:111122223333:metric-stream/dt because no identity-based policy allows the cloudwatch:PutMetricStream action. Can somebody help? Thanks!',
    says: [/cloudwatch:PutMetricStream/, /user ci/],
    whose: ['operator'],
  },
  {
    message:
      'any idea? "An error occurred (AlreadyExistsException) when calling the CreateStack operation: Stack [dt] already exists"',
    says: [/stack with the name dt exists/],
    whose: ['user'],
  },
  // Colours and line numbers.
  {
    message:
      '  118\t[33mdt[39m |  3/11 | 9:53:20 AM | [32mCREATE_COMPLETE[39m | AWS::Logs::LogGroup | LogGroup\n  119\t[33mdt[39m |  3/11 | 9:53:27 AM | [31mCREATE_FAILED[39m | AWS::S3::Bucket | BackupBucket (BackupBucket9A) API: s3:PutBucketPublicAccessBlock Access Denied\n  120\tnpm ERR! code ELIFECYCLE',
    says: [/s3:PutBucketPublicAccessBlock/, /BackupBucket/],
    whose: ['operator'],
    not: /npm ERR/,
  },
];
