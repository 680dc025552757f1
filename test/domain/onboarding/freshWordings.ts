/**
 * Public wordings of four further sets, gathered after the reader was rebuilt, their causes judged before each run: where it stands, the
 * message, the code. Where more than one code says the same, they are joined by a stroke.
 */
export const freshWordings: readonly (readonly [source: string, message: string, codes: string])[] = [
  [
    'localstack#10198',
    'An error occurred (InvalidParameterException) when calling the PutSubscriptionFilter operation: Could not deliver message to specified Kinesis stream. Ensure that the Kinesis stream exists and is ACTIVE.',
    'stream-missing|destination-not-ready|role-not-ready',
  ],
  [
    'newrelic#36',
    "Serverless: [AWS cloudwatchlogs 400 0.028s 0 retries] putSubscriptionFilter({ filterName: 'NewRelicLogStreaming', logGroupName: '/aws/lambda/my-lambda' })\nInvalidParameterException: Invalid subscription filter pattern",
    'request-refused|value-refused',
  ],
  [
    'custodian#8246',
    'InvalidParameterException: An error occurred (InvalidParameterException) when calling \nthe PutSubscriptionFilter operation: Role ARN is required when creating subscription filter \nagainst destination with Organization access policy',
    'destination-role|request-refused',
  ],
  [
    'CloudWatch2S3#24',
    'An error occurred (AccessDeniedException) when calling the PutSubscriptionFilter operation: User with accountId: 444455556666 is not authorized to perform: logs:PutSubscriptionFilter on resource: arn:aws:logs:us-east-1:111122223333:destination:BucketBackupLogDestination',
    'denied-resource-policy',
  ],
  [
    'marklogic#82',
    '14:38:24 UTC-0400 | CREATE_FAILED | AWS::CloudWatch::Alarm | InstanceRecoveryAlarm1 | Invalid use of EC2 action. An EC2 action can only be used if the alarm is monitoring an EC2 instance. (Service: AmazonCloudWatch; Status Code: 400; Error Code: ValidationError; Request ID: 82de620d-c73b-11e8-8993-2937106b7512)',
    'request-refused',
  ],
  [
    'robosystems#1129',
    'SnsDeliveryFailureAlarm  CREATE_FAILED\nPeriod must not be null (Service: CloudWatch, Status Code: 400)',
    'request-refused|value-refused',
  ],
  [
    'pizza-luvrs#26',
    'ValidationErrornull (Service: AmazonCloudWatch; Status Code: 400; Error Code: ValidationError; Request ID: 0c1)',
    'request-refused|unknown',
  ],
  [
    'terraform#28688',
    'Error: Error putting S3 policy: MalformedPolicy: Missing required field Principal\n        status code: 400, request id: 6FTV2T57CP3Y7S9X, host id: xxxx=',
    'policy-malformed',
  ],
  [
    'sam#122',
    'An error occurred (ValidationError) when calling the CreateChangeSet operation: Cannot specify UsePreviousValue on Parameters when ChangeSetType is CREATE',
    'parameter-names|request-refused|parameter-refused',
  ],
  [
    'stackit#38',
    'panic: creating change set: ValidationError: Cannot specify usePreviousTemplate as true for a changeSetType CREATE',
    'request-refused',
  ],
  [
    'iot-chat#1',
    'CloudFormation Template is invalid: Template format error: Every Outputs member must contain a Value object',
    'template-invalid',
  ],
  [
    'tf-aws#33329',
    'Error: updating Secrets Manager Secret Rotation: InvalidParameterException: You cannot specify both rotation frequency and schedule expression together.',
    'request-refused|value-refused',
  ],
  [
    'troposphere#1783',
    'Transform AWS::SecretsManager-2020-07-23 failed with: Can only specify either HostedRotationLambda or RotationLambdaARN.',
    'template-invalid',
  ],
  [
    'cdk-cli#908',
    'Need to perform AWS calls for account 111122223333, but no credentials have been configured',
    'no-credentials',
  ],
  [
    'cdk-cli#1545',
    'Unable to determine the default AWS account (CredentialsProviderError): Error: self-signed certificate in certificate chain',
    'unreachable',
  ],
  [
    'dataall#1027',
    'UPDATE_ROLLBACK_COMPLETE: API: cloudFormation User: arn:aws:sts::111122223333:assumed-role/cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1/AWSCloudFormation is not authorized to perform: cloudformation:UpdateStack on resource: arn:aws:cloudformation:eu-west-1:111122223333:stack/dataall-environment-PivotRoleStackNestedStackPivotRoleStackNestedStackResourc-1X2NV2BPBL2SU/',
    'denied-action',
  ],
  [
    'elastic#15811',
    'Delivery to the endpoint was unsuccessful. See Troubleshooting HTTP Endpoints in the Firehose documentation for more information. Response received with status code. 400: {"requestId":"5ec8e6c4-bb53-4746-97fc-6c54f42d3bd4","timestamp":1761769839449}',
    'delivery-refused',
  ],
  [
    'cdk#24327',
    'CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [999e88c0-e371-4ecb-bd1d-69ce8922feda]. If you are using the Python cfn-response module, you may need to update your Lambda function code so that CloudFormation can attach the updated version.',
    'custom-resource',
  ],
  ['ssocreds#59', 'Cached SSO login is expired/invalid, try running `aws sso login` and try again', 'sign-in-expired'],
  [
    'lambda-dotnet#842',
    "The stack's current state of UPDATE_ROLLBACK_FAILED is invalid for updating",
    'rollback-failed',
  ],
  [
    'convox#1204',
    '01:59:45 UTC-1000\tUPDATE_FAILED\tAWS::Lambda::Function\tCustomTopic\tYour access has been denied by S3, please make sure your request credentials have permission to GetObject for convox-us-east-1/release/20160827184744/formation.zip. S3 Error Code: AccessDenied. S3 Error Message: Access Denied',
    'denied-action|denied',
  ],
  ['paloalto#23', "Invalid Response object: 'FAILURE' is not a valid ResponseStatus", 'custom-resource'],
  [
    'chime#3',
    'An error occurred (ValidationError) when calling the CreateChangeSet operation: is in ROLLBACK_COMPLETE state and can not be updated.',
    'remove-first',
  ],
  [
    'tf-aws#41934',
    'Error: creating Kinesis Firehose Delivery Stream (iot-sfc-dev-firehose-2-iceberg): operation error Firehose: CreateDeliveryStream, exceeded maximum number of attempts, 25, https response error StatusCode: 500, RequestID: e51ac1ab-9bc4-fd8b-854c-872a98e96ae4, api error InternalFailure: UnknownError',
    'aws-failed',
  ],
  [
    'cdk#21328',
    'Unable to resolve AWS account to use. It must be either configured when you define your CDK Stack, or through the environment',
    'no-credentials',
  ],
  [
    'cfn-cli#376',
    'Unable to complete request: ServiceInternal: Publisher error\ncaused by: ServiceInternal: Publisher error\ncaused by: AccessDenied: User: arn:aws:sts::111122223333:assumed-role/uluru-managed-execution-role/bb53badc-a2e5-df40-6809-0d6682b6a031 is not authorized to perform: cloudwatch:PutMetricData\n\tstatus code: 403, request id: b51ca0a1-b387-4c65-beb9-1cb56722ebc4',
    'denied-action',
  ],
  [
    'roadmap#2349',
    'Resource handler returned message: "text" (RequestToken: 0ce758be-1cb0-953b-a040-c6d3b6f49511, HandlerErrorCode: InternalFailure)',
    'unknown',
  ],
  [
    'loggroup#ex',
    'Resource handler returned message: "Invalid request provided: AWS::Logs::ResourcePolicy" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    'unknown',
  ],
  [
    'crossplane#478',
    'Message: "InvalidBucketName: The specified bucket is not valid.\\n\\tstatus code: 400, request id: EB5EA9EA889EEFFC, host id: 0Lo3IaE"',
    'bucket-name-invalid',
  ],
  [
    'github-commit-status-bot#3',
    '2019-10-10 01:41:04 UTC+0200 | StatusUpdateFunctionRole | CREATE_FAILED | The security token included in the request is invalid (Service: AmazonIdentityManagement; Status Code: 403; Error Code: InvalidClientTokenId; Request ID: 6b0ab1ae-feac-4c8d-8998-05b70a100f5f)',
    'sign-in-refused',
  ],
  [
    'redshift-monitoring#26',
    'The policy failed legacy parsing (Service: AmazonIdentityManagement; Status Code: 400; Error Code: MalformedPolicyDocument',
    'policy-malformed',
  ],
  [
    'serverless-better#13',
    'CredentialsError: Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',
    'no-credentials',
  ],
  [
    'AliasAttributes',
    'Resource handler returned message: "Invalid request provided: Updates are not allowed for property - AliasAttributes." (RequestToken: 619d026a-77bf-d477-fb9c-9adedb88a024, HandlerErrorCode: InvalidRequest)',
    'custom-name-replaced',
  ],
  [
    'DbLambda',
    '|  2025-08-12T13:48:17.935000+00:00|  AWS::Lambda::Function      |  DbLambda      |  CREATE_FAILED        |  Resource handler returned message: "Uploaded file must be a non-empty zip (Service: Lambda, Status Code: 400, Request ID: f7d54580-6977-476e-942b-369788c79d31) (SDK Attempt Count: 1)" (RequestToken: f9ec6ddb-7cdd-04e2-fe47-e4d4d0eefd78, HandlerErrorCode: InvalidRequest)   |',
    'request-refused',
  ],
  [
    'apigw logs role',
    'Resource handler returned message: "CloudWatch Logs role ARN must be set in account settings to enable logging (Service: ApiGateway, Status Code: 400, Request ID: 7436c8a1-607d-494b-a9cb-e451aad6655f)" (RequestToken: bc1a0db7-4808-fdce-11c6-b92fc875f1af, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'ec2 verification',
    'Resource handler returned message: "Your account is currently being verified. Verification normally takes less than 2 hours. Until your account is verified, you may not be able to launch additional instances or create additional volumes. If you are still receiving this message after more than 2 hours, please let us know by opening a support case. (Service: Ec2, Status Code: 400, Request ID: 1afaae05-99a3-4c7f-83f8-da3aeec73ed2) (SDK Attempt Count: 2)" (RequestToken: aef78f85, HandlerErrorCode: InvalidRequest)',
    'account-not-ready',
  ],
  [
    'NetworkConnectorOperatorRole',
    'Resource handler returned message: "The service is unable to assume the provided NetworkConnectorOperatorRole. Please verify the trust policy on the role. (Service: Lambda, Status Code: 400, Request ID: dbe1d2f4-dd0c-4319-8f5d-b4be4f076843) (SDK Attempt Count: 1)" (RequestToken: d6e21be9-9857-f452-bf12-3b93f89a4c75, HandlerErrorCode: InvalidRequest)',
    'role-not-ready',
  ],
  [
    'LB subnets',
    'Resource handler returned message: "A load balancer cannot be attached to multiple subnets in the same Availability Zone (Service: ElasticLoadBalancingV2, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'kdg condition',
    '>   Resource Name: LambdaExecutionRole (AWS::IAM::Role)\n>   Event Type: create\n>   Reason: Resource handler returned message: "A condition block must be present for the Cognito provider (Service: Iam, Status Code: 400, Request ID: a7c1f84f-53f9-450b-ab6b-61c20a0b590a)" (RequestToken: 91410630-55e8-cdb6-fa49-00c9bc9ede63, HandlerErrorCode: InvalidRequest)',
    'policy-malformed',
  ],
  [
    'ecs force deployment',
    'Resource handler returned message: "Invalid request provided: When switching from launch type to capacity provider strategy on an existing service, or making a change to a capacity provider strategy on a service that is already using one, you must force a new deployment. (Service: Ecs, Status Code: 400, Request ID: xxx) (SDK Attempt Count: 1)" (RequestToken: xxx HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'ecr images',
    "Resource handler returned message: \"The repository with name 'helloworld' in registry with id '111122223333' cannot be deleted because it still contains images (Service: Ecr, Status Code: 400, Request ID: 9bfb6818-3987-4d39-8253-f42b5a1caa9a, Extended Request ID: null)\" (RequestToken: d175f13b-1797-6ac1-78af-0c9985dd226f, HandlerErrorCode: GeneralServiceException)",
    'conflict',
  ],
  [
    'AMI malformed',
    'Resource handler returned message: "The id is not valid. The expected format is ami-xxxxxxxx or ami-xxxxxxxxxxxxxxxxx. (Service: AmazonEC2; Status Code: 400; Error Code: InvalidAMIID.Malformed; Request ID: 7fcffd02-ee33-49fa-adcd-0ededf21d485; Proxy: null)" (RequestToken: d2990da0-7f53-e364-a60a-a4485ee69fe1, HandlerErrorCode: GeneralServiceException)',
    'request-refused|value-refused',
  ],
  [
    'PutParameter general',
    'Resource handler returned message: "Error occurred during operation \'PutParameter\'." (RequestToken: 1, HandlerErrorCode: GeneralServiceException)',
    'unknown',
  ],
  [
    's3 encryption denied',
    'dev-111122223333-us-east-1 CREATE_FAILED Resource handler returned message: "User: arn:aws:iam::111122223333:user/ci is not authorized to perform: s3:PutEncryptionConfiguration on resource: "arn:aws:s3:::registry-dev-111122223333-us-east-1" because no identity-based policy allows the s3:PutEncryptionConfiguration action (Service: S3, Status Code: 403, Request ID: 4HENH8D6S4968N7K, Extended Request ID: 4pZ1=) (SDK Attempt Count: 1)" (RequestToken: f5cc0728, HandlerErrorCode: GeneralServiceException)',
    'denied-action',
  ],
  [
    'ecr prefix',
    "Resource handler returned message: \"Invalid parameter at 'ecrRepositoryPrefix' failed to satisfy constraint: 'Member must satisfy regular expression pattern: (?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*' (Service: Ecr, Status Code: 400, Request ID: xxx)\" (RequestToken: xxx, HandlerErrorCode: GeneralServiceException)",
    'value-refused',
  ],
  [
    'kda rate',
    'Resource handler returned message: "Rate exceeded (Service: KinesisAnalyticsV2, Status Code: 400)" (HandlerErrorCode: GeneralServiceException)',
    'throttled',
  ],
  [
    'MicrovmImage',
    "Resource of type 'AWS::Lambda::MicrovmImage' with identifier 'arn:aws:lambda:eu-west-1:111122223333:microvm-image:x' did not stabilize. (HandlerErrorCode: NotStabilized)",
    'not-ready-in-time',
  ],
  [
    'InvalidImage',
    'Resource handler returned message: "Lambda function arn:aws:lambda:us-east-1:111122223333:function:x reached terminal FAILED state due to InvalidImage(ImageLayerFailure: UnsupportedImageLayerDetected - Layer Digest sha256:abc) and failed to stabilize" (RequestToken: 1, HandlerErrorCode: NotStabilized)',
    'unknown|request-refused|not-ready-in-time',
  ],
  [
    'iam PutRolePolicy',
    'Resource handler returned message: "User: arn:aws:iam::111122223333:user/kk_labs_user_407114 is not authorized to perform: iam:PutRolePolicy on resource: role lambda_execution_role because no identity-based policy allows the iam:PutRolePolicy action (Service: Iam, Status Code: 403, Request ID: 2add31fc-57fd-4f68-948f-8d37c03e6e59) (SDK Attempt Count: 1)" (RequestToken: 23f5a4e5-fcfc-6b30-d188-522fa3d20c9b, HandlerErrorCode: AccessDenied)',
    'denied-action',
  ],
  [
    'bedrock runtime',
    'Resource handler returned message: "Access denied for operation \'AWS::BedrockAgentCore::Runtime\'." (RequestToken: 16eb7890-18d4-c67e-1784-af05f460584a, HandlerErrorCode: AccessDenied)',
    'denied',
  ],
  [
    'lakeformation',
    'AWS::LakeFormation::PrincipalPermissions | CfnPrincipalPermissions Resource handler returned message: "Resource does not exist or requester is not authorized to access requested permissions. (Service: LakeFormation, Status Code: 400, Request ID: f4d5e58b-29b6-4889-9666-7e38420c9035)" (RequestToken: 4a4bb1d6-b051-032f-dd12-5951d7b4d2a9, HandlerErrorCode: AccessDenied)',
    'denied',
  ],
  [
    'marketplace',
    'Resource handler returned message: "In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please visit https://aws.amazon.com/marketplace/pp?sku=abc" (Service: Ec2, Status Code: 401, HandlerErrorCode: AccessDenied)',
    'terms-not-accepted',
  ],
  [
    'permissions boundary caps',
    'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/cdk-hnb659fds-cfn-exec-role-111122223333-us-east-1/AWSCloudFormation is not authorized to perform: events:DescribeRule on resource: arn:aws:events:us-east-1:111122223333:rule/mail-ses-bounce-complaint because no permissions boundary allows the events:DescribeRule action (Service: EventBridge, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    'denied-boundary',
  ],
  [
    'apigw tags',
    'Resource handler returned message: "User: arn:aws:iam::111122223333:user/dev is not authorized to perform: apigateway:PUT on resource: arn:aws:apigateway:ap-northeast-2::/tags/arn%3Aaws%3Aapigateway%3Aap-northeast-2%3A%3A%2Frestapis%2F* because no identity-based policy allows the apigateway:PUT action (Service: ApiGateway, Status Code: 403, Request ID: 9d2119dd) (SDK Attempt Count: 1)" (RequestToken: a776abfe, HandlerErrorCode: AccessDenied)',
    'denied-action|denied-tagging',
  ],
  [
    'cleanup in progress',
    'Stack:arn:aws:cloudformation:ap-northeast-2:111122223333:stack/hello-api-dev/83a1a4e0-4c0d-11f0-99a8-06eb25496439 is in UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS state and can not be updated.',
    'busy',
  ],
  [
    'iam:PassRole BU',
    'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/x/BUUserForDevSecOpsPiaaS is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/BURoleForPositivoMercantil because no identity-based policy allows the iam:PassRole action (Service: Lambda, Status Code: 403, Request ID: 6c6c7a82) (SDK Attempt Count: 1)" (RequestToken: 856023d3, HandlerErrorCode: AccessDenied)',
    'denied-pass-role',
  ],
  [
    'Internal Server Error',
    'Resource handler returned message: "Internal Server Error" (RequestToken: 1, HandlerErrorCode: InternalFailure)',
    'aws-failed',
  ],
  [
    'stack set op failed',
    'Resource handler returned message: "Stack set operation [aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee] was unexpectedly stopped or failed" (RequestToken: x, HandlerErrorCode: InternalFailure)',
    'operation-failed',
  ],
  [
    'MemberStackSet',
    'Properties validation failed for resource MemberStackSet with message: #: #: only 1 subschema matches out of 2 #/StackInstancesGroup/0/Regions: array items are not unique',
    'template-invalid|value-refused',
  ],
  [
    'canary alarm',
    'Resource handler returned message: "d-RGSWBD91L failed. One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: <dop-c02-sam-canary-CanaryErrorAlarm>" (RequestToken: 1, HandlerErrorCode: InternalFailure)',
    'unknown|deployment-alarm',
  ],
  [
    'AWSLambdaFullAccess',
    'Resource handler returned message: "Policy arn:aws:iam::aws:policy/AWSLambdaFullAccess does not exist or is not attachable. (Service: Iam, Status Code: 404, Request ID: 994d21a0-31f1-4d9f-93b5-3459d4a5da72)" (RequestToken: 9d8d7b74-7bd2-2a52-d1af-b3117cf09e5d, HandlerErrorCode: NotFound)',
    'policy-missing',
  ],
  [
    'python3.7',
    'Resource handler returned message: "The runtime parameter of python3.7 is no longer supported for creating or updating AWS Lambda functions. We recommend you use the new runtime (python3.12) while creating or updating functions. (Service: Lambda, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'SQS not found',
    "AWS::SQS::Queue Handler returned status FAILED: Resource of type 'AWS::SQS::Queue' with identifier 'https://sqs.us-east-1.amazonaws.com/111122223333/ubx-demo-queue' was not found. (HandlerErrorCode: NotFound, RequestToken: 0bd51fc8-0987-451d-aafc-3079f76f4186)",
    'gone',
  ],
  [
    'layer',
    'Resource handler returned message: "Layer arn:aws:lambda:us-east-1:123456789012:layer:legacy-utils:3 does not exist." (HandlerErrorCode: NotFound)',
    'reference-missing',
  ],
  [
    'staging bucket',
    'StagingBucket (AWS::S3::Bucket) UPDATE_FAILED "The specified bucket does not exist" (Service: S3, Status Code: 404, HandlerErrorCode: NotFound)',
    'bucket-missing',
  ],
  [
    'listeners',
    'Resource handler returned message: "One or more listeners not found (Service: ElasticLoadBalancingV2, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: NotFound)',
    'reference-missing',
  ],
  [
    'sg rules',
    'Resource handler returned message: "The maximum number of rules per security group has been reached. (Service: Ec2, Status Code: 400, Request ID: 1 ) (SDK Attempt Count: 1)" (RequestToken: 1, HandlerErrorCode: ServiceLimitExceeded)',
    'quota',
  ],
  [
    'igw',
    'CREATE_FAILED: The maximum number of internet gateways has been reached. (Service: Ec2, Status Code: 400, HandlerErrorCode: ServiceLimitExceeded)',
    'quota',
  ],
  [
    'groups per user',
    'The stack named loEcr failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: The maximum number of groups per user is exceeded for user: sandoval. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: LimitExceeded; Request ID: 71ba3c0c-2be1-45e8-87cd-f1645fa49a94; Proxy: null)',
    'quota',
  ],
  [
    'must contain resources',
    'CREATE_FAILED: IamRoleLambdaExecution (AWS::IAM::Role)\nPolicy statement must contain resources. (Service: AmazonIdentityManagement; Status Code: 400; Error Code: MalformedPolicyDocument; Request ID: 9f764f80-d043-4e1d-ada1-7ed033d82c0b; Proxy: null)',
    'policy-malformed',
  ],
  [
    'alphanumeric',
    'The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_- (Service: AmazonIdentityManagement; Status Code: 400; Error Code: ValidationError; Request ID: 1361faf3-bb52-11e7-a88d-dd05476bf9e2)',
    'request-refused|value-refused',
  ],
  [
    'instance profile',
    'Cannot delete entity, must remove roles from instance profile first. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: DeleteConflict; Request ID: 197f795b-1003-4386-81cc-44a926c42be7)',
    'role-in-use',
  ],
  [
    'referenced objects',
    'Cannot delete entity, must remove referenced objects first. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: DeleteConflict; Request ID: 14070f65-878f-11e8-bcdc-138f1db22f46)',
    'role-in-use',
  ],
  [
    'backup vault',
    'Backup vault cannot be deleted (contains 3 recovery points) (Service: AWSBackup; Status Code: 400; Error Code: InvalidRequestException; Request ID: x)',
    'conflict|request-refused',
  ],
  [
    'bucket bad request',
    'Bucket CREATE_FAILED Bad Request (Service: Amazon S3; Status Code: 400; Error Code: 400 Bad Request; Request ID: V37ZBGVQW0MR2YWD; S3 Extended Request ID: 94px=; Proxy: null)',
    'unknown|request-refused',
  ],
  [
    '2019-09-09',
    'An error occurred (ValidationError) when calling the CreateStack operation: Template format error: 2019-09-09 is not a supported value for AWSTemplateFormatVersion.',
    'template-invalid',
  ],
  [
    'createstack denied',
    'An error occurred (AccessDenied) when calling the CreateStack operation: \nUser: arn:aws:iam::111122223333:user/me is not authorized to perform: \ncloudformation:CreateStack on resource: *',
    'denied-action',
  ],
  [
    'valid json',
    "An error occurred (MalformedPolicy) when calling the PutBucketPolicy operation: Policies must be valid JSON and the first byte must be '{'",
    'policy-malformed',
  ],
  [
    'put-bucket-policy public',
    'An error occurred (AccessDenied) when calling the PutBucketPolicy operation: User:\n.../first.last is not authorized to perform: s3:PutBucketPolicy on resource:\n"arn:aws:s3:::x" because public policies are prevented by the BlockPublicPolicy\nsetting in S3 Block Public Access.',
    'public-policy-blocked',
  ],
  [
    'secret was deleted',
    'An error occurred (InvalidRequestException) when calling the CreateSecret operation: You can’t perform this operation on the secret because it was deleted.',
    'secret-being-deleted',
  ],
  [
    'createsecret exists',
    'An error occurred (ResourceExistsException) when calling the CreateSecret operation:\nThe operation failed because the secret dev/twilio/auth-token already exists.',
    'name-taken',
  ],
  [
    'createsecret bare denial',
    'An error occurred (AccessDeniedException) when calling the CreateSecret operation',
    'denied',
  ],
  [
    'events RoleArn',
    'The stack named OmicsBuildPipelinesStack failed to deploy: UPDATE_ROLLBACK_COMPLETE: Resource handler returned message: "RoleArn is required for target arn:aws:events:us-east-1:111122223333:event-bus/default. (Service: EventBridge, Status Code: 400, Request ID: 609c5786-5479-4e98-b6fa-7ab3267ddfb1)" (RequestToken: b3e801da, HandlerErrorCode: GeneralServiceException)',
    'request-refused',
  ],
  [
    'ancestor',
    'Resource handler returned message: "An ancestor of this resource has the same variable name as this one: {userId} (Service: ApiGateway, Status Code: 400, Request ID: 3bd382fe)" (RequestToken: 391b54b7, HandlerErrorCode: InvalidRequest)',
    'request-refused|conflict',
  ],
  [
    'waf scope',
    '❌ ShirayukiTomoFansiteDevStack failed: _ToolkitError: The stack named ShirayukiTomoFansiteDevStack failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: Resource handler returned message: "Error reason: The scope is not valid., field: SCOPE_VALUE, parameter: CLOUDFRONT (Service: Wafv2, Status Code: 400, Request ID: d087ce80) (SDK Attempt Count: 1)"',
    'request-refused|value-refused',
  ],
  [
    'amber bucket',
    '❌ AmberMonolithStack failed: Error: The stack named AmberMonolithStack failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: Resource handler returned message: "amber-workshop-bucket already exists (Service: S3, Status Code: 409, Request ID: 1)"',
    'name-taken|bucket-name-taken',
  ],
  [
    'opensearch slr',
    'ROLLBACK_COMPLETE: Resource handler returned message: "Invalid request provided: Before you can proceed, you must enable a service-linked role to give Amazon OpenSearch Service permissions to access your VPC. (Service: OpenSearch, Status Code: 400, Request ID: 11ab9b5f-b59b-418a-9f89-98b1700bd248)"',
    'service-linked-role',
  ],
  [
    'appconfig role',
    'ROLLBACK_COMPLETE: Resource handler returned message: "1 validation error detected: Value arn:aws:iam::111122223333:role/SsgStack-Env-j5KQ5jxSJU2s at \'retrievalRoleArn\' failed to satisfy constraint: Member must be null if the request has the following uri: hosted (Service: AppConfig, Status Code: 400, Request ID: 722403ba)" (RequestToken: 1f6658be, HandlerErrorCode: InvalidRequest)',
    'value-refused',
  ],
  [
    'apigw same name',
    'UPDATE_ROLLBACK_COMPLETE: Resource handler returned message: "Another resource with the same parent already has this name: collections (Service: ApiGateway, Status Code: 409, Request ID: 3d5cf6f8-5b1c-47f2-8d43-6d64f0da0f25)"',
    'name-taken|conflict',
  ],
  [
    'image tag',
    'ROLLBACK_COMPLETE: Resource handler returned message: "Invalid request provided: The specified image identifier does not exist in the repository. Verify the image tag format and repository name. (Service: BedrockAgentCoreControl, Status Code: 400, Request ID: af6272bf) (SDK Attempt Count: 1)" (RequestToken: 411584cb, HandlerErrorCode: InvalidRequest)',
    'reference-missing',
  ],
  [
    'Lambda key NotFound',
    'Resource handler returned message: "Resource of type \'Stack set operation [x] was unexpectedly stopped or failed. status reason(s): [ResourceLogicalId:DefaultVpcFn, ResourceType:AWS::Lambda::Function, ResourceStatusReason:Resource handler returned message: "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist. (Service: Lambda, Status Code: 400, Request ID: 2c02f6b6-e62a-4cb8-924c-26e8f55c6a30)" (RequestToken: ee545b01, HandlerErrorCode: InvalidRequest).]\' with identifier \'cloudtrail-stack:92c9b9cd\' did not stabilize." (RequestToken: dd548f6e, HandlerErrorCode: NotStabilized)',
    'object-missing',
  ],
  [
    'X-Ray',
    'Resource handler returned message: "X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination. Please enable the CloudWatch Logs destination for your traces using the UpdateTraceSegmentDestination API" (Service: CloudWatchLogs, Status Code: 400)',
    'request-refused',
  ],
  [
    'kinesis test message',
    'Resource handler returned message: "Could not deliver test message to specified Kinesis stream. Check if the given kinesis stream is in ACTIVE state. (Service: CloudWatchLogs, Status Code: 400, Request ID: [...])"',
    'role-not-ready',
  ],
  [
    'DescribeSubscriptionFilters',
    'User: USER is not authorized to perform: logs:DescribeSubscriptionFilters on resource: LogGroupName: because no identity-based policy allows the logs:DescribeSubscriptionFilters action (Service: CloudWatchLogs, Status Code: 400, Request ID: 123)',
    'denied-action',
  ],
  [
    'log group cannot be found',
    'AWS::Logs::LogGroup Handler returned status FAILED: Log group cannot be found. (Service: CloudWatchLogs, Status Code: 400, Request ID: f57fca9e-6a8c-4adf-a7d0-65a25d8de2af) (SDK Attempt Count: 1) (HandlerErrorCode: InvalidRequest)',
    'log-group-missing|reference-missing',
  ],
  [
    'firehose sub',
    'Resource handler returned message: "Invalid request provided: AWS::Logs::SubscriptionFilter. Could not deliver test message to specified Firehose stream." (Service: CloudWatchLogs, Status Code: 400, Request ID: [...])"',
    'role-not-ready',
  ],
  [
    'KMS logs',
    "The specified KMS key does not exist or is not allowed to be used with\nArn 'arn:aws:logs:ap-southeast-1:111122223333:log-group:/aws/application/httpd-error-synth3256838105'\n(Service: CloudWatchLogs, Status Code: 400)",
    'denied-kms',
  ],
  [
    'invalid principal s3',
    'SecureDataBucketPolicy CREATE_FAILED Invalid principal in policy (Service: S3, Status Code: 400)',
    'policy-malformed',
  ],
  [
    'S3 null 400',
    'S3Exception: null (Service: S3, Status Code: 400, Request ID: ABCDEFGHIJKLMNOP, Extended Request ID: ABC==)',
    'unknown|request-refused',
  ],
  ['policy invalid resource', 'Policy has invalid resource (Service: S3, Status Code: 400)', 'policy-malformed'],
  [
    'access key unknown',
    'S3Exception: The AWS Access Key Id you provided does not exist in our records. (Service: S3, Status Code: 403, Request ID: WTH84VN022G62GJQ, Extended Request ID: kw)',
    'sign-in-refused',
  ],
  [
    'object-prefix',
    'software.amazon.awssdk.services.s3.model.S3Exception: Object-prefix is already an object, please choose a different object-prefix name. (Service: S3, Status Code: 400, Request ID: 171A5C4FFC0E9613)',
    'request-refused|conflict|name-taken',
  ],
  [
    'key missing',
    'The specified key does not exist. (Service: S3, Status Code: 404, Request ID: 7a62c49f-347e-4fc4-9331-6e8eEXAMPLE)',
    'object-missing',
  ],
  [
    'PutSecretValue cross',
    'User: arn:aws:sts::111122223333:assumed-role/cloud-platform-irsa-6852dfe05c1167f2-live/aws-sdk-java-1773998691519 is not authorized to perform: secretsmanager:PutSecretValue on resource: arn:aws:secretsmanager:eu-west-2:444455556666:secret:ingestion-api-auth-token-olmeRm because no resource-based policy allows the secretsmanager:PutSecretValue action (Service: SecretsManager, Status Code: 400, Request ID: 238a8219) (SDK Attempt Count: 1)',
    'denied-resource-policy',
  ],
  [
    'token invalid secrets',
    'The security token included in the request is invalid. \n(Service: SecretsManager, Status Code: 400)',
    'sign-in-refused',
  ],
  [
    'cannot decrypt',
    "Secrets Manager can't decrypt the protected secret text using the provided KMS key. (Service: SecretsManager, Status Code: 400)",
    'denied-kms',
  ],
  ['access denied secrets', 'Access Denied (Service: SecretsManager, Status Code: 400)', 'denied'],
  [
    'topic exists',
    'Resource handler returned message: "Topic tdnet-alerts-prod already exists (Service: Sns, Status Code: 409, Request ID: xxx)"',
    'name-taken',
  ],
  [
    'iam syntax',
    'Resource handler returned message: "Syntax errors in policy. (Service: Iam, Status Code: 400)"',
    'policy-malformed',
  ],
  [
    'roleName invalid',
    'An error occurred (GeneralServiceException) when calling the GetResource operation: AWS::IAM::Role Handler returned status FAILED: The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_- (Service: Iam, Status Code: 400, Request ID: 23b6da4b) (SDK Attempt Count: 1) (HandlerErrorCode: GeneralServiceException, RequestToken: dfe512f9)',
    'request-refused|value-refused',
  ],
  [
    'SLR taken',
    'Service role name AWSServiceRoleForECS has been taken in this account, please try a different suffix. (Service: Iam, Status Code: 400, Request ID: x',
    'service-linked-role-exists|name-taken',
  ],
  [
    'policy dup',
    'A policy called HybridCloud-SecurityAuditControl already exists. Duplicate names are not allowed. (Service: Iam, Status Code: 409)',
    'name-taken',
  ],
  [
    'metricdata 150',
    'software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException: The collection MetricData.member.1.Values must not have a size greater than 150. (Service: CloudWatch, Status Code: 400, Request ID: 51f0a1fc)',
    'request-refused|value-refused',
  ],
  [
    'SEARCH alarms',
    'Resource handler returned message: "SEARCH is not supported on Metric Alarms. (Service: CloudWatch, Status Code: 400)"',
    'request-refused',
  ],
  [
    'kms principals',
    'Resource handler returned message: "Policy contains a statement with one or more invalid principals. (Service: Kms, Status Code: 400, Request ID: a9f9e73b) " (RequestToken: 949e9034, HandlerErrorCode: InvalidRequest)',
    'policy-malformed',
  ],
  [
    'kms invalid tag',
    'Resource handler returned message: "Invalid tag (Service: Kms, Status Code: 400, Request ID: ed086c1e-93cf-4456-89db-b500f8b4de40)"',
    'tag-refused',
  ],
  [
    'kms lockout events',
    'Time: 2026-02-25T21:47:44.389Z\nResource: CustomerManagedEncryptionKey (AWS::KMS::Key)\nStatus: CREATE_FAILED\nReason: The new key policy will not allow you to update the key policy in the future. \n        (Service: Kms, Status Code: 400, Request ID: 9f5368a9-1c65-40a8-88a0-1da489e5444d)',
    'key-policy-lockout',
  ],
  [
    'no such policy',
    'The policy cannot be found. Error message: No such policy exists (Service: Kms, Status Code: 400, Request ID: 0a25d66d-e544-4d7b-a9ec-afc75e8f34c9)',
    'reference-missing',
  ],
  [
    'KeyPairName',
    'An error occurred (ValidationError) when calling the CreateChangeSet operation: \nParameters: [KeyPairName, DomainName, HostedZoneId, CertificateArn] must have values\nError: Process completed with exit code 254.',
    'parameter-names',
  ],
  [
    'AMI param',
    'An error occurred (ValidationError) when calling the CreateChangeSet operation: Parameter AMI should either have input value or default value',
    'parameter-refused',
  ],
  [
    's3 error access denied',
    'Error: Failed to create changeset for the stack: my-app, An error occurred (ValidationError) when calling the CreateChangeSet operation: S3 error: Access Denied',
    'template-unreadable',
  ],
  [
    'PutObject denied',
    'Error uploading to my-deploy-bucket: An error occurred (AccessDenied) when calling the PutObject operation: Access Denied (Service: S3, Status Code: 403)',
    'denied',
  ],
  ['endpoint', 'aws: [ERROR]: Invalid endpoint: https://cloudformation..amazonaws.com', 'unreachable|no-region'],
  [
    'update missing',
    'An error occurred (ValidationError) when calling the UpdateStack operation: Stack [dynamodbindexes-eventstable01] does not exist',
    'stack-not-found',
  ],
  [
    'explicit delete',
    'An error occurred (AccessDenied) when calling the DeleteStack operation: User: arn:aws:iam::111122223333:user/first.middle.labs is not authorized to perform: cloudformation:DeleteStack on resource: arn:aws:cloudformation:us-east-1:111122223333:stack/stacksintelligent/7375caf0-a57c-11ec-8454-0e4b061813b3 with an explicit deny in an identity-based policy',
    'denied-explicit',
  ],
  [
    'termination',
    'An error occurred (ValidationError) when calling the DeleteStack operation: Stack [demo2312] cannot be deleted while Termination\nProtection is enabled ',
    'termination-protection',
  ],
  [
    'role invalid',
    '(ValidationError) when calling the DeleteStack operation: Role arn:aws:iam::111122223333:role/ws-patterns-pipeline-PipelineStackCloudFormationEx-XXXXXXXXXXXX is invalid or cannot be assumed',
    'service-role',
  ],
  [
    'force delete',
    'Error deleting stack STACKNAME: An error occurred (ValidationError) when calling the DeleteStack operation: Invalid operation on stack [arn:aws:cloudformation:us-east-1:111122223333:stack/STACKNAME/cfae05a0-f301-11ef-97fc-0e0c5416d0eb]. You can activate DeletionMode FORCE_DELETE_STACK in a delete stack operation only when the stack is in the DELETE_FAILED state.',
    'request-refused',
  ],
  [
    'delete while rollback',
    'An error occurred (ValidationError) when calling the DeleteStack operation:\nStack [arn:aws:cloudformation:eu-west-3:111122223333:stack/x/1] cannot be deleted\nwhile in status UPDATE_ROLLBACK_IN_PROGRESS',
    'busy',
  ],
  [
    'org access',
    'An error occurred (ValidationError) when calling the CreateStackSet operation: You must enable organizations access to operate a service managed stack set',
    'stack-set-trusted-access',
  ],
  [
    'assume role',
    'An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:sts::123456789012:assumed-role/PowerUser/first.last@example.com is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/kjh-s3-encryption-test1-role',
    'role-not-assumable',
  ],
  [
    'clock',
    'An error occurred (SignatureDoesNotMatch) when calling the AssumeRole operation: Signature expired: 20170103T233357Z is now earlier than 20170104T042623Z (20170104T044123Z - 15 min.)',
    'clock-wrong',
  ],
  [
    'assume bare',
    'An error occurred (AccessDenied) when calling the AssumeRole operation: Access denied. Check role ARN and trust policy.',
    'denied|role-not-assumable',
  ],
  [
    'caller id',
    'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
    'sign-in-refused',
  ],
  [
    'expired bare',
    'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: expired',
    'sign-in-expired',
  ],
  ['headbucket 403', 'An error occurred (403) when calling the HeadBucket operation: Forbidden', 'denied'],
  [
    'firehose 413',
    '{"deliveryStreamVersionId": 1, "message": "The following response was received from the endpoint destination. 413: {\\"requestId\\": \\"43b8e724-dbac-4510-adb7-ef211c6044b9\\", \\"timestamp\\": 1598556019164, \\"errorMessage\\": \\"Payload too large\\"}", "errorCode": "HttpEndpoint.DestinationException"}',
    'delivery-refused',
  ],
  [
    'firehose unauthorized',
    '{"attemptsMade":5,"arrivalTimestamp":1594265943615,"errorCode":"HttpEndpoint.DestinationException","errorMessage":"Received the following response from the endpoint destination. {\\"requestId\\": \\"109777ac\\", \\"timestamp\\": 1594266081268, \\"errorMessage\\": \\"Unauthorized\\"}"}',
    'delivery-refused',
  ],
  ['invalid response', 'HttpEndpoint.InvalidResponseFromDestination', 'delivery-answer'],
  [
    'mantle listmodels',
    'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/mantle/inference-iam-auth-session is not authorized to perform: bedrock-mantle:ListModels on resource: arn:aws:bedrock-mantle:us-west-2:111122223333:project/default because no identity-based policy allows the bedrock-mantle:ListModels action" (RequestToken: e87cddba, HandlerErrorCode: NotStabilized)',
    'denied-action',
  ],
  [
    'function init',
    'Resource handler returned message: "An error occurred during function initialization" (RequestToken: 1, HandlerErrorCode: NotStabilized)',
    'not-ready-in-time',
  ],
  [
    'GreenGrass GetPolicy',
    'Encountered error - User: arn:aws:iam::000000000000:user/gg_install_user is not authorized to perform: iam:GetPolicy on resource: policy arn:aws:iam::aws:policy/OPC-GatewayTokenExchangeRoleAccess because no identity-based policy allows the iam:GetPolicy action (Service: Iam, Status Code: 403, Request ID: f7f45511)',
    'denied-action',
  ],
  [
    'reserved log group',
    'An error occurred when creating the trigger: The log group provided is reserved for the function logs of the destination function. (Service: AWSLogs; Status Code: 400; Error Code: InvalidParameterException; Request ID:1; Proxy: null)',
    'request-refused',
  ],
  [
    'sequence token',
    'The given sequenceToken is invalid. The next expected sequenceToken is: 49611889230645343415657219696041834137426496333583221330 (Service: AWSLogs; Status Code: 400; Error Code: InvalidSequenceTokenException; Request ID: 02120a3d-bc00-45df-96fd-b3491ba01924; Proxy: null)',
    'request-refused',
  ],
  [
    'DescribeLogGroups',
    'User: arn:aws:iam::111122223333:user/example is not authorized to perform: logs:DescribeLogGroups on resource: arn:aws:logs:us-east-1:111122223333:log-group::log-stream: because no identity-based policy allows the logs:DescribeLogGroups action (Service: AWSLogs; Status Code: 400; Error Code: AccessDeniedException; Request ID: 1a133f3c; Proxy: null)',
    'denied-action',
  ],
  [
    'glue PutLogEvents',
    'Service Principal: glue.amazonaws.com is not authorized to perform:\nlogs:PutLogEvents on resource: arn:aws:logs:us-east-1:111122223333:log-group:/aws-glue/crawlers:log-stream:src_customer-customer_details\nbecause no identity-based policy allows the logs:PutLogEvents action (Service: AWSLogs; Status Code: 400; Error Code: AccessDeniedException; Request ID: 0ae85245; Proxy: null).',
    'denied-to-role',
  ],
  [
    'Uluru',
    'software.amazonaws.services.logs.model.AWSLogsException: User: arn:aws:sts::123456789012:assumed-role/UluruResourceHandlerLambdaExecutionRole-123456789012pdx/AWS-MYService-MyResource-Handler-1h344teffe is not authorized to perform: some:ApiCall on resource: some-resource (Service: AWSLogs; Status Code: 400; Error Code: AccessDeniedException; Request ID: 36af0cec)',
    'denied-action|denied-to-role',
  ],
  [
    'log group account',
    "Log group 'x' does not exist for account ID '111122223333' (Service: AWSLogs; Status Code: 400; Error Code: ResourceNotFoundException)",
    'log-group-missing',
  ],
  [
    'snort firehose',
    'Retriable send error (com.amazonaws.services.kinesisfirehose.model.ResourceNotFoundException: Firehose aws-snort-demo-SnortPacketStream not found under account 111122223333. (Service: AmazonKinesisFirehose; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: c45880cc-174a-be21-9200-59038190176e)). Will retry.',
    'stream-missing',
  ],
  [
    'firehose access resource',
    'User: arn:aws:iam::111122223333:user/deployer is not authorized to access this resource (Service: AmazonKinesisFirehose; Status Code: 400; Error Code: AccessDeniedException; Request ID: 1)',
    'denied',
  ],
  [
    'dynamodb alarms',
    'An error occurred while provisioning your stack: XYZ - Unable to create alarms for scaling policy XYZ due to reason: \nRate exceeded (Service: AmazonCloudWatch; Status Code: 400; Error Code: Throttling; Request ID: XYZ).',
    'throttled',
  ],
  [
    'composite',
    'CompositeAlarm  CREATE_FAILED\nResource handler returned message: "Could not save the composite alarm as alarms\n[arn:aws:cloudwatch:eu-west-2:1:alarm:ConnectChaos-Lex-RuntimeLambdaErrors-eu-west-2,\n arn:aws:cloudwatch:eu-west-2:1:alarm:ConnectChaos-Lambda-Errors-eu-west-2] in the alarm rule do not exist\n(Service: AmazonCloudWatch; Status Code: 400; Error Code: ValidationError)"',
    'reference-missing',
  ],
  [
    'TagDeliveryStream deny',
    'User: arn:aws:sts::111122223333:assumed-role/x/x is not authorized to perform: firehose:TagDeliveryStream on resource: arn:aws:firehose:us-east-1:111122223333:deliverystream/x with an explicit deny in an identity-based policy.',
    'denied-explicit',
  ],
  [
    'PutRecordBatch',
    'KinesisFirehoseSink client KinesisS3Json exception: Amazon.KinesisFirehose.AmazonKinesisFirehoseException: User: arn:aws:sts::111122223333:assumed-role/CloudWatchLogsAssumeRole/KinesisTap-EC2AMAZ-HCNHA1G is not authorized to perform: firehose:PutRecordBatch on resource: arn:aws:firehose:us-west-2:111122223333:deliverystream/LogAgentTestJson ---> Amazon.Runtime.Internal.HttpErrorResponseException: The remote server returned an error: (400) Bad Request.',
    'denied-action',
  ],
  [
    'sqs scp',
    'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_111122223333-cscdigitalassistan_6e3a3c6c123a8e57/xnxn040\nis not authorized to perform: sqs:receivemessage on resource:\narn:aws:sqs:us-east-2:444455556666:genesys-transcription-latency-test\nwith an explicit deny in a service control policy:\narn:aws:organizations::222233334444:policy/o-y3vn941x7j/service_control_policy/p-kfhxcsd9',
    'denied-scp',
  ],
  [
    'eks scp bare',
    'An error occurred (AccessDeniedException) when calling the DescribeCluster operation: explicit deny in a service control policy',
    'denied-scp',
  ],
  [
    'config scp',
    'AccessDeniedException: User: arn:aws:iam::111122223333:user/x is not authorized to perform: config:PutConfigurationRecorder on resource: * with an explicit deny in a service control policy',
    'denied-scp',
  ],
  ['connect', 'botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL', 'unreachable'],
  [
    'sso invalid',
    'aws: [ERROR]: The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
    'sign-in-expired',
  ],
  ['reauthenticate', "Your session has expired. Please reauthenticate using 'aws login'.", 'sign-in-expired'],
  [
    'hosted zone',
    '1:54:26 PM | DELETE_FAILED        | AWS::Route53::HostedZone             | RootHostedZone\nThe specified hosted zone contains non-required resource record sets  and so cannot be deleted. (Service: AmazonRoute53; Status Code: 400; Error Code: HostedZoneNotEmpty; Request ID: a0a25c10-2cae-4c51-8153-e65)',
    'conflict|request-refused',
  ],
  [
    'subnet group',
    "13 h 46 min 12 s | DELETE_FAILED        | AWS::RDS::DBSubnetGroup                     | DatabaseStack/Database/dbSubnetGroup\nCannot delete the subnet group 'staging-todo-app-dbsubnetgroup' because at least one database instance: staging-todo-app-database is still\nusing it. (Service: Rds, Status Code: 400, Request ID: 1)",
    'conflict',
  ],
  [
    'DeleteParameter',
    '11:42:02 AM | DELETE_FAILED        | AWS::SSM::Parameter   | CdkBootstrapVersion\nUser: arn:aws:iam::111122223333:user/terraform is not authorized to perform: ssm:DeleteParameter on resource: arn:aws:ssm:us-east-1:111122223333:parameter/cdk-bootstrap/hnb659fds/version because no identity-based policy allows the ssm:DeleteParameter action',
    'denied-action',
  ],
  [
    'rds creating',
    'ElSnStack-Development | 4:02:09 AM | DELETE_FAILED        | AWS::RDS::DBInstance                        | MySQL-RDS-Instance-Development (MySQLRDSInstanceDevelopment25158E46) Instance my-sql-instance-development is currently creating - a final snapshot cannot be taken. (Service: Rds, Status Code: 400, Request ID: b1fc6ddb)',
    'busy|not-ready-yet',
  ],
  [
    'edge ecr',
    '6:20:46 AM | CREATE_FAILED        | AWS::CloudFront::Distribution                   | cloudfrontB139FFFD\nResource handler returned message: "Invalid request provided: AWS::CloudFront::Distribution: Lambda@Edge does not support functions with a repository type of ECR (Service: CloudFront, Status Code: 400, Request ID: 9d37f5f8)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'code archive',
    '1:05:11 PM | CREATE_FAILED        | AWS::CodeCommit::Repository | rCodeCommitRepositoryFC966E2D\nCode archive supplied cannot be more than 20 MB compressed',
    'value-refused|request-refused|quota',
  ],
  [
    'lambda version',
    ' 1/3 | 12:44:26 AM | CREATE_FAILED        | AWS::Lambda::Version  | version2 A version for this Lambda function exists ( 1 ). Modify the function to create a new version.',
    'unknown|name-taken|conflict|request-refused',
  ],
  [
    'storage class',
    "9:56:56 AM | CREATE_FAILED        | AWS::S3::Bucket                      | FirehoseToS3S3Bucket36B67902\nResource handler returned message: \"'Days' in Transition action must be greater than or equal to 30 for storageClass 'STANDARD_IA' (Service: S3, Status Code: 400, Request ID: 1)\" (RequestToken: 1, HandlerErrorCode: InvalidRequest)",
    'request-refused|value-refused',
  ],
  [
    'pipeline internal',
    'CREATE_FAILED        | AWS::CodePipeline::Pipeline | Pipeline/Pipeline (Pipeline9850B417) Internal Failure',
    'aws-failed',
  ],
  [
    'staging already',
    'CDKToolkit |  0/12 | 10:01:43 | CREATE_FAILED        | AWS::S3::Bucket            | StagingBucket Resource handler returned message: "cdk-hnb659fds-assets-111122223333-ap-northeast-2 already exists (Service: S3, Status Code: 0, Request ID: null)" (RequestToken: 15f5f9e7-fd8d-d66b-2da5-06631c897e3c, HandlerErrorCode: AlreadyExists)',
    'name-taken|bucket-name-taken',
  ],
  [
    'subnet missing',
    "RdsBugStack | 11:42:25 PM | CREATE_FAILED        | AWS::RDS::DBSubnetGroup                     | DBInstance/SubnetGroup/Default (DBInstanceSubnetGroupF597B45B) An error occurred (InvalidSubnetID.NotFound) when calling the CreateDBSubnetGroup operation: The subnet ID 'subnet-18fa7836' does not exist",
    'reference-missing',
  ],
  [
    'iam:GetRole codebuild',
    "3:25:45 PM | UPDATE_FAILED        | AWS::CodeBuild::Project     | PipelineConfigWebA...ildProject04B4719B\nAccessDenied. User doesn't have permission to call iam:GetRole",
    'denied-action',
  ],
  [
    'signals',
    '17:28:01 | UPDATE_FAILED        | AWS::EC2::Instance        | myVm11CC711A\nFailed to receive 1 resource signal(s) within the specified duration',
    'unknown|not-ready-in-time|signal',
  ],
  [
    'role mapping',
    '6:47:45 PM | UPDATE_FAILED        | AWS::Cognito::IdentityPoolRoleAttachment | IdentityPoolDefaultAttachmentD81AFC39\n(https://cognito-idp.us-west-2.amazonaws.com/us-west-2_s0hFURHmp) is not a valid RoleMapping ProviderName or is not a configured provider. (Service: AmazonCognitoIdentity; Status Code: 400; Error Code: InvalidParameterException; Request ID: 1)',
    'request-refused|value-refused',
  ],
  [
    'same vpc',
    "5:36:37 AM | UPDATE_FAILED        | AWS::ElasticLoadBalancingV2::LoadBalancer | BYOD/Mgt/Internet/Nlb (Nlb) All subnets must belong to the same VPC: 'vpc-012ec3cb70b7a70b1' (Service: AmazonElasticLoadBalancing; Status Code: 400; Error Code: InvalidConfigurationRequest; Request ID: e16a2a9a; Proxy: null)",
    'request-refused',
  ],
  [
    'pipeline assume',
    '  7/17 | 10:52:29 AM | UPDATE_FAILED        | AWS::CodePipeline::Pipeline | deployment.piepline/Pipeline/Pipeline (deploymentpieplinePipeline7E159279) arn:aws:iam::111122223333:role/DemoCicdCrossAccountStack-deploymentpieplinePipeli-P0VE5EBT67XV is not authorized to perform AssumeRole on role arn:aws:iam::444455556666:role/cdk-hnb659fds-deploy-role-444455556666-ap-southeast-2',
    'role-not-assumable',
  ],
  [
    'event pattern',
    '0/3 |18:01:02 | UPDATE_FAILED        | AWS::Events::Rule       | EqualRule (EqualRuleA4D32458) Event pattern is not valid. Reason: "lenderId" must be an object or an array\nat [Source: (String)"{"source":["test.event-pattern"]}"; line: 1, column: 56] (Service: AmazonCloudWatchEvents; Status Code: 400; Error Code: InvalidEventPatternException; Request ID: 1)',
    'request-refused',
  ],
  [
    'vpcs max',
    '{"StackEvents":[{"LogicalResourceId": "VPC", "ResourceStatus": "CREATE_FAILED","ResourceStatusReason": "The maximum number of VPCs has been reached"}]}',
    'quota',
  ],
  [
    'bucket globally',
    '{"StackEvents":[{"LogicalResourceId": "CloudTrailBucket","ResourceStatus": "CREATE_FAILED","ResourceStatusReason": "Bucket already exists globally in S3"}]}',
    'name-taken|bucket-name-taken',
  ],
  [
    'dest versioning',
    '{"StackEvents":[{"LogicalResourceId": "SourceBucket","ResourceType": "AWS::S3::Bucket","ResourceStatus": "CREATE_FAILED","ResourceStatusReason": "Resource handler returned message: \\"Destination bucket must have versioning enabled. (Service: S3, Status Code: 400, Request ID: 5MEPD1BK1N44S9FK, Extended Request ID: zcS)\\" (RequestToken: 1, HandlerErrorCode: InvalidRequest)"}]}',
    'request-refused',
  ],
  [
    'desc length',
    "An error occurred (ValidationError) when calling the CreateChangeSet operation:\nTemplate format error: 'Description' length is greater than 1024",
    'template-invalid',
  ],
  [
    '501 resources',
    'Template format error: Number of resources, 501, is greater than maximum allowed, 500',
    'quota|template-invalid|template-too-large',
  ],
  [
    'map keys',
    'Template format error: [/Resources/CloudWatchObservabilityRole/Type/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals] map keys must be strings; received a map instead',
    'template-invalid',
  ],
  ['no resources', 'Template format error: Every template must contain a Resources member.', 'template-invalid'],
];
