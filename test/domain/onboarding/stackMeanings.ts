import type { JudgedMeaning } from './judgedMeaning';

/**
 * CloudFormation, StackSets and quotas: public repositories and threads, accounts and names replaced by neutral ones.
 */
export const stackMeanings: readonly JudgedMeaning[] = [
  {
    message:
      'Resource handler returned message: "The maximum number of rules per security group has been reached. (Service: Ec2, Status Code: 400, Request ID: ) (SDK Attempt Count: 1)" (RequestToken: , HandlerErrorCode: ServiceLimitExceeded)',
    says: [/rules per security group/, /quota/i],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "The maximum number of VPC endpoints has been reached. (Service: Ec2, Status Code: 400, Request ID: c0014f5a-873f-4081-aeb0-bb3959d4d297) (SDK Attempt Count: 1)" (RequestToken: 42548479-11ad-ac10-743e-b62350f4e457, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/VPC endpoints/, /quota/i, /vpc/],
    whose: ['operator'],
  },
  {
    message:
      'CREATE_FAILED: The maximum number of internet gateways has been reached. (Service: Ec2, Status Code: 400, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/internet gateways/, /quota/i],
    whose: ['operator'],
  },
  {
    message:
      'Error: creating IAM Role (mongodb-atlas): LimitExceeded: Cannot exceed quota for RolesPerAccount: 1500\n\tstatus code: 409, request id: afd69d68-7444-4b83-bf74-2792c22a18f9',
    says: [/roles/i, /quota/i, /iam/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (LimitExceeded) when calling the PutRolePolicy operation: Maximum policy size of 10240 bytes exceeded for role BuyCandidatesFunctionRole',
    says: [/10240|size/, /polic/],
    whose: ['user', 'operator'],
  },
  {
    message: 'Cannot exceed quota for PolicySize: 6144',
    says: [/size|6144/i, /polic/i],
    whose: ['user', 'operator'],
  },
  {
    message: 'creating IAM Role: assume role policy: LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048',
    says: [/trust|size/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      'Resource handler returned message: "Invalid request provided: Updates are not allowed for property - AliasAttributes." (RequestToken: 619d026a-77bf-d477-fb9c-9adedb88a024, HandlerErrorCode: InvalidRequest)',
    says: [/AliasAttributes/],
    whose: ['user'],
  },
  {
    message:
      'DbLambda | CREATE_FAILED | Resource handler returned message: "Uploaded file must be a non-empty zip (Service: Lambda, Status Code: 400, Request ID: f7d54580-6977-476e-942b-369788c79d31) (SDK Attempt Count: 1)" (RequestToken: f9ec6ddb-7cdd-04e2-fe47-e4d4d0eefd78, HandlerErrorCode: InvalidRequest)',
    says: [/zip|file/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "CloudWatch Logs role ARN must be set in account settings to enable logging (Service: ApiGateway, Status Code: 400, Request ID: 7436c8a1-607d-494b-a9cb-e451aad6655f)" (RequestToken: bc1a0db7-4808-fdce-11c6-b92fc875f1af, HandlerErrorCode: InvalidRequest)',
    says: [/role ARN must be set|account settings/],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Resource handler returned message: "The service is unable to assume the provided NetworkConnectorOperatorRole. Please verify the trust policy on the role. (Service: Lambda, Status Code: 400, Request ID: dbe1d2f4)" (RequestToken: d6e2, HandlerErrorCode: InvalidRequest)',
    says: [/trust/, /role/],
    whose: ['operator', 'platform', 'user'],
  },
  {
    message:
      'Resource handler returned message: "Policy arn:aws:iam::aws:policy/AWSLambdaFullAccess does not exist or is not attachable. (Service: Iam, Status Code: 404, Request ID: 994d21a0-31f1-4d9f-93b5-3459d4a5da72)" (RequestToken: 9d8d7b74, HandlerErrorCode: NotFound)',
    says: [/polic/i, /AWSLambdaFullAccess|exist/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Layer arn:aws:lambda:us-east-1:111122223333:layer:legacy-utils:3 does not exist." (HandlerErrorCode: NotFound)',
    says: [/layer/i, /exist/],
    whose: ['user'],
  },
  {
    message:
      'StagingBucket CREATE_FAILED AWS::S3::Bucket "The specified bucket does not exist" (404, HandlerErrorCode: NotFound)',
    says: [/bucket/, /exist/],
    whose: ['user'],
  },
  {
    message:
      'RegistryPathRule UPDATE_FAILED Resource handler returned message: "One or more listeners not found (Service: ElasticLoadBalancingV2, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: NotFound)',
    says: [/listener/i, /not found|exist|missing/i],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "the internetGateway \'igw-0abc\' has dependencies and cannot be deleted (Service: EC2, Status Code: 400, Error Code: DependencyViolation, Request ID: req-6)" (RequestToken: token-7, HandlerErrorCode: ResourceConflict)',
    says: [/dependenc|use/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Resource handler returned message: "Exceeded attempts to wait" (RequestToken: 94734a53-b53f-b335-1b4f-45f2716253c8, HandlerErrorCode: NotStabilized)',
    says: [/ready in time|stabil/i],
    whose: ['platform', 'user', 'operator'],
  },
  {
    message:
      'Resource handler returned message: "Lambda function f reached terminal FAILED state due to InvalidImage(ImageLayerFailure: UnsupportedImageLayerDetected - Layer Digest sha256:abc) and failed to stabilize" (RequestToken: 1, HandlerErrorCode: NotStabilized)',
    says: [/InvalidImage|image/i],
    whose: ['user'],
  },
  {
    message:
      "Output 'VPCId' not found in stack 'arn:aws:cloudformation:us-east-1:111122223333:stack/php-3-tier-NetworkStack-KGBNT9LIB90Y/44d7e470'",
    says: [/output/i, /VPCId/],
    whose: ['user', 'us'],
  },
  {
    message:
      "An error occurred (ValidationError) when calling the CreateStack operation: Parameter 'BucketNameSuffix' must match pattern ^[a-z0-9][a-z0-9-]*[a-z0-9]$",
    says: [/BucketNameSuffix/, /pattern|form/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: TemplateURL must reference a valid S3 object to which you have access.',
    says: [/template/i, /S3|address/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStackSet operation: You must enable organizations access to operate a service managed stack set',
    says: [/trusted access|organizations/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [org, startup_parameter] do not exist in the template',
    says: [/org, startup_parameter|org/, /template/],
    whose: ['user'],
  },
  {
    message:
      "An error occurred (ValidationError) when calling the CreateStack operation: Parameter 'GreetingText' must contain at most 15 characters",
    says: [/GreetingText/, /15/],
    whose: ['user'],
  },
  {
    message:
      'Stack:arn:aws:cloudformation:ap-northeast-2:111122223333:stack/hello-api-dev/83a1a4e0-4c0d-11f0-99a8-06eb25496439 is in UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS state and can not be updated.',
    says: [/wait|finish|busy|until/i, /hello-api-dev/],
    whose: ['platform', 'user'],
  },
  {
    message:
      'Error: Failed to create/update the stack: lambda-postgres-s3-backup, Waiter StackCreateComplete failed: Waiter encountered a terminal failure state: For expression "Stacks[].StackStatus" we matched expected path: "ROLLBACK_COMPLETE" at least once',
    says: [/lambda-postgres-s3-backup/, /delete|remove/i],
    whose: ['user'],
  },
  {
    message:
      "Account 111122223333 should have 'tf-acc-test-Execution' role with trust relationship to Role 'tf-acc-test-Administration'.",
    says: [/tf-acc-test-Execution/, /111122223333/, /trust/],
    whose: ['operator'],
  },
  {
    message:
      '{"StackSetId":"Set:1","Region":"ap-southeast-2","Account":"111122223333","Status":"OUTDATED","StatusReason":"This account is suspended. To remove this instance from the stack set, run DeleteStackInstances with the RetainStacks parameter.","StackInstanceStatus":{"DetailedStatus":"SKIPPED_SUSPENDED_ACCOUNT"},"DriftStatus":"NOT_CHECKED"}',
    says: [/suspended/, /111122223333/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'Properties validation failed for resource StackSet with message: [#/StackInstancesGroup/0/DeploymentTargets/Accounts: expected minimum item count: 1, found: 0]',
    says: [/Accounts/, /1/],
    whose: ['user', 'us'],
  },
  {
    message:
      'operation error CloudFormation: DescribeStackSetOperation, https response error StatusCode: 404, RequestID: 0dfe41ea-eae7-4003-b7bf-e2b52a6ab556, StackSetNotFoundException: StackSet ExampleCFnStackSet not found',
    says: [/stack set/i, /ExampleCFnStackSet|not exist|is no/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (StackSetNotEmptyException) when calling the DeleteStackSet operation: StackSet is not empty',
    says: [/instances/i, /delete-stack-instances|remove/i],
    whose: ['user'],
  },
  {
    message:
      '/aws/lambda/development-get-stat already exists in stack arn:aws:cloudformation:us-east-1:111122223333:stack/alertgraph-develop/1',
    says: [/belongs to the stack alertgraph-develop/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Resource of type \'AWS::Logs::LogGroup\' with identifier \'{"/properties/LogGroupName":"/aws/lambda/iantest-v2sol"}\' already exists." (RequestToken: 258db5a1-23c6-5e4b-4d23-7a469fc2de96, HandlerErrorCode: AlreadyExists)',
    says: [/exist/, /\/aws\/lambda\/iantest-v2sol|log group/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (InvalidParameterException) when calling the PutAccountPolicy operation: Could not deliver test message to specified Firehose stream. Check if the given Firehose stream is in ACTIVE state.',
    says: [/ACTIVE|role|state/i],
    whose: ['platform', 'operator', 'user'],
  },
  {
    message:
      'HelloWorldStackSet CREATE_FAILED StackSet resource is not supported in SERVICE_MANAGED permission model (Service: CloudFormation, Status Code: 400, Request ID: a824f328-d736-440b-8410-ccc8ff5b2a1b)',
    says: [/SERVICE_MANAGED|service.managed|self.managed/i],
    whose: ['user'],
  },
  {
    message: 'MalformedPolicyDocument: This policy contains invalid Json',
    says: [/polic/i, /JSON/i],
    whose: ['user', 'us'],
  },
  {
    message:
      'UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [ReplicaRole]. Rollback requested by user.',
    says: [/ReplicaRole/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Resource of type \'Stack set operation [c83dea45-9cdf-4abf-8d66-28a5c42a36d1] was unexpectedly stopped or failed. status reason(s): [ResourceLogicalId:DatadogStreamBackupBucket, ResourceType:AWS::S3::Bucket, ResourceStatusReason:Resource handler returned message: "Encountered a permissions error performing a tagging operation, please add required tag permissions. See https://repost.aws/knowledge-center/cloudformation-tagging-permission-error for how to resolve. Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: s3:PutBucketTagging on resource: "arn:aws:s3:::dd" because no identity-based policy allows the s3:PutBucketTagging action"" ].\' did not stabilize." (RequestToken: f5aa, HandlerErrorCode: NotStabilized)',
    says: [/s3:PutBucketTagging/, /DatadogStreamBackupBucket/],
    whose: ['operator'],
  },
  {
    message: 'Unable to fetch parameters [/dt/token] from parameter store for this account.',
    says: [/parameter store|\/dt\/token/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Resource handler returned message: "You can\'t create this secret because a secret with this name is already scheduled for deletion. (Service: SecretsManager, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: InvalidRequest)',
    says: [/deletion|deleted/, /restore-secret|force-delete/],
    whose: ['user'],
  },
];
