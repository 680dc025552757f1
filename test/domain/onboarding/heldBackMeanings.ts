import type { JudgedMeaning } from './judgedMeaning';

/**
 * Kinds that a set held back by an independent judge, and sets written beside it from what AWS documents, found wrong or beside the cause:
 * several members of each. The actor is the one whom AWS names, the remedy one that helps.
 */
export const heldBackMeanings: readonly JudgedMeaning[] = [
  // Who was denied is who stands in the message.
  {
    message: `Resource handler returned message: "Resource of type 'Stack set operation [3d1c6a0e] was unexpectedly stopped or failed. status reason(s): [ResourceLogicalId:MetricStream, ResourceType:AWS::CloudWatch::MetricStream, ResourceStatusReason:Resource handler returned message: "Invalid request provided: User: arn:aws:sts::123456789012:assumed-role/StreamStackSetExecutionRole/3d1c6a0e is not authorized to perform: cloudwatch:TagResource on resource: arn:aws:cloudwatch:ap-south-1:123456789012:metric-stream/ecs-metrics because no identity-based policy allows the cloudwatch:TagResource action" (RequestToken: 0, HandlerErrorCode: InvalidRequest).]' with identifier 'EcsStreams:3d1c6a0e' did not stabilize." (RequestToken: 0, HandlerErrorCode: NotStabilized)`,
    says: [/role StreamStackSetExecutionRole of account 123456789012/, /cloudwatch:TagResource/, /MetricStream/],
    whose: ['operator'],
    not: /whoever deploys/i,
  },
  {
    message:
      'BackupBucket\tAWS::S3::Bucket\tCREATE_FAILED\tResource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/ci-deploy/run1 is not authorized to perform: s3:PutBucketTagging on resource: arn:aws:s3:::dt-backup (Service: S3, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: UnauthorizedTaggingOperation)',
    says: [/role ci-deploy may create BackupBucket, but not tag it/, /policy of the role ci-deploy/],
    whose: ['operator'],
    not: /whoever deploys/i,
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the PutMetricStream operation: User: arn:aws:iam::111122223333:user/jo is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/dt-MetricStreamRole-1',
    says: [/user jo lacks the permission iam:PassRole/, /policy of the user jo/],
    whose: ['operator'],
    not: /whoever deploys/i,
  },
  // A quota that nobody raises, under an older name of the service, of a resource known by its name only.
  {
    message:
      '  Serverless Error ---------------------------------------\n\n  An error occurred: Subscription3 - Resource limit exceeded. (Service: AWSLogs; Status Code: 400; Error Code: LimitExceededException; Request ID: 7f91c669).\n\n  (that is the subscription filter on /ecs/checkout)',
    says: [/subscription filters of one log group/, /leave that group out/, /cannot be raised/],
    whose: ['operator'],
    not: /not from this tool|quota of the account/,
  },
  {
    message:
      'Subscription1 CREATE_FAILED Resource handler returned message: "Resource limit exceeded. (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/subscription filters of one log group/, /cannot be raised/],
    whose: ['operator'],
  },
  {
    message:
      'DeliveryRole - Cannot exceed quota for PoliciesPerRole: 10 (Service: AmazonIdentityManagement; Status Code: 409; Error Code: LimitExceeded; Request ID: 1; Proxy: null)',
    says: [/managed policies attached to one role/],
    whose: ['operator'],
    not: /not from this tool/,
  },
  // The role of a stack is remembered, also by its deletion.
  {
    message:
      'Deleting the stack in the console fails with\n\nRole arn:aws:iam::842111111111:role/cdk-hnb659fds-cfn-exec-role-842111111111-eu-central-1 is invalid or cannot be assumed',
    says: [/does not exist \(any more\)/, /same name again/, /another role with --role-arn/],
    whose: ['operator'],
    not: /or leave the role out/,
  },
  {
    message:
      'An error occurred (ValidationError) when calling the DeleteStack operation: Role arn:aws:iam::111122223333:role/cfn-deploy is invalid or cannot be assumed',
    says: [/get-role --role-name cfn-deploy/, /remembers/],
    whose: ['operator'],
  },
  // What a hook says, once, with the option that answers it.
  {
    message:
      'BackupBucket | AWS::S3::Bucket | CREATE_IN_PROGRESS | AWS::Hooks::GuardHook | HOOK_COMPLETE_FAILED | Hook failed with message: Template failed validation, the following rule(s) failed: S3_BUCKET_LOGGING_ENABLED. Full output was written to s3://guard-logs/report/1.json\nBackupBucket | AWS::S3::Bucket | CREATE_FAILED | The following hook(s) failed: [Acme::Guard::S3Baseline]\ndt-ecs | AWS::CloudFormation::Stack | ROLLBACK_IN_PROGRESS | The following resource(s) failed to create: [BackupBucket]. Rollback requested by user.',
    says: [/S3_BUCKET_LOGGING_ENABLED/, /AccessLogBucketName/],
    whose: ['operator'],
    not: /PermissionsBoundaryArn|KmsKeyArn/,
  },
  {
    message:
      '{"StackEvents":[{"StackName":"dt","LogicalResourceId":"BackupBucket","ResourceType":"AWS::S3::Bucket","Timestamp":"2026-01-01T00:00:01Z","ResourceStatus":"CREATE_IN_PROGRESS","HookType":"MyOrg::S3::Encryption","HookStatus":"HOOK_COMPLETE_FAILED","HookStatusReason":"Hook failed with message: Bucket must use SSE-KMS","HookFailureMode":"FAIL"},{"StackName":"dt","LogicalResourceId":"BackupBucket","ResourceType":"AWS::S3::Bucket","Timestamp":"2026-01-01T00:00:02Z","ResourceStatus":"CREATE_FAILED","ResourceStatusReason":"The following hook(s) failed: [MyOrg::S3::Encryption]"}]}',
    says: [/MyOrg::S3::Encryption/, /Bucket must use SSE-KMS/, /KmsKeyArn/],
    whose: ['operator'],
    not: /AccessLogBucketName/,
  },
  {
    message:
      'DeliveryRole CREATE_FAILED The following hook(s) failed: [Acme::IAM::Baseline] with message: roles need the permissions boundary acme-boundary',
    says: [/PermissionsBoundaryArn/, /Acme::IAM::Baseline/],
    whose: ['operator'],
  },
  {
    message:
      'DeliveryStream CREATE_FAILED The following hook(s) failed: [Acme::Any::Check] with message: Hook failed with message: Execution role cannot be assumed by hooks.cloudformation.amazonaws.com',
    says: [/failed itself/, /owner has to mend/],
    whose: ['operator'],
    not: /rejected/,
  },
  // A code of the error log says more than the words beside it.
  {
    message: 'HttpEndpoint.RetriesExhausted: Delivery to the endpoint was unsuccessful. Max retries exceeded.',
    says: [/gave up/, /consequence/],
    whose: ['operator'],
  },
  {
    message: 'HttpEndpoint.IllegalURL: Delivery to the endpoint was unsuccessful.',
    says: [/not a valid one/, /DynatraceEndpoint/],
    whose: ['user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt","message":"The following response was received from the endpoint destination. 400: {\\"requestId\\":\\"a\\",\\"errorMessage\\":\\"Missing X-Amz-Firehose-Common-Attributes header\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/DynatraceEnvironmentUrl/],
    whose: ['user'],
  },
  // `Please try again later` is said of much that is no fault of AWS.
  {
    message:
      'An error occurred (ResourceInUseException) when calling the DeleteDeliveryStream operation: Firehose dt-stream under accountId 111122223333 is being created. Please try again later.',
    says: [/under way/, /Wait/],
    whose: ['user'],
    not: /failed inside|Health/,
  },
  {
    message:
      'Resource handler returned message: "Firehose dt-stream is currently being updated, please try again later. (Service: Firehose, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: ResourceConflict)',
    says: [/under way/, /Wait/],
    whose: ['user'],
    not: /failed inside|Health/,
  },
  // Words that belong to more than one cause.
  {
    message:
      'An error occurred (PublicPolicyException) when calling the PutResourcePolicy operation: You must not use a resource policy that grants public access to the secret.',
    says: [/everybody/, /not public/],
    whose: ['user'],
    not: /want of a permission/,
  },
  {
    message:
      'An error occurred (AccountNotRegisteredException) when calling the DeregisterDelegatedAdministrator operation: The provided account is not a registered delegated administrator for your organization.',
    says: [/nothing to take back/],
    whose: ['user'],
    not: /management account of the organization or by/,
  },
  {
    message: 'Token check failed: the Dynatrace API token dt0c01.ABCDEFGHIJKLMNOPQRSTUVWX has expired',
    says: [/Dynatrace does not know the token/],
    whose: ['user'],
    not: /sso login/,
  },
  {
    message:
      'An error occurred (ResourceAlreadyExistsException) when calling the RequestServiceQuotaIncrease operation: A quota increase request is already open for this quota',
    says: [/open already/, /list-requested-service-quota-change-history/],
    whose: ['platform'],
    not: /stack name/,
  },
  {
    message:
      'An error occurred (NoSuchResourceException) when calling the GetServiceQuota operation: The request failed because the specified quota does not exist',
    says: [/no quota under this/, /list-services/],
    whose: ['user'],
    not: /used up|because of a limit/,
  },
  {
    message:
      'Resource handler returned message: "The KMS key arn:aws:kms:eu-west-1:111122223333:key/1 configured for bucket my-backup does not exist (Service: S3, Status Code: 400, Request ID: A)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/KMS key/, /describe-key/],
    whose: ['operator'],
    not: /The bucket does not exist/,
  },
  {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/AWSCloudFormationStackSetAdministrationRole/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/AWSCloudFormationStackSetExecutionRole',
    says: [/AWSCloudFormationStackSetExecutionRole is missing in account 444455556666/],
    whose: ['operator'],
    not: /signs in with/,
  },
  {
    message: 'Export dt:StreamArn cannot be deleted as it is in use by app-stack',
    says: [/app-stack/, /dt:StreamArn/],
    whose: ['user'],
    not: /not from this tool/,
  },
  {
    message:
      'An error occurred (ValidationError) when calling the ContinueUpdateRollback operation: Stack:arn:aws:cloudformation:eu-west-1:111122223333:stack/dt-ecs/1 is in UPDATE_COMPLETE state and can not continue update rollback.',
    says: [/UPDATE_COMPLETE/, /only an update whose rollback failed/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStackInstances operation: Invalid OrganizationalUnitIds: ou-abcd-12345678',
    says: [/organizational units does not exist/, /--ous/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Invalid request provided: Metric stream cannot be created; the role arn:aws:iam::111122223333:role/x does not have the correct trust relationship (Service: CloudWatch)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/AWS says that the role/, /role\/x/, /fix the trust/],
    whose: ['platform'],
  },
  {
    message:
      'Resource handler returned message: "Invalid parameter: Attributes Reason: Invalid value for key alias/foo (Service: Sns, Status Code: 400)" (HandlerErrorCode: InvalidRequest)',
    says: [/the value of Attributes: Invalid value for key/],
    whose: ['user'],
  },
  // What a stack made and is gone is not what it lacks.
  {
    message:
      '{"StackEvents":[{"StackName":"dt","LogicalResourceId":"DeliveryRole","ResourceType":"AWS::IAM::Role","Timestamp":"2026-01-01T00:00:08Z","ResourceStatus":"UPDATE_FAILED","ResourceStatusReason":"Resource handler returned message: \\"The role with name dt-DeliveryRole-1 cannot be found. (Service: Iam, Status Code: 404, Request ID: 1)\\" (RequestToken: y, HandlerErrorCode: NotFound)"},{"StackName":"dt","LogicalResourceId":"dt","ResourceType":"AWS::CloudFormation::Stack","Timestamp":"2026-01-01T00:00:09Z","ResourceStatus":"UPDATE_ROLLBACK_FAILED","ResourceStatusReason":"The following resource(s) failed to update: [DeliveryRole]. "}]}',
    says: [/DeliveryRole itself does not exist any more/],
    whose: ['user'],
    not: /shall use/,
  },
  {
    message:
      'DeliveryLogGroup\tAWS::Logs::LogGroup\tUPDATE_FAILED\tResource handler returned message: "The specified log group does not exist. (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: NotFound)',
    says: [/DeliveryLogGroup itself does not exist/],
    whose: ['user'],
    not: /names in LogGroups/,
  },
  {
    message:
      'DeliveryRole\tAWS::IAM::Role\tCREATE_FAILED\tResource handler returned message: "The role with name dt-DeliveryRole-1 cannot be found. (Service: Iam, Status Code: 404, Request ID: 1)" (RequestToken: y, HandlerErrorCode: NotFound)',
    says: [/made a moment ago/, /second attempt/],
    whose: ['platform'],
  },
  {
    message:
      '{"StackDriftStatus":"DRIFTED","DetectionStatus":"DETECTION_COMPLETE","StackId":"arn:aws:cloudformation:eu-west-1:111122223333:stack/dt/1","DriftedStackResourceCount":1}',
    says: [/changed outside CloudFormation/, /describe-stack-resource-drifts/],
    whose: ['user'],
  },
  {
    message:
      '{"StackDriftStatus":"UNKNOWN","DetectionStatus":"DETECTION_FAILED","DetectionStatusReason":"Failed to detect drift on resource [MetricStream]: User: arn:aws:iam::111122223333:user/jo is not authorized to perform: cloudwatch:GetMetricStream"}',
    says: [/user jo lacks the permission cloudwatch:GetMetricStream/],
    whose: ['operator'],
  },
  // A time that somebody set is not a service that hangs; names keep their letters.
  {
    message:
      'dt-ecs\tROLLBACK_IN_PROGRESS\tAWS::CloudFormation::Stack\tStack creation time exceeded the specified timeout. Rollback requested by user.',
    says: [/The stack dt-ecs took longer/, /--timeout-in-minutes/],
    whose: ['user'],
    not: /Dt-ecs|Health/,
  },
  // What a parameter of the template points to.
  {
    message:
      "An error occurred (ResourceNotFoundException) when calling the RotateSecret operation: Lambda can't find the function arn:aws:lambda:eu-west-1:111122223333:function:rotate",
    says: [/function that shall rotate/, /TokenRotationFunctionArn/],
    whose: ['user'],
  },
  {
    message:
      'BackupBucket CREATE_FAILED Resource handler returned message: "The target bucket for logging does not exist (Service: S3, Status Code: 400, Request ID: C7)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/access logs shall go to/, /AccessLogBucketName/],
    whose: ['user'],
    not: /More than one cause/,
  },
  {
    message:
      'AccountSubscription\tCREATE_FAILED\tResource handler returned message: "Resource limit exceeded. (Service: CloudWatchLogs, Status Code: 400, Request ID: 5d)" (RequestToken: 1, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/account-level subscription filters, one per region/, /without AccountWide/],
    whose: ['operator'],
  },
  {
    message:
      '{"message":"The following response was received from the endpoint destination. 400: {\\"requestId\\":\\"9\\",\\"timestamp\\":1,\\"errorMessage\\":\\"Unsupported metric stream output format: json. Use opentelemetry1.0\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/form of the data/, /OpenTelemetry 1\.0/],
    whose: ['user'],
  },
  // Shapes: a row of CSV without its heading, a secret whose name has strokes.
  {
    message:
      '2026-01-15 12:00:05 UTC+0100,BackupBucket,CREATE_FAILED,"Resource handler returned message: ""Access Denied (Service: S3, Status Code: 403, Request ID: X, Extended Request ID: Y)"" (RequestToken: 1, HandlerErrorCode: AccessDenied)"',
    says: [/AWS denied an action on BackupBucket/, /2026-01-15 12:00:05/],
    whose: ['operator'],
  },
  {
    message:
      'Horodatage\tID logique\tStatut\tMotif du statut\n2026-01-15 12:00:05 UTC+0100\tTokenSecret\tCREATE_FAILED\tResource handler returned message: "The operation failed because the secret dynatrace/dt-ecs already exists. (Service: SecretsManager, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: AlreadyExists)',
    says: [/TokenSecret/, /\(dynatrace\/dt-ecs\)/, /describe-secret --secret-id dynatrace\/dt-ecs/],
    whose: ['user'],
  },
  // Who only watched lost his sign-in; the stack goes on.
  {
    message:
      '2026-11-22 03:07:42 waiting for CloudFormation stack "dt"\ndescribing CloudFormation stack "dt": operation error CloudFormation: DescribeStacks, https response error StatusCode: 403, RequestID: d627, api error ExpiredToken: The security token included in the request is expired',
    says: [/expired/, /goes on without whoever watches/],
    whose: ['user'],
    not: /deploy again/,
  },
  // A refusal by number is explained by the endpoint's own words, where they speak of something else than tokens.
  {
    message:
      'The following response was received from the endpoint destination. 403: {"requestId":"1","timestamp":1,"errorMessage":"Access from IP address 18.1.2.3 is blocked by the IP allowlist of the environment"}',
    says: [/only certain addresses/, /address ranges of Amazon Data Firehose/],
    whose: ['operator'],
    not: /lacks the permission/,
  },
  {
    message:
      'The following response was received from the endpoint destination. 403: {"error":{"code":403,"message":"Environment abc12345 is suspended"}}',
    says: [/suspended/, /administers Dynatrace/],
    whose: ['operator'],
    not: /lacks the permission/,
  },
  {
    message:
      'The following response was received from the endpoint destination. 403: {"requestId":"1","timestamp":1,"errorMessage":"Feature ingest-x is not part of this plan"}',
    says: [/for a reason that it names itself/, /not part of this plan/],
    whose: ['user'],
    not: /token/i,
  },
  // Limits that nobody raises, values that are no limits, filters.
  {
    message:
      'Resource handler returned message: "Maximum policy size of 10240 bytes exceeded for role dt-DeliveryRole-1 (Service: Iam, Status Code: 409, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/size of the policies of one role/, /cannot be raised/],
    whose: ['operator'],
    not: /ask for more/,
  },
  {
    message: 'DeliveryStream UPDATE_FAILED Updates are not allowed for property: DeliveryStreamName. ',
    says: [/property DeliveryStreamName of DeliveryStream/, /old value/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the UpdateStack operation: Replacement type updates not supported on stack with disable-rollback.',
    says: [/rollback is switched off/, /without --disable-rollback/],
    whose: ['user'],
  },
  {
    message:
      'Subscription1\tCREATE_FAILED\tResource handler returned message: "Invalid character(s) in term \'{\' (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: InvalidRequest)',
    says: [/refuses the filter of Subscription1/, /FilterPattern/],
    whose: ['user'],
  },
  {
    message:
      'AccountSubscription\tCREATE_FAILED\tResource handler returned message: "Invalid SelectionCriteria. LogGroupName NOT IN accepts at most 50 entries (Service: CloudWatchLogs, Status Code: 400)" (RequestToken: 2, HandlerErrorCode: InvalidRequest)',
    says: [/ExcludedLogGroups/],
    whose: ['user'],
  },
  {
    message:
      'Error: putting CloudWatch Metric Stream (dt): operation error CloudWatch: PutMetricStream, https response error StatusCode: 400, RequestID: 1, api error ValidationError: Role with arn arn:aws:iam::111122223333:role/ms is invalid or cannot be assumed by streams.metrics.cloudwatch.amazonaws.com',
    says: [/metric stream/, /trust/, /role-name ms/],
    whose: ['platform'],
    not: /service role that the stack/,
  },
  // What a command does with objects is not what a stack does with its bucket.
  {
    message:
      'An error occurred (AccessControlListNotSupported) when calling the PutObject operation: The bucket does not allow ACLs',
    says: [/The command gives what it uploads/, /--acl/],
    whose: ['user'],
    not: /template/i,
  },
  {
    message:
      'An error occurred (NoSuchBucket) when calling the PutObject operation: The specified bucket does not exist',
    says: [/bucket that the command names/],
    whose: ['user'],
    not: /Remove the stack/,
  },
  {
    message:
      'An error occurred (BucketAlreadyExists) when calling the CreateBucket operation: The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    says: [/is taken/, /another bucket in the command/],
    whose: ['user'],
    not: /template/,
  },
  {
    message:
      'An error occurred (ValidationError) when calling the ContinueUpdateRollback operation: Resources to skip [MetricStream] are not in UPDATE_FAILED state',
    says: [/only those can be skipped/],
    whose: ['user'],
  },
  // The name of a hook is a hint, not what it demands.
  {
    message:
      'BackupBucket\tCREATE_FAILED\tAWS::S3::Bucket\tThe following hook(s) failed: [AWSSamples::S3BucketEncrypt::Hook, AWSControlTower::Guard::Hook]',
    says: [/If that is what its name says/, /KmsKeyArn/, /describe-events/],
    whose: ['operator'],
  },
  // Talk without evidence claims nothing.
  {
    message: 'The deployment hit a limit',
    says: [/Not known to this tool/],
    whose: ['user'],
    not: /quota/,
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Number of parameters, 201, is greater than maximum allowed, 200',
    says: [/template is not valid/, /Number of parameters, 201/],
    whose: ['us'],
    not: /quota of the account/,
  },
  {
    message:
      'MetricStream UPDATE_FAILED Resource handler returned message: "Invalid request provided: The role arn:aws:iam::111122223333:role/dt-MetricStreamRole-1 could not be assumed (Service: CloudWatch)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/MetricStream/, /trust/],
    whose: ['platform'],
  },
];
