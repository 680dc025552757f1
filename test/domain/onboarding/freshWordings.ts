/**
 * Public wordings of two further sets, gathered after the reader was rebuilt, their causes judged before each run: where it stands, the
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
    'An error occurred (AccessDeniedException) when calling the PutSubscriptionFilter operation: User with accountId: 381491800000 is not authorized to perform: logs:PutSubscriptionFilter on resource: arn:aws:logs:us-east-1:331890000000:destination:BucketBackupLogDestination',
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
    'Need to perform AWS calls for account 123456789100, but no credentials have been configured',
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
    'Unable to complete request: ServiceInternal: Publisher error\ncaused by: ServiceInternal: Publisher error\ncaused by: AccessDenied: User: arn:aws:sts::607306539146:assumed-role/uluru-managed-execution-role/bb53badc-a2e5-df40-6809-0d6682b6a031 is not authorized to perform: cloudwatch:PutMetricData\n\tstatus code: 403, request id: b51ca0a1-b387-4c65-beb9-1cb56722ebc4',
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
    'public repository: AliasAttributes',
    'Resource handler returned message: "Invalid request provided: Updates are not allowed for property - AliasAttributes." (RequestToken: 619d026a-77bf-d477-fb9c-9adedb88a024, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'public repository: DbLambda',
    '|  2025-08-12T13:48:17.935000+00:00|  AWS::Lambda::Function      |  DbLambda      |  CREATE_FAILED        |  Resource handler returned message: "Uploaded file must be a non-empty zip (Service: Lambda, Status Code: 400, Request ID: f7d54580-6977-476e-942b-369788c79d31) (SDK Attempt Count: 1)" (RequestToken: f9ec6ddb-7cdd-04e2-fe47-e4d4d0eefd78, HandlerErrorCode: InvalidRequest)   |',
    'request-refused',
  ],
  [
    'public repository: apigw logs role',
    'Resource handler returned message: "CloudWatch Logs role ARN must be set in account settings to enable logging (Service: ApiGateway, Status Code: 400, Request ID: 7436c8a1-607d-494b-a9cb-e451aad6655f)" (RequestToken: bc1a0db7-4808-fdce-11c6-b92fc875f1af, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'public repository: ec2 verification',
    'Resource handler returned message: "Your account is currently being verified. Verification normally takes less than 2 hours. Until your account is verified, you may not be able to launch additional instances or create additional volumes. If you are still receiving this message after more than 2 hours, please let us know by opening a support case. (Service: Ec2, Status Code: 400, Request ID: 1afaae05-99a3-4c7f-83f8-da3aeec73ed2) (SDK Attempt Count: 2)" (RequestToken: aef78f85, HandlerErrorCode: InvalidRequest)',
    'account-not-ready',
  ],
  [
    'public repository: NetworkConnectorOperatorRole',
    'Resource handler returned message: "The service is unable to assume the provided NetworkConnectorOperatorRole. Please verify the trust policy on the role. (Service: Lambda, Status Code: 400, Request ID: dbe1d2f4-dd0c-4319-8f5d-b4be4f076843) (SDK Attempt Count: 1)" (RequestToken: d6e21be9-9857-f452-bf12-3b93f89a4c75, HandlerErrorCode: InvalidRequest)',
    'role-not-ready',
  ],
  [
    'public repository: LB subnets',
    'Resource handler returned message: "A load balancer cannot be attached to multiple subnets in the same Availability Zone (Service: ElasticLoadBalancingV2, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'public repository: kdg condition',
    '>   Resource Name: LambdaExecutionRole (AWS::IAM::Role)\n>   Event Type: create\n>   Reason: Resource handler returned message: "A condition block must be present for the Cognito provider (Service: Iam, Status Code: 400, Request ID: a7c1f84f-53f9-450b-ab6b-61c20a0b590a)" (RequestToken: 91410630-55e8-cdb6-fa49-00c9bc9ede63, HandlerErrorCode: InvalidRequest)',
    'policy-malformed',
  ],
  [
    'public repository: ecs force deployment',
    'Resource handler returned message: "Invalid request provided: When switching from launch type to capacity provider strategy on an existing service, or making a change to a capacity provider strategy on a service that is already using one, you must force a new deployment. (Service: Ecs, Status Code: 400, Request ID: xxx) (SDK Attempt Count: 1)" (RequestToken: xxx HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'public repository: ecr images',
    "Resource handler returned message: \"The repository with name 'helloworld' in registry with id '309135946640' cannot be deleted because it still contains images (Service: Ecr, Status Code: 400, Request ID: 9bfb6818-3987-4d39-8253-f42b5a1caa9a, Extended Request ID: null)\" (RequestToken: d175f13b-1797-6ac1-78af-0c9985dd226f, HandlerErrorCode: GeneralServiceException)",
    'conflict',
  ],
  [
    'public repository: AMI malformed',
    'Resource handler returned message: "The id is not valid. The expected format is ami-xxxxxxxx or ami-xxxxxxxxxxxxxxxxx. (Service: AmazonEC2; Status Code: 400; Error Code: InvalidAMIID.Malformed; Request ID: 7fcffd02-ee33-49fa-adcd-0ededf21d485; Proxy: null)" (RequestToken: d2990da0-7f53-e364-a60a-a4485ee69fe1, HandlerErrorCode: GeneralServiceException)',
    'request-refused|value-refused',
  ],
  [
    'public repository: PutParameter general',
    'Resource handler returned message: "Error occurred during operation \'PutParameter\'." (RequestToken: 1, HandlerErrorCode: GeneralServiceException)',
    'unknown',
  ],
  [
    'public repository: s3 encryption denied',
    'dev-656260749296-us-east-1 CREATE_FAILED Resource handler returned message: "User: arn:aws:iam::656260749296:user/ci is not authorized to perform: s3:PutEncryptionConfiguration on resource: "arn:aws:s3:::registry-dev-656260749296-us-east-1" because no identity-based policy allows the s3:PutEncryptionConfiguration action (Service: S3, Status Code: 403, Request ID: 4HENH8D6S4968N7K, Extended Request ID: 4pZ1=) (SDK Attempt Count: 1)" (RequestToken: f5cc0728, HandlerErrorCode: GeneralServiceException)',
    'denied-action',
  ],
  [
    'public repository: ecr prefix',
    "Resource handler returned message: \"Invalid parameter at 'ecrRepositoryPrefix' failed to satisfy constraint: 'Member must satisfy regular expression pattern: (?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*' (Service: Ecr, Status Code: 400, Request ID: xxx)\" (RequestToken: xxx, HandlerErrorCode: GeneralServiceException)",
    'value-refused',
  ],
  [
    'public repository: kda rate',
    'Resource handler returned message: "Rate exceeded (Service: KinesisAnalyticsV2, Status Code: 400)" (HandlerErrorCode: GeneralServiceException)',
    'throttled',
  ],
  [
    'public repository: MicrovmImage',
    "Resource of type 'AWS::Lambda::MicrovmImage' with identifier 'arn:aws:lambda:eu-west-1:111122223333:microvm-image:x' did not stabilize. (HandlerErrorCode: NotStabilized)",
    'not-ready-in-time',
  ],
  [
    'public repository: InvalidImage',
    'Resource handler returned message: "Lambda function arn:aws:lambda:us-east-1:111122223333:function:x reached terminal FAILED state due to InvalidImage(ImageLayerFailure: UnsupportedImageLayerDetected - Layer Digest sha256:abc) and failed to stabilize" (RequestToken: 1, HandlerErrorCode: NotStabilized)',
    'unknown|request-refused|not-ready-in-time',
  ],
  [
    'public repository: iam PutRolePolicy',
    'Resource handler returned message: "User: arn:aws:iam::975050780564:user/kk_labs_user_407114 is not authorized to perform: iam:PutRolePolicy on resource: role lambda_execution_role because no identity-based policy allows the iam:PutRolePolicy action (Service: Iam, Status Code: 403, Request ID: 2add31fc-57fd-4f68-948f-8d37c03e6e59) (SDK Attempt Count: 1)" (RequestToken: 23f5a4e5-fcfc-6b30-d188-522fa3d20c9b, HandlerErrorCode: AccessDenied)',
    'denied-action',
  ],
  [
    'public repository: bedrock runtime',
    'Resource handler returned message: "Access denied for operation \'AWS::BedrockAgentCore::Runtime\'." (RequestToken: 16eb7890-18d4-c67e-1784-af05f460584a, HandlerErrorCode: AccessDenied)',
    'denied',
  ],
  [
    'public repository: lakeformation',
    'AWS::LakeFormation::PrincipalPermissions | CfnPrincipalPermissions Resource handler returned message: "Resource does not exist or requester is not authorized to access requested permissions. (Service: LakeFormation, Status Code: 400, Request ID: f4d5e58b-29b6-4889-9666-7e38420c9035)" (RequestToken: 4a4bb1d6-b051-032f-dd12-5951d7b4d2a9, HandlerErrorCode: AccessDenied)',
    'denied',
  ],
  [
    'public repository: marketplace',
    'Resource handler returned message: "In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please visit https://aws.amazon.com/marketplace/pp?sku=abc" (Service: Ec2, Status Code: 401, HandlerErrorCode: AccessDenied)',
    'terms-not-accepted',
  ],
  [
    'public repository: permissions boundary caps',
    'Resource handler returned message: "User: arn:aws:sts::367707589526:assumed-role/cdk-hnb659fds-cfn-exec-role-367707589526-us-east-1/AWSCloudFormation is not authorized to perform: events:DescribeRule on resource: arn:aws:events:us-east-1:367707589526:rule/mail-ses-bounce-complaint because no permissions boundary allows the events:DescribeRule action (Service: EventBridge, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    'denied-boundary',
  ],
  [
    'public repository: apigw tags',
    'Resource handler returned message: "User: arn:aws:iam::086015456585:user/dev is not authorized to perform: apigateway:PUT on resource: arn:aws:apigateway:ap-northeast-2::/tags/arn%3Aaws%3Aapigateway%3Aap-northeast-2%3A%3A%2Frestapis%2F* because no identity-based policy allows the apigateway:PUT action (Service: ApiGateway, Status Code: 403, Request ID: 9d2119dd) (SDK Attempt Count: 1)" (RequestToken: a776abfe, HandlerErrorCode: AccessDenied)',
    'denied-action|denied-tagging',
  ],
  [
    'public repository: cleanup in progress',
    'Stack:arn:aws:cloudformation:ap-northeast-2:086015456585:stack/hello-api-dev/83a1a4e0-4c0d-11f0-99a8-06eb25496439 is in UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS state and can not be updated.',
    'busy',
  ],
  [
    'public repository: iam:PassRole BU',
    'Resource handler returned message: "User: arn:aws:sts::527623259369:assumed-role/x/BUUserForDevSecOpsPiaaS is not authorized to perform: iam:PassRole on resource: arn:aws:iam::527623259369:role/BURoleForPositivoMercantil because no identity-based policy allows the iam:PassRole action (Service: Lambda, Status Code: 403, Request ID: 6c6c7a82) (SDK Attempt Count: 1)" (RequestToken: 856023d3, HandlerErrorCode: AccessDenied)',
    'denied-pass-role',
  ],
  [
    'public repository: Internal Server Error',
    'Resource handler returned message: "Internal Server Error" (RequestToken: 1, HandlerErrorCode: InternalFailure)',
    'aws-failed',
  ],
  [
    'public repository: stack set op failed',
    'Resource handler returned message: "Stack set operation [aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee] was unexpectedly stopped or failed" (RequestToken: x, HandlerErrorCode: InternalFailure)',
    'operation-failed',
  ],
  [
    'public repository: MemberStackSet',
    'Properties validation failed for resource MemberStackSet with message: #: #: only 1 subschema matches out of 2 #/StackInstancesGroup/0/Regions: array items are not unique',
    'template-invalid|value-refused',
  ],
  [
    'public repository: canary alarm',
    'Resource handler returned message: "d-RGSWBD91L failed. One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: <dop-c02-sam-canary-CanaryErrorAlarm>" (RequestToken: 1, HandlerErrorCode: InternalFailure)',
    'unknown|deployment-alarm',
  ],
  [
    'public repository: AWSLambdaFullAccess',
    'Resource handler returned message: "Policy arn:aws:iam::aws:policy/AWSLambdaFullAccess does not exist or is not attachable. (Service: Iam, Status Code: 404, Request ID: 994d21a0-31f1-4d9f-93b5-3459d4a5da72)" (RequestToken: 9d8d7b74-7bd2-2a52-d1af-b3117cf09e5d, HandlerErrorCode: NotFound)',
    'policy-missing',
  ],
  [
    'public repository: python3.7',
    'Resource handler returned message: "The runtime parameter of python3.7 is no longer supported for creating or updating AWS Lambda functions. We recommend you use the new runtime (python3.12) while creating or updating functions. (Service: Lambda, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    'request-refused',
  ],
  [
    'public repository: SQS not found',
    "AWS::SQS::Queue Handler returned status FAILED: Resource of type 'AWS::SQS::Queue' with identifier 'https://sqs.us-east-1.amazonaws.com/839333509514/ubx-demo-queue' was not found. (HandlerErrorCode: NotFound, RequestToken: 0bd51fc8-0987-451d-aafc-3079f76f4186)",
    'gone',
  ],
  [
    'public repository: layer',
    'Resource handler returned message: "Layer arn:aws:lambda:us-east-1:123456789012:layer:legacy-utils:3 does not exist." (HandlerErrorCode: NotFound)',
    'reference-missing',
  ],
  [
    'public repository: staging bucket',
    'StagingBucket (AWS::S3::Bucket) UPDATE_FAILED "The specified bucket does not exist" (Service: S3, Status Code: 404, HandlerErrorCode: NotFound)',
    'bucket-missing',
  ],
  [
    'public repository: listeners',
    'Resource handler returned message: "One or more listeners not found (Service: ElasticLoadBalancingV2, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: NotFound)',
    'reference-missing',
  ],
  [
    'public repository: sg rules',
    'Resource handler returned message: "The maximum number of rules per security group has been reached. (Service: Ec2, Status Code: 400, Request ID: 1 ) (SDK Attempt Count: 1)" (RequestToken: 1, HandlerErrorCode: ServiceLimitExceeded)',
    'quota',
  ],
  [
    'public repository: igw',
    'CREATE_FAILED: The maximum number of internet gateways has been reached. (Service: Ec2, Status Code: 400, HandlerErrorCode: ServiceLimitExceeded)',
    'quota',
  ],
  [
    'public repository: groups per user',
    'The stack named loEcr failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: The maximum number of groups per user is exceeded for user: sandoval. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: LimitExceeded; Request ID: 71ba3c0c-2be1-45e8-87cd-f1645fa49a94; Proxy: null)',
    'quota',
  ],
  [
    'public repository: must contain resources',
    'CREATE_FAILED: IamRoleLambdaExecution (AWS::IAM::Role)\nPolicy statement must contain resources. (Service: AmazonIdentityManagement; Status Code: 400; Error Code: MalformedPolicyDocument; Request ID: 9f764f80-d043-4e1d-ada1-7ed033d82c0b; Proxy: null)',
    'policy-malformed',
  ],
  [
    'public repository: alphanumeric',
    'The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_- (Service: AmazonIdentityManagement; Status Code: 400; Error Code: ValidationError; Request ID: 1361faf3-bb52-11e7-a88d-dd05476bf9e2)',
    'request-refused|value-refused',
  ],
  [
    'public repository: instance profile',
    'Cannot delete entity, must remove roles from instance profile first. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: DeleteConflict; Request ID: 197f795b-1003-4386-81cc-44a926c42be7)',
    'role-in-use',
  ],
  [
    'public repository: referenced objects',
    'Cannot delete entity, must remove referenced objects first. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: DeleteConflict; Request ID: 14070f65-878f-11e8-bcdc-138f1db22f46)',
    'role-in-use',
  ],
  [
    'public repository: backup vault',
    'Backup vault cannot be deleted (contains 3 recovery points) (Service: AWSBackup; Status Code: 400; Error Code: InvalidRequestException; Request ID: x)',
    'conflict|request-refused',
  ],
  [
    'public repository: bucket bad request',
    'Bucket CREATE_FAILED Bad Request (Service: Amazon S3; Status Code: 400; Error Code: 400 Bad Request; Request ID: V37ZBGVQW0MR2YWD; S3 Extended Request ID: 94px=; Proxy: null)',
    'unknown|request-refused',
  ],
  [
    'public repository: 2019-09-09',
    'An error occurred (ValidationError) when calling the CreateStack operation: Template format error: 2019-09-09 is not a supported value for AWSTemplateFormatVersion.',
    'template-invalid',
  ],
  [
    'public repository: createstack denied',
    'An error occurred (AccessDenied) when calling the CreateStack operation: \nUser: arn:aws:iam::111122223333:user/me is not authorized to perform: \ncloudformation:CreateStack on resource: *',
    'denied-action',
  ],
  [
    'public repository: valid json',
    "An error occurred (MalformedPolicy) when calling the PutBucketPolicy operation: Policies must be valid JSON and the first byte must be '{'",
    'policy-malformed',
  ],
  [
    'public repository: put-bucket-policy public',
    'An error occurred (AccessDenied) when calling the PutBucketPolicy operation: User:\n.../alex.morgan is not authorized to perform: s3:PutBucketPolicy on resource:\n"arn:aws:s3:::x" because public policies are prevented by the BlockPublicPolicy\nsetting in S3 Block Public Access.',
    'public-policy-blocked',
  ],
  [
    'public repository: secret was deleted',
    'An error occurred (InvalidRequestException) when calling the CreateSecret operation: You can’t perform this operation on the secret because it was deleted.',
    'secret-being-deleted',
  ],
  [
    'public repository: createsecret exists',
    'An error occurred (ResourceExistsException) when calling the CreateSecret operation:\nThe operation failed because the secret dev/twilio/auth-token already exists.',
    'name-taken',
  ],
  [
    'public repository: createsecret bare denial',
    'An error occurred (AccessDeniedException) when calling the CreateSecret operation',
    'denied',
  ],
  [
    'public repository: events RoleArn',
    'The stack named OmicsBuildPipelinesStack failed to deploy: UPDATE_ROLLBACK_COMPLETE: Resource handler returned message: "RoleArn is required for target arn:aws:events:us-east-1:111122223333:event-bus/default. (Service: EventBridge, Status Code: 400, Request ID: 609c5786-5479-4e98-b6fa-7ab3267ddfb1)" (RequestToken: b3e801da, HandlerErrorCode: GeneralServiceException)',
    'request-refused',
  ],
  [
    'public repository: ancestor',
    'Resource handler returned message: "An ancestor of this resource has the same variable name as this one: {userId} (Service: ApiGateway, Status Code: 400, Request ID: 3bd382fe)" (RequestToken: 391b54b7, HandlerErrorCode: InvalidRequest)',
    'request-refused|conflict',
  ],
  [
    'public repository: waf scope',
    '❌ ShirayukiTomoFansiteDevStack failed: _ToolkitError: The stack named ShirayukiTomoFansiteDevStack failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: Resource handler returned message: "Error reason: The scope is not valid., field: SCOPE_VALUE, parameter: CLOUDFRONT (Service: Wafv2, Status Code: 400, Request ID: d087ce80) (SDK Attempt Count: 1)"',
    'request-refused|value-refused',
  ],
  [
    'public repository: amber bucket',
    '❌ AmberMonolithStack failed: Error: The stack named AmberMonolithStack failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: Resource handler returned message: "amber-workshop-bucket already exists (Service: S3, Status Code: 409, Request ID: 1)"',
    'name-taken|bucket-name-taken',
  ],
  [
    'public repository: opensearch slr',
    'ROLLBACK_COMPLETE: Resource handler returned message: "Invalid request provided: Before you can proceed, you must enable a service-linked role to give Amazon OpenSearch Service permissions to access your VPC. (Service: OpenSearch, Status Code: 400, Request ID: 11ab9b5f-b59b-418a-9f89-98b1700bd248)"',
    'service-linked-role',
  ],
  [
    'public repository: appconfig role',
    'ROLLBACK_COMPLETE: Resource handler returned message: "1 validation error detected: Value arn:aws:iam::665186350589:role/SsgStack-Env-j5KQ5jxSJU2s at \'retrievalRoleArn\' failed to satisfy constraint: Member must be null if the request has the following uri: hosted (Service: AppConfig, Status Code: 400, Request ID: 722403ba)" (RequestToken: 1f6658be, HandlerErrorCode: InvalidRequest)',
    'value-refused',
  ],
  [
    'public repository: apigw same name',
    'UPDATE_ROLLBACK_COMPLETE: Resource handler returned message: "Another resource with the same parent already has this name: collections (Service: ApiGateway, Status Code: 409, Request ID: 3d5cf6f8-5b1c-47f2-8d43-6d64f0da0f25)"',
    'name-taken|conflict',
  ],
  [
    'public repository: image tag',
    'ROLLBACK_COMPLETE: Resource handler returned message: "Invalid request provided: The specified image identifier does not exist in the repository. Verify the image tag format and repository name. (Service: BedrockAgentCoreControl, Status Code: 400, Request ID: af6272bf) (SDK Attempt Count: 1)" (RequestToken: 411584cb, HandlerErrorCode: InvalidRequest)',
    'reference-missing',
  ],
  [
    'public repository: Lambda key NotFound',
    'Resource handler returned message: "Resource of type \'Stack set operation [x] was unexpectedly stopped or failed. status reason(s): [ResourceLogicalId:DefaultVpcFn, ResourceType:AWS::Lambda::Function, ResourceStatusReason:Resource handler returned message: "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist. (Service: Lambda, Status Code: 400, Request ID: 2c02f6b6-e62a-4cb8-924c-26e8f55c6a30)" (RequestToken: ee545b01, HandlerErrorCode: InvalidRequest).]\' with identifier \'cloudtrail-stack:92c9b9cd\' did not stabilize." (RequestToken: dd548f6e, HandlerErrorCode: NotStabilized)',
    'object-missing',
  ],
];
