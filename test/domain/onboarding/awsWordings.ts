/**
 * Messages each with the code of the cause that AWS's documentation gives for it; `unknown` where the table rightly says that it does
 * not know. Most are as people met them in public issues, logs and documentation of AWS (names and accounts replaced, shortened). 49 of
 * the third set were written from memory of AWS's wordings and have no public source.
 */
export const awsWordings: readonly (readonly [code: string, message: string])[] = [
  ['bucket-name-taken', 'Resource handler returned message: "BucketAlreadyExists" (HandlerErrorCode: AlreadyExists)'],
  [
    'policy-malformed',
    'Resource handler returned message: "Policy contains a statement with one or more invalid principals. (Service: Kms, Status Code: 400, Request ID: a9f9e73b-cf2c-4862-9536-af92aa0ed656)" (RequestToken: 949e9034-f910-7eb3-a4a2-427bc9e676b9, HandlerErrorCode: InvalidRequest)',
  ],
  [
    'name-taken',
    "Resource of type 'AWS::IAM::Role' with identifier 'agent-session-admin'\nalready exists. (HandlerErrorCode: AlreadyExists)",
  ],
  [
    'denied',
    'Resource handler returned message: "Access denied for operation \'AWS::BedrockAgentCore::Runtime\'." (RequestToken: 16eb7890-18d4-c67e-1784-af05f460584a, HandlerErrorCode: AccessDenied)',
  ],
  [
    'role-not-ready',
    'Resource handler returned message: "The role defined for the function cannot be assumed by Lambda.\n(Service: Lambda, Status Code: 400, Request ID: xxx)"',
  ],
  [
    'name-taken',
    'Resource handler returned message: "The operation failed because the secret librechat-development-postgres-secret already exists"',
  ],
  [
    'secret-being-deleted',
    "You can't create this secret because a secret with this name is already scheduled for deletion.",
  ],
  [
    'denied-explicit',
    '"Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/Owner/me is not authorized to perform: iam:DeleteRolePermissionsBoundary on resource: role cdk-hnb659fds-lookup-role-111122223333-us-west-2 with an explicit deny in an identity-based policy (Service: Iam, Status Code: 403, Request ID: e81a607d)"',
  ],
  [
    'name-taken',
    'CREATE_FAILED | AWS::XRay::TransactionSearchConfig | bedrockagentcoreru...archConfig2B8A09A6\nResource handler returned message: "null" (RequestToken: 91702d2a-d5aa-c0a2-761c-1db8808b6e20, HandlerErrorCode: AlreadyExists)',
  ],
  [
    'denied-kms',
    'ROLLBACK_COMPLETE: Resource handler returned message: "The specified KMS key does not exist or is not allowed to be used with Arn \'arn:aws:logs:us-east-2:***:log-group:/aws/cloudtrail/pr1669-logs\'"',
  ],
  [
    'quota',
    'Resource handler returned message: "The maximum number of rules per security group has been reached. (Service: Ec2, Status Code: 400, Request ID: ) (SDK Attempt Count: 1)" (RequestToken: , HandlerErrorCode: ServiceLimitExceeded)',
  ],
  [
    'role-missing',
    'Resource handler returned message: "Invalid request provided: Role ARN arn:aws:iam::111122223333:role/aws-abc-orchestration-query-handler-role-test does not exist" (RequestToken: 12345678-1234-1234-1234-111122223333, HandlerErrorCode: InvalidRequest)',
  ],
  ['denied-action', 'CREATE_FAILED - API: s3:PutBucketPolicy Access Denied'],
  [
    'role-missing',
    "12:13:27 UTC-0400 | ROLLBACK_IN_PROGRESS | AWS::CloudFormation::Stack | baton-stage | The following resource(s) failed to create: [CustomTopic, InstancesLifecycleHandler, HostedZone]. . Rollback requested by user.\n-- | -- | -- | -- | --\n  | 12:13:26 UTC-0400 | CREATE_FAILED | AWS::Route53::HostedZone | HostedZone | Resource creation cancelled\n  | 12:13:25 UTC-0400 | CREATE_FAILED | AWS::Lambda::Function | CustomTopic | Template error: IAM role baton-stage-CustomTopicRole-1A9HCO78TUIP8 doesn't exist\n  | 12:13:25 UTC-0400 | CREATE_FAILED | AWS::Lambda::Function | InstancesLifecycleHandler | Template error: IAM role baton-stage-InstancesLifecycleHandlerRole-1BFARB1I0GXL6 doesn't exist",
  ],
  [
    'nested-failed',
    'Embedded stack arn:aws:cloudformation:us-west-2:111122223333:stack/hipaa-ConfigStack-18GYHOAKBMJ6I/3ebc7c80-bd0c-11ec-993e-02dded4f9d25 was not successfully updated. Currently in UPDATE_FAILED with reason: The following resource(s) failed to create: [LambdaExecutionRole].',
  ],
  [
    'policy-malformed',
    'Resource arn-thing must be in ARN format or "*". (Service: AmazonIdentityManagement; Status Code: 400; Error Code: MalformedPolicyDocument; Request ID: 1)',
  ],
  [
    'custom-resource',
    'Received response status [FAILED] from custom resource. Message returned: You specified an unrecognized service principal. (RequestId: c1fee8a1-15d0-4521-8519-26c9cf0dda6b)',
  ],
  [
    'stack-set-trusted-access',
    'Resource handler returned message: "You must enable organizations access to operate a service managed stack set (Service: CloudFormation, Status Code: 400, Request ID: ceb2bfdf-8536-45ec-9698-55ddc53e5144)" (RequestToken: 4c550b38-dd1c-4262-5cb9-65b2b2b83e9d, HandlerErrorCode: InvalidRequest)',
  ],
  [
    'stack-set-not-delegated',
    'ValidationError: You must be the management account or delegated admin account of an organization before operating a SERVICE_MANAGED stack set',
  ],
  [
    'stack-set-not-delegated',
    'Error: error creating CloudFormation StackSet (Sec-Hub-SHARR-Members-Role): ValidationError: You must be the master or delegated admin account of an organization before operating a SERVICE_MANAGED stack set status code: 400,',
  ],
  [
    'stack-set-execution-role',
    "Account 111122223333 should have 'AWSControlTowerExecution' role with trust relationship to Role 'service-role/AWSControlTowerStackSetRole'.",
  ],
  [
    'stack-set-not-delegated',
    '"Account used is not a delegated administrator (Service: CloudFormation, Status Code: 400, Request ID: *****, Extended Request ID: null)" (RequestToken: **** HandlerErrorCode: InvalidRequest)',
  ],
  [
    'stack-set-execution-role',
    'AWS Control Tower cannot deploy the required stack set. The AWSControlTowerStackSetRole is unable to assume the AWSControlTowerExecution role.To continue, add the management account to the trust relationship for the AWSControlTowerExecution to allow sts:AssumeRole and try again.',
  ],
  [
    'operation-failed',
    "Resource handler returned message: \"Resource of type 'Stack set operation [c83dea45-9cdf-4abf-8d66-28a5c42a36d1] was unexpectedly stopped or failed. status reason(s): [The following resource(s) failed to create: [ReplicaRole]. Delete requested by user.]' with identifier 'my-org-optimisation-data539243256251-comp-optim-buckets:86a7ec3c-1bf1-47f7-ab2f-f5df724fef2c' did not stabilize.\" (RequestToken: f5aa2184-ce47-94d9-f619-f1a0b50ef703, HandlerErrorCode: NotStabilized)",
  ],
  [
    'name-taken',
    "ResourceLogicalId:ECRRepomyrepo, ResourceType:AWS::ECR::Repository, ResourceStatusReason:Resource of type 'AWS::ECR::Repository' with identifier 'org/image-name already exists..",
  ],
  [
    'aws-failed',
    'Error: creating Kinesis Firehose Delivery Stream (iot-sfc-dev-firehose-2-iceberg): operation error Firehose: CreateDeliveryStream, exceeded maximum number of attempts, 25, https response error StatusCode: 500, RequestID: e51ac1ab-9bc4-fd8b-854c-872a98e96ae4, api error InternalFailure: UnknownError',
  ],
  [
    'denied-to-role',
    "Error: waiting for Kinesis Firehose Delivery Stream (tf-acc-test-8075313253262188714) create: unexpected state 'CREATING_FAILED', wanted target 'ACTIVE'. last error: CREATE_PRIVATE_LINK_FAILED: AWS Firehose is not authorized to perform kafka:CreateVpcConnection on resource arn:aws:iam::111122223333:role/tf-acc-test-8075313253262188714-cluster",
  ],
  [
    'attribute-missing',
    '2020-09-21 11:53:56 UTC+0200 | CWEFindingEventRuleawshealth | CREATE_FAILED | Unable to retrieve Arn attribute for AWS::KinesisFirehose::DeliveryStream',
  ],
  [
    'stream-missing',
    '2016-11-03T16:05:24.322Z\t81820a90-cb82-4566-90db-35866393c78b\n{\n    "message": "Firehose LambdaStreamsDefaultDeliveryStream not found under account.",\n    "code": "ResourceNotFoundException",\n    "time": "2016-11-03T16:05:24.322Z",\n    "requestId": "54279dc9-a1df-11e6-a64e-d184623b1b33",\n    "statusCode": 400,\n    "retryable": false,\n    "retryDelay": 65.43006924912333\n}',
  ],
  [
    'value-refused',
    "errors during apply: error creating Kinesis Firehose Delivery Stream: ValidationException: 1 validation error detected: Value 'NotLambda' at 'extendedS3DestinationConfiguration.processingConfiguration.processors.1.member.type' failed to satisfy constraint: Member must satisfy enum value set: [Lambda]",
  ],
  ['role-missing', 'Error: "The role named \'xxx\' does not exist or is not authorized"'],
  [
    'denied-action',
    'ERROR Setup failed: AccessDenied - User: arn:aws:sts::111122223333:assumed-role/IamDeniedCustomResourceSt-CrHandlerServiceRole2D0F6-UlztxgkpoGK1/IamDeniedCustomResourceStack-CrHandler8F2F7DBF-llNoqKZOJ9iS is not authorized to perform: s3:CreateBucket on resource: "arn:aws:s3:::iam-denied-setup-27a9ec06-7d94-4a45-9318-e6f08c9aea4d" because no identity-based policy allows the s3:CreateBucket action',
  ],
  [
    'nested-failed',
    't-response-ssm-service-acct | ROLLBACK_IN_PROGRESS | The following resource(s) failed to create: [CondigEventForwarding, SecurityIRRole, RegionalS3Objects, AWSSystemsManagerAutomationExecutionRole, GDEventForwarding]. . Rollback requested by user.\n-- | -- | --\n2020-11-05 12:28:48 UTC-0500 | SecurityIRRole | CREATE_FAILED | Resource creation cancelled\n2020-11-05 12:28:48 UTC-0500 | GDEventForwarding | CREATE_FAILED | Resource creation cancelled\n2020-11-05 12:28:47 UTC-0500 | RegionalS3Objects | CREATE_FAILED | \n\nEmbedded stack arn:aws:cloudformation:us-east-1:111122223333:stack/automated-incident-response-ssm-service-acct-RegionalS3Objects-QV7TP1ZYMNUU/4f7767c0-1f8c-11eb-ae7e-0ee5a1b2c3d4 was not successfully created: The following resource(s) failed to create: [S3BucketRegionSources].\n\n2020-11-05 12:28:43 UTC-0500 | GDEventForwarding | CREATE_IN_PROGRESS | Resource creation Initiated',
  ],
  [
    'denied-action',
    'CREATE_FAILED                                       AWS::Kinesis::Stream                                gcsKinesis                                          Resource creation cancelled\nCREATE_FAILED                                       AWS::IAM::Role                                      CodeDeployAssetOverrideRole                         Resource creation cancelled\nCREATE_IN_PROGRESS                                  AWS::Kinesis::Stream                                gcsKinesis                                          Resource creation Initiated\nCREATE_FAILED                                       AWS::IAM::Role                                      CodeDeployServiceRole                               API: iam:CreateRole User:\n                                                                                                                                                            arn:aws:sts::xxxxxxxxxxxx:assumed-role/a200\n                                                                                                                                                            is not authorized to perform: iam:CreateRole',
  ],
  [
    'denied-tagging',
    '            "ResourceStatus": "CREATE_FAILED",\n             "ResourceStatusReason": "Resource handler returned message: \\"Resource of type \'Stack set operation [71249168-c71e-4d09-8cfb-b66506e6eb23] was unexpectedly stopped or failed. status reason(s):      [ResourceLogicalId:DatadogStreamBackupBucket, ResourceType:AWS::S3::Bucket, ResourceStatusReason:Resource handler returned message: \\"Encountered a permissions error performing a tagging operation, please add  required tag permissions. See https://repost.aws/knowledge-center/cloudformation-tagging-permission-error for how to resolve.',
  ],
  [
    'denied-to-role',
    '2017-11-13\tStatus\tType\tLogical ID\tStatus reason\n14:55:22 UTC+0000\tROLLBACK_COMPLETE\tAWS::CloudFormation::Stack\tmystackname\t\n14:55:21 UTC+0000\tDELETE_COMPLETE\tAWS::IAM::Role\tCollectLambdaRole\t\n14:54:12 UTC+0000\tCREATE_FAILED\tAWS::Lambda::EventSourceMapping\tMapping\tCannot access stream arn:aws:kinesis:us-east-1:111122223333:stream/x. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM. (Service: AWSLambdaInternal; Status Code: 400; Error Code: InvalidParameterValueException; Request ID: 1)\n14:53:12 UTC+0000\tCREATE_IN_PROGRESS\tAWS::CloudFormation::Stack\tmystackname\tUser Initiated',
  ],
  [
    'quota',
    '3:17:48 PM | CREATE_FAILED        | AWS::StepFunctions::StateMachine                | RagEngines/AuroraP...ateAuroraWorkspace\nResource handler returned message: "Invalid Logging Configuration: The CloudWatch Logs Resource Policy size was exceeded. We suggest prefixing your CloudWatch log group name with /aws/vendedlogs/states/. (Service: AWSStepFun\nctions; Status Code: 400; Error Code: InvalidLoggingConfiguration; Request ID: b43a3eb9-3137-48b8-a767-9544147899a5; Proxy: null)" (RequestToken: 28b6839a-71f7-d451-590c-f1f346f6e232, HandlerErrorCode: InvalidRequest)',
  ],
  [
    'denied-tagging',
    'Resource handler returned message: "Resource of type \'Stack set operation [00000000-0000-0000-0000-111122223333] was unexpectedly stopped or failed. status reason(s): [ResourceLogicalId:DatadogMetricStreamAllNamespaces, ResourceType:AWS::CloudWatch::MetricStream, ResourceStatusReason:Resource handler returned message: "Invalid request provided: User: arn:aws:sts::111122223333:assumed-role/DatadogStreamStackSetExecutionRole/00000000-0000-0000-0000-111122223333 is not authorized to perform: cloudwatch:TagResource on resource: arn:aws:cloudwatch:ap-south-1:111122223333:metric-stream/datadog-metrics-stream because no identity-based policy allows the cloudwatch:TagResource action" (RequestToken: 00000000-0000-0000-0000-111122223333, HandlerErrorCode: InvalidRequest).]\' with identifier \'DatadogStreams:00000000-0000-0000-0000-111122223333\' did not stabilize." (RequestToken: 00000000-0000-0000-0000-111122223333, HandlerErrorCode: NotStabilized)',
  ],
  ['quota', 'Serverless: An error occurred while provisioning your stack\n     - Resource limit exceeded..'],
  [
    'quota',
    'PostUnderscoredeploySubscriptionFilter0 - Resource limit exceeded. (Service: AWSLogs; Status Code: 400; Error Code: LimitExceededException;)',
  ],
  [
    'quota',
    "2020-01-21T12:23:02.436Z\ta30ab1f3-8cfe-4f5c-84e4-0d404da581cc\tINFO\tError in subscribing /aws/lambda/dev-somefunction { LimitExceededException: Resource limit exceeded.\n    at Request.extractError (/var/runtime/node_modules/aws-sdk/lib/protocol/json.js:51:27)\n    at Request.callListeners (/var/runtime/node_modules/aws-sdk/lib/sequential_executor.js:106:20)\n  message: 'Resource limit exceeded.',\n  code: 'LimitExceededException' }",
  ],
  [
    'nested-failed',
    '3/18 | 12:20:52 PM | UPDATE_FAILED        | AWS::CloudFormation::Stack | ratingEngine-api.NestedStack/ratingEngine-api.NestedStackResource (ratingEngineapiNestedStackratingEngineapiNestedStackResourceCAB987DC) Embedded stack arn:aws:cloudformation:us-west-2:111122223333:stack/AA00002988-dev-ethosApis-ratingEngineapiNestedStackratingEngineapiNestedStackResourceC-ZNF4OO18KR38/775c3780-4a0b-11eb-a2ed-06a2ba0f7427 was not successfully updated. Currently in UPDATE_ROLLBACK_IN_PROGRESS with reason: The following resource(s) failed to create: [DatadogForwarderSubscriptionFilter]. The following resource(s) failed to update: [AA00002988devpostRatingFlagDriverAA00002988devpostRatingFlagDriverroleB08BC0E3, AA00002988devgetAllRatingFlagEngineRunsfunction14DDE2A2, AA00002988devpostRatingFlagTaskfunctionE0B7A5C4]. ',
  ],
  [
    'quota',
    '{\n    "message": "failed to subscribe log group",\n    "logGroupName": "/aws/lambda/serverless-disputesandbox-dev-dbTest",\n    "errorName": "LimitExceededException",\n    "errorMessage": "Resource limit exceeded.",\n    "stackTrace": "LimitExceededException: Resource limit exceeded.\\n    at Request.extractError (/var/task/node_modules/aws-sdk/lib/protocol/json.js:51:27)"\n}',
  ],
  [
    'export-in-use',
    '2018-10-17 19:39:13 UTC  UPDATE_COMPLETE                      AWS::CloudFormation::Stack                foo-ci-docker-vpc  Export foo-ci-docker-vpc-EcsCluster cannot be deleted as it is in use by foo-ci-docker-events   ',
  ],
  [
    'export-in-use',
    ' 10/11 | 5:31:34 AM | UPDATE_ROLLBACK_IN_P | AWS::CloudFormation::Stack | ci787925127-geospatial-data-lake-storage Export ci787925127-geospatial-data-lake-storage:ExportsOutputRefci787925127datasetsci787925127datasetstablenameforci787925127B9979E3F131A4311 cannot be updated as it is in use by ci7879251',
  ],
  ['export-in-use', 'Export my-output-export-name cannot be deleted as it is in use by my-other-stack'],
  [
    'export-in-use',
    'net-aws: deploying...\nnet-aws: creating CloudFormation changeset...\n  0/47 | 12:07:51 AM | UPDATE_ROLLBACK_IN_P | AWS::CloudFormation::Stack            | net-aws Export net-IN cannot be deleted as it is in use by net-mysecurity\n  0/47 | 12:08:21 AM | UPDATE_ROLLBACK_COMP | AWS::CloudFormation::Stack            | net-aws',
  ],
  ['export-missing', 'No export named production:ECSTaskExecutionRole found. Rollback requested by user.'],
  [
    'unknown',
    ' ⏳  Starting destruction of stack vpc-demo...\n ❌  Destruction failed: vpc-demo Error: Failed to destroy vpc-demo (current state: UPDATE_COMPLETE)!\n    at Object.destroyStack (/Users/me/.nvm/versions/node/v10.7.0/lib/node_modules/aws-cdk/lib/api/deploy-stack.ts:152:15)\nFailed to destroy vpc-demo (current state: UPDATE_COMPLETE)!',
  ],
  [
    'export-in-use',
    '{"StackSummaries":[{ "StackName":"vpc-demo", "StackStatus": "UPDATE_COMPLETE",\n            "StackStatusReason": "Export vpc-demo:DemoVPCPublicSubnetIDs0C2D9BEE cannot be deleted as it is in use by cdk-vpc-to-cfn-elb-demo and elb-cfn-demo"\n        }]}',
  ],
  [
    'denied-action',
    'DataStack: creating CloudFormation changeset...\n14:21:13 | CREATE_FAILED        | AWS::S3::BucketPolicy | SpaceFinderFrontendPolicyFFE9DC58\nAPI: s3:PutBucketPolicy Access Denied\n\n ❌  DataStack failed: Error: The stack named DataStack failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: API: s3:PutBucketPolicy Access Denied\n    at FullCloudFormationDeployment.monitorDeployment (/usr/local/lib/node_modules/aws-cdk/lib/index.js:380:10236)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\n\n ❌ Deployment failed: Error: Stack Deployments Failed: Error: The stack named DataStack failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: API: s3:PutBucketPolicy Access Denied\n    at deployStacks (/usr/local/lib/node_modules/aws-cdk/lib/index.js:383:129083)',
  ],
  [
    'remove-first',
    '  13/101 | 7:33:16 PM | DELETE_COMPLETE      | AWS::IAM::Role                   | Pipeline/Role (PipelineRoleD68726F7) \n  13/101 | 7:33:16 PM | ROLLBACK_COMPLETE    | AWS::CloudFormation::Stack       | PBMMAccel-InitialSetup \n\n ❌  PBMMAccel-InitialSetup failed: Error: The stack named PBMMAccel-InitialSetup failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE\n    at Object.waitForStackDeploy (/codebuild/output/src822437472/src/node_modules/.pnpm/aws-cdk@1.75.0/node_modules/aws-cdk/lib/api/util/cloudformation.ts:305:11)',
  ],
  [
    'stack-not-found',
    ' ❌  my-redis failed: Error [ValidationError]: Stack [my-redis] does not exist\n    at Request.extractError (/Users/me/PhpstormProjects/attendor/cdk/node_modules/aws-sdk/lib/protocol/query.js:50:29)',
  ],
  [
    'denied',
    '10:39:24 AM | CREATE_FAILED        | Custom::AWSCDK-EKS-KubernetesResource       | ssmAgentdeployment/Resource/Default\nReceived response status [FAILED] from custom resource. Message returned: AccessDeniedException: Resource is not in the state functionActive\nat Object.extractError (/var/runtime/node_modules/aws-sdk/lib/protocol/json.js:61:27) (RequestId: 13bbd8c8-b697-4661-be52-97a9b7589069)',
  ],
  [
    'remove-first',
    '  Serverless Error ---------------------------------------\n \n  Stack:arn:aws:cloudformation:us-east-1:111122223333:stack/xxx-api-live/xxx is in ROLLBACK_COMPLETE state and can not be updated.\n \n  Get Support --------------------------------------------\n     Docs:          docs.serverless.com\n     Bugs:          github.com/serverless/serverless/issues\n     Issues:        forum.serverless.com',
  ],
  [
    'stack-not-found',
    'Stack [***] does not exist (Service: CloudFormation, Status Code: 400, Request ID: 2ce5d88a-a3ad-4369-b56b-5de296d03a21) -> [Help 1]',
  ],
  [
    'name-taken',
    'TestAppStack: deploying...                                                                                                                                                           \n[████████▎·················································] (1/7)                                                                                                                   \n                                                                                                                                                                                     \n6:41:29 PM | CREATE_FAILED        | AWS::S3::Bucket        | TestAppBucket                                                                                                           \ncdk-test-bucket already exists                                                                                                                                              \n6:41:29 PM | ROLLBACK_IN_PROGRESS | AWS::CloudFormation::Stack | TestAppStack',
  ],
  [
    'denied',
    '    "ca-central-1": "ResourceLogicalId:ConfigurationAggregator, ResourceType:AWS::Config::ConfigurationAggregator, ResourceStatusReason:You do not have permission to call the EnableAWSServiceAccess API. Use the credentials that allow the action. (Service: AmazonConfig; Status Code: 400; Error Code: OrganizationAccessDeniedException; Request ID: 957ba254-a252-480f-9864-2e5a2ac10f1b)."',
  ],
  [
    'bucket-not-empty',
    'StackName: dynatrace-ecs\nResourceStatus: CREATE_FAILED\nLogicalResourceId: BackupBucket\nResourceStatusReason: The bucket is not empty\nResourceType: AWS::S3::Bucket',
  ],
  [
    'throttled',
    'Stack update failed. Reason: Failed to create some resource on AWS for upscaled nodes, please check your quotas on AWS. Exception: Cannot execute method: putMetricAlarm. Rate exceeded (Service: AmazonCloudWatch; Status Code: 400; Error Code: Throttling; Request ID: 43c0e282-da14-4c0e-aeac-7f72cf61d278; Proxy: null)',
  ],
  [
    'role-not-ready',
    '2024-08-07 11:34:57,687 - MainThread - awscli.clidriver - DEBUG - Exception caught in main()\nTraceback (most recent call last):\n  File "awscli/clidriver.py", line 499, in main\n  File "awscli/botocore/client.py", line 739, in _make_api_call\nbotocore.errorfactory.InvalidParameterException: An error occurred (InvalidParameterException) when calling the PutAccountPolicy operation: Could not deliver test message to specified Firehose stream. Check if the given Firehose stream is in ACTIVE state.',
  ],
  ['unknown', 'handler return error, permission block must be set for cognito provider'],
  [
    'denied-to-role',
    '{"deliveryStreamARN": "arn:aws:firehose:us-east-1:111122223333:deliverystream/x","destination": "arn:aws:s3:::cloudwatch2s3-logbucket","deliveryStreamVersionId": 1,"message": "Access was denied when calling Kinesis. Ensure the access policy on the IAM role used allows access to the appropriate Kinesis APIs.","errorCode": "Kinesis.AccessDenied","processor": "arn:aws:lambda:us-east-1:111122223333:function:x"}',
  ],
  [
    'denied-action',
    'com.amazonaws.AmazonServiceException: User: arn:aws:sts::111122223333:assumed-role/SpinnakerInstanceProfile/i-faea8732 is not authorized to perform: iam:GetUser on resource: arn:aws:sts::111122223333:assumed-role/SpinnakerInstanceProfile/i-faea8732 (Service: AmazonIdentityManagement; Status Code: 403; Error Code: AccessDenied; Request ID: bcd9f5c2-63a2-11e4-947e-d5b6d530e261)',
  ],
  [
    'role-missing',
    'The role with name emr-dev-role-EMR_EC2_DefaultRole2 cannot be found. (Service: AmazonIdentityManagement; Status Code: 404; Error Code: NoSuchEntity; Request ID: d5c056d0-a3de-11e9-8fbf-6d2072fb443f)',
  ],
  [
    'role-in-use',
    'Cannot delete entity, must delete policies first. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: DeleteConflict; Request ID: x)',
  ],
  [
    'role-in-use',
    '[ℹ]  AWS::CloudFormation::Stack/eksctl-eks-kubeflow-nodegroup-ng: DELETE_FAILED – "The following resource(s) failed to delete: [NodeInstanceRole]. "\n[✖]  AWS::IAM::Role/NodeInstanceRole: DELETE_FAILED – "Cannot delete entity, must delete policies first. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: DeleteConflict; Request ID: 54ad9613-fffd-44de-b780-114d679f2f1b)"\n[ℹ]  1 error(s) occurred while deleting cluster with nodegroup(s)',
  ],
  [
    'role-in-use',
    'Cannot delete entity, must remove roles from instance profile first. (Service: AmazonIdentityManagement; Status Code: 409; Error Code: DeleteConflict; Request ID: 197f795b-1003-4386-81cc-44a926c42be7)',
  ],
  [
    'sign-in-refused',
    'An error occurred (InvalidClientTokenId) when calling the CreateStack operation: The security token included in the request is invalid.',
  ],
  [
    'parameter-refused',
    "An error occurred (ValidationError) when calling the CreateStack operation: Parameter SmartSenseId failed to satisfy constraint: Should be empty or a valid SmartSense subscription id like 'A-00000000-C-00000000'!",
  ],
  [
    'parameter-refused',
    "| agent6_deploy | failed | Deploy failed: An error occurred (ValidationError) when calling the CreateStack operation: Parameter 'DbUsername' must match pattern [a-zA-Z0-9]* |",
  ],
  [
    'template-invalid',
    "An error occurred (ValidationError) when calling the CreateStack operation: [/Resources/CodePipeline/Type/RestartExecutionOnUpdate] 'null' values are not allowed in templates",
  ],
  [
    'template-invalid',
    'An error occurred (ValidationError) when calling the CreateStack operation: Template format error: YAML not well-formed.',
  ],
  [
    'denied-action',
    'An error occurred (AccessDenied) when calling the CreateStack operation:\nUser: arn:aws:sts::111122223333:assumed-role/aura-application-codebuild-role-dev/AWSCodeBuild-xxx\nis not authorized to perform: cloudformation:CreateStack on resource:\narn:aws:cloudformation:us-east-1:111122223333:stack/aura-ecr-api-dev/*\nbecause no identity-based policy allows the cloudformation:CreateStack action',
  ],
  [
    'parameter-refused',
    "Creating Cloud Formation stack hello-world-3.. EXCEPTION OCCURRED: An error occurred (ValidationError) when calling the CreateStack operation: Parameter 'GreetingText' must contain at most 15 characters\n    Traceback (most recent call last):\n    [...]",
  ],
  [
    'parameter-names',
    'An error occurred (ValidationError) when calling the CreateChangeSet operation: \nParameters: [KeyPairName, DomainName, HostedZoneId, CertificateArn] must have values\nError: Process completed with exit code 254.',
  ],
  [
    'parameter-refused',
    'An error occurred (ValidationError) when calling the CreateChangeSet operation: Parameter AMI should either have input value or default value',
  ],
  [
    'parameter-names',
    'Uploading to pr2551/99b6d27d6546288e227b69e0b99e738f.template  8153 / 8153.0  (100.00%)\nAn error occurred (ValidationError) when calling the CreateChangeSet operation: Parameters: [KeyName] must have values\nError: Process completed with exit code 254.',
  ],
  [
    'remove-first',
    'aws cloudformation describe-stack-events --stack-name stack-unzipper-lambda\nmake: *** [deploy] Error 255\nAn error occurred (ValidationError) when calling the CreateChangeSet operation: Stack:arn:aws:cloudformation:ap-northeast-1:111122223333:stack/stack-unzipper-lambda/b32c4520-faf3-11e8-bb16-50d5ca9ff48e is in ROLLBACK_COMPLETE state and can not be updated.\nmake: *** [deploy] Error 255',
  ],
  [
    'template-unreadable',
    'Error: Failed to create changeset for the stack: my-app, An error occurred (ValidationError) when calling the CreateChangeSet operation: S3 error: Access Denied',
  ],
  [
    'denied',
    'Error uploading to my-deploy-bucket: An error occurred (AccessDenied) when calling the PutObject operation: Access Denied (Service: S3, Status Code: 403)',
  ],
  [
    'remove-first',
    'aws: [ERROR]: An error occurred (ValidationError) when calling the CreateChangeSet operation: Stack:arn:aws:cloudformation:us-east-1:111122223333:stack/cruddur/7e102db0-a0aa-11f1-a0b5-12fe06491577is in ROLLBACK_COMPLETE state and can not be updated.',
  ],
  ['unreachable', 'aws: [ERROR]: Invalid endpoint: https://cloudformation..amazonaws.com'],
  [
    'hook',
    '{"StackEvents":[{"LogicalResourceId":"B","ResourceType": "AWS::S3::Bucket",\n      "Timestamp": "2022-03-31T08:41:15.946000+00:00",\n      "ResourceStatus": "CREATE_IN_PROGRESS",\n      "HookType": "Styra::OPA::Hook",\n      "HookStatus": "HOOK_COMPLETE_FAILED",\n      "HookStatusReason": "Hook failed with message: S3 Bucket ExampleS3Bucket \'AccessControl\' attribute value must be \'Private\'",\n      "HookInvocationPoint": "PRE_PROVISION",\n      "HookFailureMode": "FAIL"}]}',
  ],
  [
    'hook',
    " CDKToolkit |  1/12 | 13:11:36 | CREATE_IN_PROGRESS   | AWS::ECR::Repository       | ContainerAssetsRepository\nCDKToolkit |  1/12 | 13:11:36 | CREATE_FAILED        | AWS::ECR::Repository       | ContainerAssetsRepository The following hook(s) failed: [AWS::ControlTower::Hook] : Hook failed with message: ValidationError\n        [CT.ECR.PR.2]: Require Amazon ECR private repositories to have image scanning enabled\n        [FIX]: Set 'ScanOnPush' in 'ImageScanningConfiguration' to 'true'.\n\nCDKToolkit |  1/12 | 13:11:36 | CREATE_IN_PROGRESS   | AWS::IAM::Role   | x",
  ],
  ['export-in-use', 'Export PolicyArn cannot be deleted as it is in use by kpu-lab-02-1'],
  ['export-in-use', 'Cannot delete export taxcalc-network-dev-PrivateSubnets as it is in use by taxcalc-app-dev'],
  ['export-taken', 'Export with name x-y is already exported by stack other-stack. Rollback requested by user.'],
  [
    'capabilities',
    'An error occurred (InsufficientCapabilitiesException) when calling the CreateChangeSet operation: Requires capabilities : [CAPABILITY_NAMED_IAM]',
  ],
  [
    'sign-in-expired',
    'An error occurred (ExpiredToken) when calling the DescribeStacks operation: The security token included in the request is expired',
  ],
  ['sign-in-expired', 'Error when retrieving token from sso: Token has expired and refresh failed'],
  [
    'sign-in-expired',
    'The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
  ],
  ['no-credentials', 'Unable to locate credentials. You can configure credentials by running "aws configure".'],
  ['unreachable', 'Could not connect to the endpoint URL: "https://cloudformation.eu-wst-1.amazonaws.com/"'],
  [
    'clock-wrong',
    'An error occurred (SignatureDoesNotMatch) when calling the DescribeStacks operation: Signature expired: 20261120T145417Z is now earlier than 20261120T150000Z (20261120T151500Z - 15 min.)',
  ],
  ['throttled', 'An error occurred (Throttling) when calling the DescribeStackEvents operation: Rate exceeded'],
  [
    'denied-boundary',
    'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/D/j is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/x because no permissions boundary allows the iam:CreateRole action (Service: Iam, Status Code: 403, Request ID: 1) (SDK Attempt Count: 1)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: AccessDenied)',
  ],
  [
    'denied-session',
    'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/D/j is not authorized to perform: logs:CreateLogGroup on resource: arn:aws:logs:eu-west-1:111122223333:log-group:x because no session policy allows the logs:CreateLogGroup action (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: AccessDenied)',
  ],
  [
    'denied-endpoint',
    'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/D/j is not authorized to perform: s3:CreateBucket with an explicit deny in a VPC endpoint policy" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: AccessDenied)',
  ],
  [
    'denied-explicit',
    'Resource handler returned message: "User: x is not authorized to perform: sns:Subscribe on resource: y with an explicit deny in a resource-based policy" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: AccessDenied)',
  ],
  [
    'name-taken',
    'Resource handler returned message: "Role dynatrace-role already exists: Role with name dynatrace-role already exists. (Service: Iam, Status Code: 409, Request ID: 1)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: AlreadyExists)',
  ],
  [
    'quota',
    'Resource handler returned message: "Cannot exceed quota for PoliciesPerRole: 10 (Service: Iam, Status Code: 409, Request ID: 1)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: ServiceLimitExceeded)',
  ],
  [
    'quota',
    'Resource handler returned message: "Maximum policy size of 10240 bytes exceeded for role dynatrace-DeliveryRole-1 (Service: Iam, Status Code: 409)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: ServiceLimitExceeded)',
  ],
  [
    'quota',
    'An error occurred (LimitExceededException) when calling the CreateDeliveryStream operation: You have already consumed your firehose quota of 50 hoses. Delete a hose or request a quota increase.',
  ],
  [
    'quota',
    'An error occurred (LimitExceededException) when calling the CreateStackInstances operation: You have exceeded the quota for stack instances per stack set.',
  ],
  [
    'stack-set-busy',
    'An error occurred (OperationInProgressException) when calling the UpdateStackSet operation: Another Operation on StackSet arn:aws:cloudformation:eu-west-1:111122223333:stackset/dynatrace-ecs:1 is in progress: 5f1',
  ],
  [
    'busy',
    'An error occurred (ValidationError) when calling the UpdateStack operation: Stack:arn:aws:cloudformation:eu-west-1:111122223333:stack/dynatrace-ecs/1 is in UPDATE_IN_PROGRESS state and can not be updated.',
  ],
  [
    'no-changes',
    'An error occurred (ValidationError) when calling the UpdateStack operation: No updates are to be performed.',
  ],
  [
    'no-changes',
    'Failed to create changeset: Waiter ChangeSetCreateComplete failed: Waiter encountered a terminal failure state: For expression "Status" we matched expected path: "FAILED" Status: FAILED. Reason: The submitted information didn\'t contain changes. Submit different information to create a change set.',
  ],
  [
    'remove-first',
    'Waiter StackDeleteComplete failed: Waiter encountered a terminal failure state: For expression "Stacks[].StackStatus" we matched expected path: "DELETE_FAILED" at least once',
  ],
  ['wait-ended', 'Waiter StackCreateComplete failed: Max attempts exceeded'],
  [
    'termination-protection',
    'An error occurred (ValidationError) when calling the DeleteStack operation: Stack [dynatrace-ecs] cannot be deleted while TerminationProtection is enabled',
  ],
  [
    'template-unreadable',
    'An error occurred (ValidationError) when calling the CreateStack operation: TemplateURL must be a supported URL.',
  ],
  [
    'value-refused',
    "An error occurred (ValidationError) when calling the CreateStack operation: 1 validation error detected: Value 'my_stack' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*",
  ],
  [
    'template-too-large',
    "An error occurred (ValidationError) when calling the CreateStack operation: 1 validation error detected: Value '…' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200",
  ],
  [
    'bucket-busy',
    'A conflicting conditional operation is currently in progress against this resource. Please try again. (Service: Amazon S3; Status Code: 409; Error Code: OperationAborted; Request ID: 1)',
  ],
  [
    'template-unreadable',
    'S3 error: The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint. For more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  ],
  [
    'stack-set-not-found',
    'An error occurred (StackSetNotFoundException) when calling the DescribeStackSet operation: StackSet dynatrace-ecs not found',
  ],
  [
    'stack-set-not-empty',
    'An error occurred (StackSetNotEmptyException) when calling the DeleteStackSet operation: StackSet is not empty',
  ],
  [
    'denied-action',
    'An error occurred (AccessDenied) when calling the CreateStackSet operation: User: arn:aws:iam::111122223333:user/jane is not authorized to perform: cloudformation:CreateStackSet on resource: arn:aws:cloudformation:eu-west-1:111122223333:stackset/limit-exceeded:* because no identity-based policy allows the cloudformation:CreateStackSet action',
  ],
  [
    'policy-malformed',
    'Resource handler returned message: "Invalid principal in policy: \\"AWS\\":\\"arn:aws:iam::111122223333:role/gone\\" (Service: Iam, Status Code: 400)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: InvalidRequest)',
  ],
  [
    'policy-missing',
    'Resource handler returned message: "Scope ARN: arn:aws:iam::111122223333:policy/Boundary does not exist or is not attachable. (Service: Iam, Status Code: 404)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: NotFound)',
  ],
  [
    'tag-policy',
    'Resource handler returned message: "The tag policy does not allow the specified value for the following tag key: \'CostCenter\'. (Service: ResourceGroupsTagging)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: InvalidRequest)',
  ],
  [
    'change-set-not-ready',
    'ChangeSet [arn:aws:cloudformation:eu-west-1:111122223333:changeSet/x/1] cannot be executed in its current execution status of [UNAVAILABLE]',
  ],
  [
    'gone',
    "Resource handler returned message: \"Resource of type 'AWS::CloudWatch::MetricStream' with identifier 'dynatrace' was not found.\" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: NotFound)",
  ],
  [
    'stack-policy',
    'Action denied by stack policy: Statement [#1] does not allow [Update:*] for resource [BackupBucket];',
  ],
  ['no-region', 'You must specify a region. You can also configure your region by running "aws configure".'],
  ['service-role', 'Role arn:aws:iam::111122223333:role/cfn is invalid or cannot be assumed'],
  [
    'denied-encoded',
    'Encoded authorization failure message: 4GIOHlTkIaWHQD0Q0m6XSnuUMCm-abc (Service: AmazonEC2; Status Code: 403; Error Code: UnauthorizedOperation)',
  ],
  ['secret-missing', 'Secrets Manager can’t find the specified secret.'],
  ['denied', 'User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to access this resource'],
  ['unknown', 'The log group provided is reserved for the function logs of the destination function.'],
  [
    'unknown',
    'Resource handler returned message: "null (Service: Firehose, Status Code: 400)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: GeneralServiceException)',
  ],
  [
    'name-taken',
    'Resource handler returned message: "Firehose my-throttling-stream under accountId 111122223333 already exists (Service: Firehose, Status Code: 400)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: AlreadyExists)',
  ],
  [
    'custom-name-replaced',
    'UPDATE_FAILED: CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename access-denied-bucket and update the stack again.',
  ],
  [
    'denied-kms',
    'Resource handler returned message: "Access to KMS is not allowed (Service: AWSSecretsManager; Status Code: 400; Error Code: AccessDeniedException)" (RequestToken: b459529b-bdfb-d768-e7ed-828ee30a52ad, HandlerErrorCode: AccessDenied)',
  ],
  [
    'denied-kms',
    'arn:aws:kms:eu-west-1:111122223333:key/1 is pending deletion. (Service: Kms, Status Code: 400, Error Code: KMSInvalidStateException)',
  ],
  [
    'name-of-stack',
    '  | 02:11:56 UTC-0300 | UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS | AWS::CloudFormation::Stack | alertgraph-development |  \n  | 02:11:25 UTC-0300 | UPDATE_ROLLBACK_IN_PROGRESS | AWS::CloudFormation::Stack | alertgraph-development | The  following resource(s) failed to create: [LoginGoogleSocialLogGroup,  RegisterLogGroup, GetStatsLogGroup].\n  | 02:11:24 UTC-0300 | CREATE_FAILED | AWS::IAM::Role | IamRoleLambdaExecution | Resource creation cancelled\n  | 02:11:24 UTC-0300 | CREATE_COMPLETE | AWS::Logs::LogGroup | AlertBulkInsertLogGroup |  \n  | 02:11:24 UTC-0300 | CREATE_FAILED | AWS::Logs::LogGroup | GetStatsLogGroup | /aws/lambda/development-get-stat  already exists in stack  arn:aws:cloudformation:us-east-1:1:stack/alertgraph-develop/1',
  ],
  [
    'cause-not-seen',
    '> XXX ROLLBACK_COMPLETE \n> The following resource(s) failed to create: \n> [orchestratorNestedLogStackXXX, notifyPolicyXXXC, SHARRkeyAliasXXX]. Rollback requested by user.\n \n> orchestratorNestedLogStackXXX\n> orchestratorNestedLogStackXXX-XXX/XXX-XXXX-XXXX-XXXX-XXXXXXXXX\n> was not successfully created: \n> The following resource(s) failed to create: [OrchestratorLogsEncryptedXXXXX].',
  ],
  [
    'unknown',
    '21:49:29 UTC+1100\tROLLBACK_IN_PROGRESS\tAWS::CloudFormation::Stack\tStatusPage\tThe following resource(s) failed to create: [AdminPageFrontend, StatusPageDistribution]. . Rollback requested by user.\n21:49:27 UTC+1100\tCREATE_FAILED\tAWS::CloudFront::Distribution\tStatusPageDistribution\tResource creation cancelled\n21:49:27 UTC+1100\tCREATE_FAILED\tCustom::S3SyncObjects\tAdminPageFrontend\tData returned must be an object\n21:49:26 UTC+1100\tCREATE_FAILED\tCustom::S3SyncObjects\tStatusPageFrontend\tData returned must be an object',
  ],
  [
    'cause-not-seen',
    '10:36:17 UTC+0900\tROLLBACK_FAILED\tAWS::CloudFormation::Stack\tHexaForceCloud\tThe following resource(s) failed to delete: [SSMParameterJSON].\n10:36:16 UTC+0900\tDELETE_COMPLETE\tAWS::CloudFormation::Stack\tPCFBase\t\n10:21:29 UTC+0900\tDELETE_IN_PROGRESS\tAWS::CloudFormation::Stack\tPCFBase\t',
  ],
  [
    'denied-boundary',
    'is not authorized to perform: iam:GetUser because no permissions boundary allows the iam:GetUser action',
  ],
  [
    'denied-scp',
    'An error occurred (AccessDenied) when calling the ListRoles operation:\nUser: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform:\niam:ListRoles on resource: arn:aws:iam::111122223333:role/\nwith an explicit deny in a service control policy',
  ],
  [
    'denied-scp',
    'AccessDeniedException: not authorized to perform: secretsmanager:CreateSecret\n... with an explicit deny in a service control policy: .../p-9m8f47yd',
  ],
  [
    'denied-scp',
    'Error: creating EC2 EIP: operation error EC2: AllocateAddress, https response\nerror StatusCode: 403 ... UnauthorizedOperation: You are not authorized to\nperform this operation ... with an explicit deny in a service control policy',
  ],
  [
    'denied-boundary',
    'User: arn:aws:iam::111122223333:user/iam-secrets-unleashed-privesc-1735487289906 is not authorized to perform: states:StopExecution on resource: x with an explicit deny in a permissions boundary',
  ],
  [
    'stack-set-busy',
    'An exception occurred during task execution. To see the full traceback, use -vvv. The error was: botocore.errorfactory.OperationInProgressException: An error occurred (OperationInProgressException) when calling the UpdateStackInstances operation: Another Operation on StackSet arn:aws:cloudformation:ap-southeast-2:111122223333:stackset/cfn-iam-core-stackset:4050b07e-b4e3-4110-91c4-4d19c1884442 is in progress',
  ],
  [
    'stack-set-service-trust',
    "Account 111122223333 should have 'stacksets-exec-bb95a992c67684e5bba4831183a75be7' role with trust relationship to Role 'aws-service-role/stacksets.cloudformation.amazonaws.com/AWSServiceRoleForCloudFormationStackSetsOrgAdmin'.",
  ],
  ['tolerance-exceeded', '        "eu-west-1": "Cancelled since failure tolerance has exceeded",'],
  ['tolerance-exceeded', 'Canceled since failure tolerance has exceeded'],
  [
    'tolerance-exceeded',
    '{"OperationId": "70a507fe-bcd7-47a7-ad26-0d3935f55e96","RetryDeleteFlag": false,"OperationStatus": "FAILED","us-east-1": "Cancelled since failure tolerance has exceeded"}',
  ],
  [
    'cause-not-seen',
    'CloudFormation - CREATE_FAILED - AWS::Logs::LogGroup - GetPersonLogGroup\nCloudFormation - CREATE_IN_PROGRESS - AWS::Logs::LogGroup - BlockUserLogGroup',
  ],
  [
    'denied-scp',
    'API Error: 403 {"Message":"User: arn:aws:sts::111122223333:assumed-role/fixture/session is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/fixture with an explicit deny in a service control policy"}',
  ],
  [
    'denied-to-role',
    '| Timestamp                    | Logical ID         | Status               | Status Reason                      |\n|------------------------------|--------------------|----------------------|------------------------------------|\n| 2022-11-13 13:48:18 UTC-0500 | AlexaAssistant     | ROLLBACK_COMPLETE    | -    |\n| 2022-11-13 13:48:10 UTC-0500 | Role     | CREATE_FAILED    | The provided role does not have permissions to call CreateLogGroup   |',
  ],
  ['stack-set-unit-unknown', 'ValidationError: Stack set operation failed: The OU ou-ab12-11111111 does not exist'],
  ['name-taken', 'Invalid request provided: The metric stream dynatrace already exists'],
  ['quota', 'Maximum number of accounts in OU reached'],
  ['unknown', "Resource of type 'AWS::S3::Bucket' with identifier 'x' is in a state that cannot be updated"],
  ['aws-failed', 'Internal Failure'],
  [
    'log-group-missing',
    'The specified log group does not exist. (Service: AWSLogs; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: 1; Proxy: null)',
  ],
  ['template-invalid', 'Property validation failure: [Encountered unsupported properties in {/}: [Foo]]'],
  ['template-invalid', 'Unresolved resource dependencies [Foo] in the Resources block of the template'],
  ['template-invalid', 'Fn::GetAtt references undefined resource Foo'],
  [
    'policy-malformed',
    'The bucket policy has an invalid principal: Invalid principal in policy (Service: Amazon S3; Status Code: 400; Error Code: MalformedPolicy)',
  ],
];
