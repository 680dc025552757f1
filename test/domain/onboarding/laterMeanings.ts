import type { JudgedMeaning } from './judgedMeaning';

/**
 * Sets of mixed kinds, of what AWS documents and public threads paste, each judged before its run: two that were mended by, two that were kept until the end, one after that.
 */
export const laterMeanings: readonly JudgedMeaning[] = [
  {
    message:
      'Delivery to the endpoint was unsuccessful. See Troubleshooting HTTP Endpoints in the Firehose documentation for more information. Response received with status code. 403: "requestId":"xxxx,"errorMessage":"The authorization token does not provide the necessary permissions. details: missing_scopes=[data-acquisition:logs:ingest]',
    says: [/data-acquisition:logs:ingest|Ingest logs/, /permission|scope/],
    whose: ['user'],
  },
  {
    message:
      'Delivery to the endpoint was unsuccessful. See Troubleshooting HTTP Endpoints in the Firehose documentation for more information. Response received with status code. 502: Bad Gateway',
    says: [/endpoint|Dynatrace/, /again/],
    whose: ['platform'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:us-east-1:111122223333:deliverystream/my-stream","destination":"arn:aws:s3:::my-bucket","deliveryStreamVersionId":1,"message":"The S3 bucket is not accessible. Ensure that the bucket exists and the role has access to the bucket.","errorCode":"S3.AccessDenied","processor":"s3-destination"}',
    says: [/bucket/, /role/],
    whose: ['operator'],
  },
  {
    message:
      'The delivery timed out before a response was received and will be retried. If this error persists, contact the AWS Firehose service team.',
    says: [/time|endpoint/i, /again|retr/i],
    whose: ['platform'],
  },
  {
    message:
      '│ Error: creating CloudWatch Logs Log Group (Workspace): operation error CloudWatch Logs: CreateLogGroup, https response error StatusCode: 400, RequestID: 28e04bc9-50be-4c96-9af4-207b4c1f6531, api error AccessDeniedException: User: arn:aws:iam::111122223333:user/jane@example.com is not authorized to perform: logs:CreateLogGroup on resource: arn:aws:logs:us-east-1:111122223333:log-group:Workspace:log-stream: because no identity-based policy allows the logs:CreateLogGroup action',
    says: [/logs:CreateLogGroup/, /jane@example.com/],
    whose: ['operator'],
  },
  {
    message:
      'failed to save web action result to DynamoDB: operation error DynamoDB: PutItem, https response error StatusCode: 400, RequestID: 1, api error AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/rez-agent-webaction-role-dev/rez-agent is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:us-east-1:111122223333:table/results-dev because no identity-based policy allows the dynamodb:PutItem action',
    says: [/dynamodb:PutItem/, /rez-agent-webaction-role-dev/],
    whose: ['operator'],
    not: /whoever deploys/i,
  },
  {
    message:
      'Error: creating Lambda Function (ticketing): operation error Lambda: CreateFunction, https response error StatusCode: 403, RequestID: 1, api error AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_AdministratorAccess_0123/jane is not authorized to perform: lambda:GetLayerVersion on resource: arn:aws:lambda:us-east-1:444455556666:layer:AWSLambdaPowertoolsPythonV3-python313-x86_64:3 because no resource-based policy allows the lambda:GetLayerVersion action',
    says: [/lambda:GetLayerVersion/, /444455556666/],
    whose: ['operator'],
  },
  {
    message:
      'Error: reading Secrets Manager Secret (arn:aws:secretsmanager:us-east-1:444455556666:secret:barn-dev-api-key-GMOV2I): operation error Secrets Manager: DescribeSecret, https response error StatusCode: 400, RequestID: 59d39fdd, api error AccessDeniedException: User: arn:aws:iam::111122223333:user/cloud_user is not authorized to perform: secretsmanager:DescribeSecret on resource: arn:aws:secretsmanager:us-east-1:444455556666:secret:barn-dev-api-key-GMOV2I because no resource-based policy allows the secretsmanager:DescribeSecret action',
    says: [/secret/, /444455556666|policy on|resource policy/i],
    whose: ['operator'],
  },
  {
    message:
      "Error: creating Secrets Manager Secret (mw-prod/database/credentials): InvalidRequestException: You can't create this secret because a secret with this name is already scheduled for deletion.",
    says: [/delet/, /restore-secret|force-delete/],
    whose: ['user'],
  },
  {
    message:
      'Error: creating Secrets Manager Secret (tap-stack-rds-credentials): operation error Secrets Manager: CreateSecret, https response error StatusCode: 400, RequestID: 3f02bcdd, ResourceExistsException: The operation failed because the secret tap-stack-rds-credentials already exists.',
    says: [/tap-stack-rds-credentials|name/, /exist/],
    whose: ['user'],
  },
  {
    message:
      'Error: creating IAM Role (tap-stack-ec2-role): operation error IAM: CreateRole, https response error StatusCode: 409, RequestID: 2ab96674, EntityAlreadyExists: Role with name tap-stack-ec2-role already exists.',
    says: [/tap-stack-ec2-role|name/, /exist/],
    whose: ['user'],
  },
  {
    message:
      '6:20:46 AM | CREATE_FAILED        | AWS::CloudFront::Distribution                   | cloudfrontB139FFFD\nResource handler returned message: "Invalid request provided: AWS::CloudFront::Distribution: Lambda@Edge does not support functions with a repository type of ECR (Service: CloudFront, Status Code: 400, Request ID: 9d37f5f8)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/Lambda@Edge does not support/, /cloudfrontB139FFFD/],
    whose: ['user'],
  },
  {
    message: ' 1/5 | 10:30:15 AM | CREATE_FAILED        | AWS::IAM::Policy      | BadPolicy (Resource limit exceeded)',
    says: [/BadPolicy/, /limit|quota/i],
    whose: ['operator'],
  },
  {
    message:
      '1:05:11 PM | CREATE_FAILED        | AWS::CodeCommit::Repository | rCodeCommitRepositoryFC966E2D\nCode archive supplied cannot be more than 20 MB compressed',
    says: [/20 MB/, /smaller|large/],
    whose: ['user'],
  },
  {
    message:
      ' 1/3 | 12:44:26 AM | CREATE_FAILED        | AWS::Lambda::Version  | version2 A version for this Lambda function exists ( 1 ). Modify the function to create a new version.',
    says: [/version/i, /exist/],
    whose: ['user', 'operator'],
  },
  {
    message:
      "9:56:56 AM | CREATE_FAILED        | AWS::S3::Bucket                      | FirehoseToS3S3Bucket36B67902\nResource handler returned message: \"'Days' in Transition action must be greater than or equal to 30 for storageClass 'STANDARD_IA' (Service: S3, Status Code: 400, Request ID: 1)\" (RequestToken: 2, HandlerErrorCode: InvalidRequest)",
    says: [/Days/, /FirehoseToS3S3Bucket36B67902/],
    whose: ['user'],
  },
  {
    message:
      'CREATE_FAILED        | AWS::CodePipeline::Pipeline | Pipeline/Pipeline (Pipeline9850B417) Internal Failure',
    says: [/inside|Internal/i],
    whose: ['platform'],
  },
  {
    message:
      'CDKToolkit |  0/12 | 10:01:43 AM | CREATE_FAILED        | AWS::S3::Bucket            | StagingBucket Resource handler returned message: "cdk-hnb659fds-assets-111122223333-ap-northeast-2 already exists (Service: S3, Status Code: 0, Request ID: null)" (RequestToken: 15f5f9e7-fd8d-d66b-2da5-06631c897e3c, HandlerErrorCode: AlreadyExists)',
    says: [/StagingBucket/, /exist|taken/],
    whose: ['user'],
  },
  {
    message:
      "RdsBugStack | 11:42:25 PM | CREATE_FAILED        | AWS::RDS::DBSubnetGroup                     | DBInstance/SubnetGroup/Default (DBInstanceSubnetGroupF597B45B) An error occurred (InvalidSubnetID.NotFound) when calling the CreateDBSubnetGroup operation: The subnet ID 'subnet-18fa7836' does not exist",
    says: [/subnet/, /exist|not there/],
    whose: ['user'],
  },
  {
    message:
      '5:45:54 PM | CREATE_FAILED           | AWS::SNS::Subscription        | ThumbingTopichttps...ooksavatar96308835\nResource handler returned message: "Invalid parameter: Unreachable Endpoint (Service: Sns, Status Code: 400, Request ID: 6867686f) (SDK Attempt Count: 1)" (RequestToken: 30853684, HandlerErrorCode: InvalidRequest)',
    says: [/Unreachable Endpoint|reach/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Invalid request provided: Amazon OpenSearch Service must be allowed to use the passed role (Service: OpenSearch, Status Code: 400, Request ID: 88e56183) (SDK Attempt Count: 1)"',
    says: [/role/, /trust|pass|allow/i],
    whose: ['operator', 'user', 'platform'],
  },
  {
    message:
      'Resource handler returned message: "RDS does not support creating a DB instance with the following combination: DBInstanceClass=db.t2.micro, Engine=mysql, EngineVersion=8.0.41, LicenseModel=general-public-license. For supported combinations of instance class and database engine version, see the documentation. (Service: Rds, Status Code: 400, Request ID: 0572) (SDK Attempt Count: 1)" (RequestToken: 857f38b1, HandlerErrorCode: InvalidRequest)',
    says: [/combination/],
    whose: ['user'],
  },
  {
    message:
      '1:15:06 AM | CREATE_FAILED        | AWS::EC2::EIP                               | MyStack/TapStackdev/WebServerStack/EIP\nResource handler returned message: "Network vpc-07239a94f8f2b60ff is not attached to any internet gateway (Service: Ec2, Status Code: 400, Request ID: 1) (SDK Attempt Count: 1)" (RequestToken: 2, HandlerErrorCode: GeneralServiceException)',
    says: [/internet gateway/],
    whose: ['user', 'operator'],
  },
  {
    message:
      "KMSAccessDeniedException: Lambda was unable to decrypt the environment variables because KMS access was denied. Please check the function's AWS KMS key settings.",
    says: [/key/i, /kms:Decrypt|decrypt/],
    whose: ['operator'],
    not: /Firehose|backup/,
  },
  {
    message:
      'An error occurred (KMSOptInRequired) when calling the PutRecords operation: The AWS access key ID needs a subscription for the service.',
    says: [/subscri|sign|activ/i],
    whose: ['operator', 'user'],
  },
  {
    message: 'KMS.OptInRequired: The AWS access key ID needs a subscription for the service.',
    says: [/subscri|sign|activ/i],
    whose: ['operator', 'user'],
    not: /Firehose cannot/,
  },
  {
    message:
      'service call has been retried 1 time(s): operation error ECR: GetAuthorizationToken, https response error StatusCode: 400, RequestID: fcf1b7cf, api error AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/devops-task-execution-role/f9c4 is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ecr:GetAuthorizationToken action',
    says: [/ecr:GetAuthorizationToken/, /devops-task-execution-role/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (ClusterNotFoundException) when calling the DescribeServices operation: Cluster not found.',
    says: [/cluster/i, /exist|found|not there/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ServiceNotActiveException) when calling the UpdateService operation: Service was not ACTIVE.',
    says: [/ACTIVE/],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message:
      "Max retries exceeded: waiting for ECS Service (arn:aws:ecs:eu-west-1:111122223333:service/prod/web) create: timeout while waiting for state to become 'tfSTABLE' (last state: 'tfPENDING', timeout: 10m0s)",
    says: [/time|steady|stable/i],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message: 'Waiter ServicesStable failed: Max attempts exceeded',
    says: [/time|stable|steady/i],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message:
      "(service web) failed to launch a task with (error ECS was unable to assume the role 'arn:aws:iam::111122223333:role/exec' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.).",
    says: [/not the pipeline/i, /trust/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the CreateServiceLinkedRole operation: User: arn:aws:iam::111122223333:user/d is not authorized to perform: iam:CreateServiceLinkedRole on resource: arn:aws:iam::111122223333:role/aws-service-role/streams.metrics.cloudwatch.amazonaws.com/AWSServiceRoleForX because no identity-based policy allows the iam:CreateServiceLinkedRole action',
    says: [/iam:CreateServiceLinkedRole/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the DescribeStacks operation: Stack with id dt-metrics does not exist',
    says: [/dt-metrics/, /exist|no stack/],
    whose: ['user'],
  },
  {
    message:
      'Error: error creating S3 bucket: BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it.',
    says: [/exists already in this account/, /bucket/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (IllegalLocationConstraintException) when calling the CreateBucket operation: The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    says: [/region/],
    whose: ['user'],
  },
  {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/Deploy/x is not authorized to perform: cloudwatch:TagResource on resource: arn:aws:cloudwatch:us-east-1:111122223333:metric-stream/dd because no identity-based policy allows the cloudwatch:TagResource action',
    says: [/cloudwatch:TagResource/, /tag/],
    whose: ['operator'],
  },
  {
    message:
      'This request would exceed the limit on the number of On-Demand streams for the account 111122223333 in eu-west-1. Current On-Demand streams count: 50. Limit: 50.',
    says: [/streams/, /quota/],
    whose: ['operator'],
  },
  {
    message:
      'operation error CloudFormation: CreateStack, https response error StatusCode: 403, RequestID: 1, api error InvalidClientTokenId: The security token included in the request is invalid.',
    says: [/credentials|access key|region/i],
    whose: ['user', 'operator'],
  },
  {
    message: 'Error: The config profile (prod) could not be found',
    says: [/profile/, /prod/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "The provided role does not have sufficient permissions to access the destination (Service: CloudWatchLogs, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/role/, /permission/],
    whose: ['operator'],
  },
  {
    message:
      'SubscriptionFilter CREATE_FAILED Resource handler returned message: "Could not deliver test message to specified destination. Check if the destination is valid. (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/SubscriptionFilter/, /role|ACTIVE|destination/],
    whose: ['operator', 'platform', 'user'],
  },
  {
    message:
      'Resource handler returned message: "Invalid request provided: Role arn:aws:iam::111122223333:role/ms is not authorized to perform: firehose:PutRecord (Service: CloudWatch, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/firehose:PutRecord/, /role/i],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "Member must satisfy enum value set: [json, opentelemetry0.7, opentelemetry1.0] (Service: CloudWatch, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/opentelemetry1\.0/],
    whose: ['user', 'us'],
  },
  {
    message:
      'Resource handler returned message: "1 validation error detected: Value at \'deliveryStreamName\' failed to satisfy constraint: Member must have length less than or equal to 64 (Service: Firehose, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/deliveryStreamName/, /64|shorter/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "The role name dt-metrics-very-long... must have length less than or equal to 64 (Service: Iam, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/64/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Bucket name should be between 3 and 63 characters long (Service: S3, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/63|3 to 63|name/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "A conflicting conditional operation is currently in progress against this resource. Please try again. (Service: S3, Status Code: 409, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: ResourceConflict)',
    says: [/wait|again|hour|minutes/i],
    whose: ['platform'],
  },
  {
    message:
      'BackupBucket DELETE_FAILED Resource handler returned message: "The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Request ID: 1, Extended Request ID: 2)" (RequestToken: 1, HandlerErrorCode: GeneralServiceException)',
    says: [/BackupBucket/, /empty|retain/],
    whose: ['user'],
  },
  {
    message:
      'DeliveryRole DELETE_FAILED Resource handler returned message: "Cannot delete entity, must detach all policies first. (Service: Iam, Status Code: 409, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/polic/, /detach/],
    whose: ['user', 'operator'],
  },
  {
    message: 'dt-metrics DELETE_FAILED The following resource(s) failed to delete: [BackupBucket].',
    says: [/BackupBucket/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the DeleteStack operation: Stack [dt-metrics] cannot be deleted while TerminationProtection is enabled',
    says: [/dt-metrics/, /protection/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Stack:arn:aws:cloudformation:us-east-1:111122223333:stack/dt/1 is in DELETE_FAILED state and can not be updated.',
    says: [/delete|remove/i, /dt/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the ContinueUpdateRollback operation: Stack [dt] is in UPDATE_COMPLETE state and can not be continued update rollback',
    says: [/dt/, /nothing|no rollback|UPDATE_COMPLETE/i],
    whose: ['user'],
  },
  {
    message: 'UPDATE_ROLLBACK_FAILED The following resource(s) failed to update: [MetricStream].',
    says: [/MetricStream|continue-update-rollback/],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Cannot create change set because the stack is in ROLLBACK_COMPLETE. Stack dt-metrics must be deleted first',
    says: [/dt-metrics|STACK/, /delete|remove/i],
    whose: ['user'],
  },
  {
    message:
      'Account 111122223333 is not a member of the organization or the account is suspended: OUTDATED StackSet instance',
    says: [/organization|suspended/, /111122223333|account/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStackInstances operation: Account used is not a delegated administrator',
    says: [/delegated/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (OperationInProgressException) when calling the UpdateStackSet operation: Another Operation on StackSet arn:aws:cloudformation:us-east-1:111122223333:stackset/dt:1 is in progress',
    says: [/wait|other|until/i],
    whose: ['platform', 'user'],
  },
  {
    message:
      'An error occurred (StaleRequestException) when calling the UpdateStackSet operation: Another operation has been performed on this stack set since',
    says: [/again|other/i],
    whose: ['user', 'platform'],
  },
  {
    message: 'StatusReason: Region eu-south-1 is disabled or not supported for account 444455556666',
    says: [/region/i, /enable/],
    whose: ['operator'],
  },
  {
    message:
      'ResourceLogicalId:MetricStream, ResourceType:AWS::CloudWatch::MetricStream, ResourceStatusReason:Resource handler returned message: "User: arn:aws:sts::444455556666:assumed-role/stacksets-exec-1/AWSCloudFormation is not authorized to perform: cloudwatch:PutMetricStream on resource: arn:aws:cloudwatch:eu-west-1:444455556666:metric-stream/dt with an explicit deny in a service control policy (Service: CloudWatch, Status Code: 403, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: AccessDenied).',
    says: [/cloudwatch:PutMetricStream/, /service control policy/, /MetricStream/],
    whose: ['operator'],
  },
  {
    message: 'Cancelled since failure tolerance has exceeded for region eu-west-1',
    says: [/consequence/],
    whose: ['user'],
  },
  {
    message:
      "Error: waiting for CloudFormation StackSet Instance creation: unexpected state 'FAILED', wanted target 'SUCCEEDED'. last error: Operation (terraform-1) Results: 1 error occurred: * Account (444455556666), Region (us-west-2), FAILED, Status Reason: Account 444455556666 should have 'AWSCloudFormationStackSetExecutionRole' role with trust relationship to Role 'AWSCloudFormationStackSetAdministrationRole'.",
    says: [/444455556666/, /ExecutionRole/],
    whose: ['operator'],
  },
  {
    message: 'failed ResourceStatusReason: Template error: Unable to get mapping for Endpoints::eu-south-2::Url',
    says: [/mapping|region/i, /eu-south-2/],
    whose: ['user', 'us'],
  },
  {
    message:
      'Template validation error: Template format error: Unresolved resource dependencies [DeliveryRole] in the Resources block of the template',
    says: [/DeliveryRole/],
    whose: ['us', 'user'],
  },
  {
    message:
      "An error occurred (ValidationError) when calling the CreateStack operation: 1 validation error detected: Value 'dt_metrics' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
    says: [/stackName|stack name/i],
    whose: ['user'],
  },
  {
    message:
      'Parameter validation failed: Unknown parameter in input: "SecretArn", must be one of: StackName, TemplateBody',
    says: [/SecretArn/],
    whose: ['user'],
  },
  {
    message: 'Parameters: [DynatraceEnvironmentUrl] must have values',
    says: [/DynatraceEnvironmentUrl/],
    whose: ['user'],
  },
  {
    message: 'The following hook(s) failed: [AcmeCorp::S3::Encryption]',
    says: [/AcmeCorp::S3::Encryption/, /hook/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (ThrottlingException) when calling the DescribeStackEvents operation (reached max retries: 4): Rate exceeded',
    says: [/throttl|too many/i, /only the watching failed/i],
    whose: ['user'],
  },
  {
    message: 'aws: error: argument --region: expected one argument',
    says: [/region|command/],
    whose: ['user'],
  },
  {
    message:
      'SSOProviderInvalidToken: The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
    says: [/sso login/, /expired/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    says: [/trust|web identity|OIDC|pipeline/i],
    whose: ['operator'],
  },
  {
    message: 'could not assume role with OIDC: Request has expired',
    says: [/expired|again/i],
    whose: ['user', 'operator', 'platform'],
  },
  {
    message:
      'Resource handler returned message: "Secrets Manager can\'t find the specified secret. (Service: SecretsManager, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: NotFound)',
    says: [/secret/, /exist/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Invalid request provided: SecretsManagerConfiguration: Firehose is not able to access the secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:dt. Verify the role and the secret (Service: Firehose, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/secret/, /role|GetSecretValue/],
    whose: ['operator'],
  },
  {
    message:
      'InvalidKMSResourceException: The KMS key arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab is asymmetric and cannot be used with Firehose',
    says: [/symmetric/, /key/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'LimitExceededException: You have already consumed your firehose quota of 50 hoses. Firehose names: [a, b]',
    says: [/delivery streams/i, /quota/, /firehose/],
    whose: ['operator'],
  },
  {
    message:
      'ConcurrentModificationException: Another modification has already happened for this Firehose stream. Fetch VersionId again and use it to update the destination.',
    says: [/again|other/i],
    whose: ['user', 'platform'],
  },
  {
    message:
      'CannotPullContainerError: pull command failed: : panic: runtime error: invalid memory address or nil pointer dereference',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /image/i],
    whose: ['user', 'operator', 'platform'],
  },
  {
    message:
      'CannotPullContainerError: error pulling image configuration: download failed after attempts=6: dial tcp 52.219.0.1:443: connect: connection refused',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /reach|network/i],
    whose: ['operator'],
  },
  {
    message:
      "Stopped reason: CannotPullContainerError: The task can't pull the image '111122223333.dkr.ecr.us-west-2.amazonaws.com/app:latest'. Check that the role has the permissions to pull images from the registry. Error response from daemon: pull access denied for 111122223333.dkr.ecr.us-west-2.amazonaws.com/app",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /image/i, /ecr:|permission/i],
    whose: ['operator'],
  },
  {
    message:
      "ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull secrets from AWS Secrets Manager in us-east-1: ResourceNotFoundException: Secrets Manager can't find the specified secret",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /secret/i, /exist|ARN|name/i],
    whose: ['user'],
  },
  {
    message: 'TaskFailedToStart: RESOURCE:MEMORY',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /memory/i],
    whose: ['operator', 'user'],
  },
  {
    message: 'service (mlflow) deployment ecs-svc/8262972806176612824 deployment failed: tasks failed to start.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /start/i],
    whose: ['user'],
  },
  {
    message:
      "TaskFailedToStart: Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet 'subnet-0abc': InsufficientFreeAddressesInSubnet",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /address/i, /subnet/i],
    whose: ['operator'],
  },
  {
    message:
      '(service worker) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /minimumHealthyPercent|maximumPercent/],
    whose: ['user'],
  },
  {
    message: 'Task failed container health checks',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /health/i],
    whose: ['user'],
  },
  {
    message:
      '{"stopCode":"EssentialContainerExited","stoppedReason":"Essential container in task exited","containers":[{"name":"app","exitCode":1,"lastStatus":"STOPPED"}]}',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /exit/i, /log/i],
    whose: ['user'],
  },
  {
    message:
      'STOPPED (CannotStartContainerError: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/app/run.sh": permission denied: unknown)',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /start|command|entry/i],
    whose: ['user'],
    not: /AWS denied/,
  },
  {
    message:
      "ECS was unable to assume the role 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /trust/i, /ecsTaskExecutionRole/],
    whose: ['operator'],
  },
  {
    message:
      'errorCode: HttpEndpoint.ConnectionReset, errorMessage: "The connection to the endpoint has been reset by the peer. Contact the owner of the endpoint to resolve this issue."',
    says: [/connection|reach/i],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:us-east-1:111122223333:deliverystream/x","errorCode":"HttpEndpoint.ResponseTooLarge","message":"The response received from the endpoint is too large. Contact the owner of the endpoint to resolve this issue."}',
    says: [/answer|response/i],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message:
      'Firehose error: "Delivery to the endpoint was unsuccessful. See Troubleshooting HTTP Endpoints in the Firehose documentation for more information. Response received with status code. 500: {"requestId":"a","timestamp":1,"errorMessage":"Internal server error"}"',
    says: [/endpoint|Dynatrace/, /again|retr/i],
    whose: ['platform'],
  },
  {
    message:
      '403 Forbidden: {"error":{"code":403,"message":"Token is missing required scope. Use one of: logs.ingest (Ingest logs)"}}',
    says: [/logs\.ingest|Ingest logs/],
    whose: ['user'],
  },
  {
    message:
      '{"error":{"code":400,"message":"Constraints violated.","constraintViolations":[{"path":"name","message":"must not be null"}]}}',
    says: [/Dynatrace/],
    whose: ['user'],
  },
  {
    message:
      '{"errorCode":"S3.KMS.NotFoundException","message":"The Amazon KMS key used to encrypt the file was not found. If the key is being used, check the permission for the Firehose role."}',
    says: [/key/, /bucket|encrypt/],
    whose: ['operator'],
  },
  {
    message:
      '{"errorCode":"Lambda.FunctionTimedOut","errorMessage":"The Lambda function timed out. Increase the Timeout setting in the Lambda function."}',
    says: [/function/, /time/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      '{"errorCode":"HttpEndpoint.InvalidRequest","message":"Invalid request: destination returned 3 different request ids"}',
    says: [/endpoint|answer/i],
    whose: ['user', 'operator', 'platform'],
  },
  {
    message:
      'Embedded stack arn:aws:cloudformation:eu-west-1:111122223333:stack/root-Net-1A2B/1 was not successfully created: The following resource(s) failed to create: [VPCGatewayAttachment, ElasticIP].',
    says: [/nested/, /events/],
    whose: ['user'],
  },
  {
    message:
      'BackupBucket | CREATE_FAILED | dt-backup-111122223333 already exists in stack arn:aws:cloudformation:eu-west-1:111122223333:stack/dt-old/77',
    says: [/dt-old/],
    whose: ['user'],
  },
  {
    message: 'No export named NetworkStack-VpcId found. Rollback requested by user.',
    says: [/NetworkStack-VpcId/, /export/],
    whose: ['user'],
  },
  {
    message: 'Export NetworkStack-VpcId cannot be deleted as it is in use by App1 and App2',
    says: [/App1/, /export/i],
    whose: ['user'],
  },
  {
    message:
      'Error: The stack named dt-metrics is in a failed state. You may need to delete it from the AWS console : ROLLBACK_COMPLETE',
    says: [/dt-metrics/, /delete|remove/i],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Rate exceeded (Service: Logs, Status Code: 400, Request ID: 1) (SDK Attempt Count: 1)" (RequestToken: 2, HandlerErrorCode: Throttling)',
    says: [/throttl|too many/i, /wait/i],
    whose: ['platform'],
  },
  {
    message:
      'ResourceLogicalId:DeliveryRole, ResourceType:AWS::IAM::Role, ResourceStatusReason:Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/stacksets-exec-0123456789abcdef/AWSCloudFormation is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/DeliveryRole with an explicit deny in a service control policy (Service: Iam, Status Code: 403, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: AccessDenied).',
    says: [/iam:CreateRole/, /service control policy/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AlreadyExistsException) when calling the CreateStack operation: Stack [dt-metrics] already exists',
    says: [/dt-metrics/, /exist|name/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (InsufficientCapabilitiesException) when calling the CreateStack operation: Requires capabilities : [CAPABILITY_NAMED_IAM]',
    says: [/CAPABILITY_NAMED_IAM/],
    whose: ['user'],
  },
  {
    message: 'Template format error: Every Default member must be a string.',
    says: [/template/i],
    whose: ['user', 'us'],
  },
  {
    message:
      'An error occurred (AccessDeniedException) when calling the PutMetricStream operation: User: arn:aws:iam::111122223333:user/jane is not authorized to perform: cloudwatch:PutMetricStream on resource: arn:aws:cloudwatch:eu-west-1:111122223333:metric-stream/dt because no identity-based policy allows the cloudwatch:PutMetricStream action',
    says: [/cloudwatch:PutMetricStream/, /jane|whoever deploys/],
    whose: ['operator'],
  },
  {
    message:
      'AccessDenied: User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_ReadOnly_0123456789abcdef/jane@example.com is not authorized to perform: cloudformation:CreateChangeSet on resource: arn:aws:cloudformation:eu-west-1:111122223333:stack/dt/* with an explicit deny in an identity-based policy',
    says: [/cloudformation:CreateChangeSet/, /den(y|ied)/],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "Insufficient permissions to access the KMS key arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab (Service: CloudWatchLogs, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: AccessDenied)',
    says: [/key/i, /policy|permission/i],
    whose: ['operator'],
    not: /backup bucket/,
  },
  {
    message:
      "The specified KMS key does not exist or is not allowed to be used with LogGroup 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/firehose/dt'",
    says: [/key/i, /logs/],
    whose: ['operator'],
    not: /backup bucket/,
  },
  {
    message:
      "An error occurred (InvalidRequestException) when calling the GetSecretValue operation: You can't perform this operation on the secret because it was marked for deletion.",
    says: [/delet/, /restore-secret/],
    whose: ['user'],
  },
  {
    message:
      "An error occurred (ResourceNotFoundException) when calling the GetSecretValue operation: Secrets Manager can't find the specified secret.",
    says: [/secret/, /exist/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (TooManyBuckets) when calling the CreateBucket operation: You have attempted to create more buckets than allowed',
    says: [/bucket/i, /quota/],
    whose: ['operator'],
  },
  {
    message: 'Unable to locate credentials. You can configure credentials by running "aws configure".',
    says: [/credentials/, /aws configure|sso|sign in/i],
    whose: ['user'],
  },
  {
    message: 'Could not connect to the endpoint URL: "https://cloudformation.eu-wst-1.amazonaws.com/"',
    says: [/region/i, /eu-wst-1|spell/],
    whose: ['user'],
  },
  {
    message:
      'Error: operation error STS: GetCallerIdentity, https response error StatusCode: 403, RequestID: 1, api error SignatureDoesNotMatch: Signature expired: 20240101T000000Z is now earlier than 20240101T010000Z (20240101T011500Z - 15 min.)',
    says: [/clock|time/i],
    whose: ['user'],
  },
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to get registry auth from asm: service call has been retried 5 time(s): asm fetching secret from the service for docker-hub: RequestError: send request failed',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /reach|network/i],
    whose: ['operator'],
  },
  {
    message:
      'ResourceInitializationError: failed to download env files: file download command: non empty error stream: RequestCanceled: request context canceled caused by: context deadline exceeded',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /env|file/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      'ResourceInitializationError: failed to configure ENI: failed to setup regular eni: netplugin failed with no error message',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /network/i],
    whose: ['platform', 'operator'],
  },
  {
    message: 'CannotPullContainerError: manifest unknown: manifest unknown',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /tag|image/i],
    whose: ['user'],
  },
  {
    message:
      'CannotPullContainerError: inspect image has been retried 5 time(s): httpReaderSeeker: failed open: failed to do request: Get https://prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com/abc: dial tcp 52.218.0.1:443: i/o timeout',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /reach|network/i, /S3/],
    whose: ['operator'],
  },
  {
    message: 'CannotCreateVolumeError: Error response from daemon: VolumeDriver.Create: mounting volume failed',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /volume/i],
    whose: ['user', 'operator'],
  },
  {
    message: 'Host EC2 (instance i-0abc123) terminated.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /instance/i],
    whose: ['operator', 'platform'],
  },
  {
    message: 'service (api) was unable to place a task. Reason: The requested CPU configuration is above your limit.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /CPU|quota|limit/i],
    whose: ['operator', 'user'],
  },
  {
    message: 'service (api) operations are being throttled. Will try again later.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /throttl|too many/i],
    whose: ['platform'],
  },
  {
    message:
      '(service x-svc) failed to register targets in (target-group arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/x/1) with (error Rate exceeded)',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i],
    whose: ['platform', 'operator', 'user'],
  },
  {
    message:
      'Resource handler returned message: "Model validation failed (#/ContainerDefinitions/0/Memory: expected type: Integer, found: String)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/Memory/],
    whose: ['user', 'us'],
  },
  {
    message:
      "An error occurred (ClientException) when calling the RegisterTaskDefinition operation: No 'memory' setting for container given invalid task size",
    says: [/memory/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (InvalidParameterException) when calling the CreateService operation: Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
    says: [/service.linked role/i, /create-service-linked-role|create/i],
    whose: ['operator'],
  },
  {
    message: 'Service arn:aws:ecs:us-west-1:111122223333:service/soheil-test-service did not stabilize.',
    says: [/did not|ready in time|steady/i],
    whose: ['user', 'platform'],
  },
  {
    message:
      'HttpEndpoint.DestinationException: Delivery to the endpoint was unsuccessful. Response received with status code. 408: Request Timeout',
    says: [/endpoint/, /again|retr/i],
    whose: ['platform'],
  },
  {
    message:
      '{"attemptsMade":15,"errorCode":"HttpEndpoint.DestinationException","errorMessage":"Delivery to the endpoint was unsuccessful. Response received with status code. 400: {\\"errorMessage\\":\\"Missing dt-url common attribute\\"}"}',
    says: [/DynatraceEnvironmentUrl|dt-url/],
    whose: ['user'],
  },
  {
    message: 'HTTP 401 {"error":{"code":401,"message":"Invalid API token"}}',
    says: [/token/i],
    whose: ['user'],
  },
  {
    message: 'POST https://abc12345.live.dynatrace.com/api/v2/metrics/ingest 413 Request Entity Too Large',
    says: [/large/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-central-1:111122223333:deliverystream/dt","errorCode":"S3.InternalError","message":"Amazon S3 encountered an internal error. Retry."}',
    says: [/S3|bucket|AWS failed/i],
    whose: ['platform'],
  },
  {
    message:
      'Firehose log: {"errorCode":"SecretsManager.ResourceNotFound","errorMessage":"Secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:dt does not exist"}',
    says: [/secret/, /exist/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'ALARM: "dt-DeliveryFailsAlarm" in EU (Ireland): Threshold Crossed: 1 datapoint [0.0 (30/11/26 05:00:00)] was less than the threshold (1.0). MetricName: DeliveryToHttpEndpoint.Success',
    says: [/alarm/i, /deliver/i],
    whose: ['operator'],
  },
  {
    message:
      "Resource handler returned message: \"Resource of type 'AWS::S3::Bucket' with identifier 'dt-backup' already exists.\" (RequestToken: 1, HandlerErrorCode: AlreadyExists)",
    says: [/dt-backup|bucket/, /exist|taken/],
    whose: ['user'],
  },
  {
    message:
      'DeliveryStream CREATE_FAILED Resource handler returned message: "Firehose is unable to assume role arn:aws:iam::111122223333:role/dt-DeliveryRole-1A2B. Please check the role provided. (Service: Firehose, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/DeliveryStream/, /role/],
    whose: ['platform', 'operator', 'user'],
  },
  {
    message:
      'MetricStream CREATE_FAILED Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/Deploy/me is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/dt-MetricStreamRole-9Z because no identity-based policy allows the iam:PassRole action (Service: CloudWatch, Status Code: 403, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: AccessDenied)',
    says: [/iam:PassRole/, /MetricStream/],
    whose: ['operator'],
  },
  {
    message: 'Cancelled since failure tolerance has exceeded',
    says: [/consequence/, /first/],
    whose: ['user'],
  },
  {
    message:
      "StackSetOperation 1234 FAILED: Account 444455556666 should have 'AWSCloudFormationStackSetExecutionRole' role with trust relationship to Role 'AWSCloudFormationStackSetAdministrationRole'.",
    says: [/AWSCloudFormationStackSetExecutionRole/, /444455556666/],
    whose: ['operator'],
  },
  {
    message: 'Resource timed out waiting for completion (RequestToken: 4f65b3ac-17b6-5cea-2f0f-11ebe33e182c)',
    says: [/time/],
    whose: ['platform', 'user', 'operator'],
  },
  {
    message: 'Invalid template property or properties [LoadBalancerListener]',
    says: [/LoadBalancerListener/, /template/],
    whose: ['user', 'us'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the UpdateStack operation: No updates are to be performed.',
    says: [/nothing|no change/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateChangeSet operation: Stack:arn:aws:cloudformation:eu-west-1:111122223333:stack/dt/1 is in REVIEW_IN_PROGRESS state and can not be updated.',
    says: [/REVIEW_IN_PROGRESS|change set|review/i],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Account-level subscription policy limit exceeded: Resource limit exceeded. (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/one per region|account-level/i, /quota/],
    whose: ['operator'],
  },
  {
    message:
      'The security token included in the request is expired (Service: AWSSecurityTokenService; Status Code: 403; Error Code: ExpiredToken; Request ID: 1)',
    says: [/expired/],
    whose: ['user'],
  },
  {
    message: 'Error when retrieving token from sso: Token has expired and refresh failed',
    says: [/sso login|sign in/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (UnrecognizedClientException) when calling the ListDeliveryStreams operation: The security token included in the request is invalid.',
    says: [/region|credentials|access key/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Resource handler returned message: "STS is not activated in this region for account:111122223333. Your account administrator can activate STS in this region using the IAM Console. (Service: Sts, Status Code: 403)" (RequestToken: 1, HandlerErrorCode: GeneralServiceException)',
    says: [/region/, /activate|enable/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the PutBucketPolicy operation: User: arn:aws:iam::111122223333:user/dep is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::dt" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.',
    says: [/public/i],
    whose: ['user'],
  },
  {
    message:
      "An error occurred (KMS.NotFoundException) when calling the PutObject operation: Key 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' does not exist",
    says: [/key/i, /exist/],
    whose: ['operator', 'user'],
    not: /Firehose cannot/,
  },
  {
    message:
      'PutObject: KMS.ThrottlingException: The rate of requests to KMS exceeds the limits (Service: Amazon S3; Status Code: 400)',
    says: [/KMS/, /rate|often|many|throttl/i],
    whose: ['operator', 'platform'],
    not: /Firehose asks/,
  },
  {
    message:
      'An error occurred (NotFoundException) when calling the DescribeKey operation: Alias arn:aws:kms:eu-west-1:111122223333:alias/dt is not found.',
    says: [/alias|key/i, /exist|not (found|there)/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Access denied: ManagementSet set to true; InvalidParameterException: User: arn:aws:iam::111122223333:user/ops is not authorized to perform: secretsmanager:CreateSecret on resource: dt-token because no identity-based policy allows the secretsmanager:CreateSecret action',
    says: [/secretsmanager:CreateSecret/],
    whose: ['operator'],
  },
  {
    message:
      'service (nginx-service) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 0d8d3b6e) is already using a port required by your task. For more information, see the Troubleshooting section.',
    says: [/not the pipeline/i, /port/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'CannotPullContainerError: failed to copy: httpReaderSeeker: failed open: unexpected status code https://registry.example.com/v2/app/blobs/sha256:abc: 403 Forbidden',
    says: [/not the pipeline/i, /image|registry/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: operation error CloudWatch Logs: CreateLogStream, exceeded maximum number of attempts, 1, https response error StatusCode: 400, api error ResourceNotFoundException: The specified log group does not exist. : exit status 1',
    says: [/not the pipeline/i, /log group/],
    whose: ['user'],
  },
  {
    message:
      'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 111122223333.dkr.ecr.us-east-1.amazonaws.com/web:latest: pulling from host 111122223333.dkr.ecr.us-east-1.amazonaws.com failed with status code [manifests latest]: 403 Forbidden',
    says: [/not the pipeline/i, /image/i, /ecr|permission|role/i],
    whose: ['operator', 'user'],
  },
  {
    message: 'OutOfMemoryError: Container killed due to memory usage (exit code 137)',
    says: [/not the pipeline/i, /memory/],
    whose: ['user'],
  },
  {
    message:
      'Error: updating ECS Service (arn:aws:ecs:eu-west-1:111122223333:service/prod/web): operation error ECS: UpdateService, https response error StatusCode: 400, RequestID: 1, InvalidParameterException: The container web does not exist in the task definition.',
    says: [/container web|task definition/],
    whose: ['user'],
  },
  {
    message:
      'Error: creating ECS Service (web): operation error ECS: CreateService, https response error StatusCode: 400, InvalidParameterException: The target group with targetGroupArn arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1 does not have an associated load balancer.',
    says: [/target group|load balancer/],
    whose: ['user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Delivery to the endpoint was unsuccessful. Response received with status code. 401: {\\"requestId\\":\\"1\\",\\"timestamp\\":1,\\"errorMessage\\":\\"Token expired\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/token/i, /expired/],
    whose: ['user'],
  },
  {
    message:
      '"errorCode":"HttpEndpoint.DestinationException","errorMessage":"Received the following response from the endpoint destination. 404: Not Found"',
    says: [/address|path|environment/i],
    whose: ['user'],
  },
  {
    message: 'HttpEndpoint.InvalidUrl: The endpoint URL is not valid. Contact the Firehose service team',
    says: [/address|URL|DynatraceEndpoint/],
    whose: ['user', 'operator'],
  },
  {
    message: '{"error":{"code":503,"message":"Service unavailable"}}',
    says: [/Dynatrace/],
    whose: ['platform'],
  },
  {
    message: '{"error":{"code":403,"message":"Access denied: the token has no permission for this environment"}}',
    says: [/Dynatrace/, /permission|token/],
    whose: ['user', 'operator'],
  },
  {
    message:
      '{"errorCode":"S3.PermanentRedirect","message":"The bucket you are attempting to access must be addressed using the specified endpoint."}',
    says: [/bucket/, /region/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'ThrottlingException: Rate exceeded for PutRecordBatch on delivery stream dt (Service: Firehose; Status Code: 400; Error Code: ThrottlingException; Request ID: 1)',
    says: [/throttl|too many|quota/i],
    whose: ['platform', 'operator'],
  },
  {
    message: 'ServiceUnavailableException: Slow down. (Service: Firehose, Status Code: 500, Request ID: 1)',
    says: [/more|quota|slow|inside|again/i],
    whose: ['platform', 'operator'],
  },
  {
    message:
      'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/cfn-role/AWSCloudFormation is not authorized to perform: s3:PutEncryptionConfiguration on resource: "arn:aws:s3:::dt-backup" because no identity-based policy allows the s3:PutEncryptionConfiguration action (Service: S3, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    says: [/s3:PutEncryptionConfiguration/, /cfn-role/],
    whose: ['operator'],
  },
  {
    message:
      'API: iam:CreateRole User: arn:aws:iam::111122223333:user/bob is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/dt-DeliveryRole-1',
    says: [/iam:CreateRole/, /bob/],
    whose: ['operator'],
  },
  {
    message: 'API: s3:CreateBucket Access Denied',
    says: [/s3:CreateBucket/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AccessDeniedException) when calling the CreateSecret operation: User: arn:aws:iam::111122223333:user/bob is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab because no resource-based policy allows the kms:GenerateDataKey action',
    says: [/kms:GenerateDataKey/, /key policy/],
    whose: ['operator'],
    not: /delivery role|backup bucket/,
  },
  {
    message:
      "Error: putting S3 Bucket (dt) Server-Side Encryption Configuration: operation error S3: PutBucketEncryption, https response error StatusCode: 400, api error KMS.NotFoundException: Invalid keyId 'abc'",
    says: [/key/i, /exist|region/],
    whose: ['operator', 'user'],
    not: /Firehose cannot/,
  },
  {
    message:
      'kms:CreateGrant: AccessDeniedException: The grant for the CMK to this delivery stream could not be created because caller lacks kms:CreateGrant',
    says: [/kms:CreateGrant/],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "You have reached your quota of metric streams in this Region. (Service: CloudWatch, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/metric streams/, /monitoring/],
    whose: ['operator'],
  },
  {
    message: 'LimitExceededException: Resource limit exceeded: log groups (Service: CloudWatchLogs; Status Code: 400)',
    says: [/log groups/, /quota/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (LimitExceeded) when calling the AttachRolePolicy operation: Cannot exceed quota for PoliciesPerRole: 10',
    says: [/policies/i, /quota/],
    whose: ['operator'],
  },
  {
    message:
      'Error: Your AWS account 111122223333 is currently blocked. Contact support (Service: CloudFormation, Status Code: 403)',
    says: [/account/, /support/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AuthFailure) when calling the DescribeRegions operation: AWS was not able to validate the provided access credentials',
    says: [/credentials|access key|clock/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (RegionDisabledException) when calling the AssumeRole operation: STS is not activated in this region for account:111122223333.',
    says: [/region/, /enable|activate/i],
    whose: ['operator'],
  },
  {
    message: 'NoCredentialProviders: no valid providers in chain. Deprecated.',
    says: [/credentials/],
    whose: ['user'],
  },
  {
    message: 'Error: Need to perform AWS calls for account 111122223333, but no credentials have been configured',
    says: [/credentials/],
    whose: ['user'],
  },
  {
    message:
      'Error: This stack uses assets, so the toolkit stack must be deployed to the environment (Run "cdk bootstrap aws://111122223333/eu-west-1")',
    says: [/bootstrap/],
    whose: ['user', 'operator'],
  },
  {
    message: 'ResourceNotReady: failed waiting for successful resource state',
    says: [/wait|time|events|state/i],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message:
      'Stack dt-metrics failed: CREATE_FAILED MetricStream: Internal error occurred (Service: CloudWatch, Status Code: 500)',
    says: [/inside|again/],
    whose: ['platform'],
  },
  {
    message: 'Resource creation cancelled',
    says: [/not among|something else/],
    whose: ['user'],
  },
  {
    message:
      'StackSet operation failed: Account 111122223333: Template validation error: Unrecognized resource types: [AWS::CloudWatch::MetricStream]',
    says: [/region/, /MetricStream/],
    whose: ['user'],
  },
];
