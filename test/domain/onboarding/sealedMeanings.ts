import type { JudgedMeaning } from './judgedMeaning';

/**
 * What a judge's second set, sealed until it was judged, found not right or flawed, with other members of each kind. What each has to say was
 * written down by hand, from the documentation.
 */
export const sealedMeanings: readonly JudgedMeaning[] = [
  // Unknown parameters: the nearest of ours, case included.
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [DynatraceUrl] do not exist in the template',
    says: [/DynatraceUrl does not exist/, /Is DynatraceEnvironmentUrl meant/, /get-template-summary/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [kmsKeyArn] do not exist in the template',
    says: [/It is written KmsKeyArn: capital and small letters count/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [KmsKey] do not exist in the template',
    says: [/Is KmsKeyArn meant/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [ApiToken, Boundary] do not exist in the template',
    says: [
      /Is DynatraceApiToken meant instead of ApiToken/,
      /No template of this tool has a parameter like Boundary|Is PermissionsBoundaryArn meant/,
    ],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [DynatraceEnvUrl] do not exist in the template',
    says: [/Is DynatraceEnvironmentUrl meant/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [dynatraceurl] do not exist in the template',
    says: [/Is DynatraceEnvironmentUrl meant/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [AccesLogBucket] do not exist in the template',
    says: [/Is AccessLogBucketName meant/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [LogGroups] do not exist in the template',
    says: [/LogGroups is a parameter of the other template, ecs-log-stream.yaml/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ValidationError) when calling the CreateStack operation: Parameters: [InstanceType] do not exist in the template',
    says: [/No template of this tool has a parameter like InstanceType/],
    whose: ['user'],
    not: /\bmeant\b/,
  },
  {
    message:
      "Template validation error: Parameter 'DynatraceApiToken' must match pattern ^(dt0[a-z][0-9]{2}\\.[A-Za-z0-9]+\\.[A-Za-z0-9]+)?$",
    says: [/DynatraceApiToken/, /whole Dynatrace token/],
    whose: ['user'],
  },
  {
    message:
      "Error creating CloudFormation change set: 1 validation error detected: Value 'dynatrace_ecs_prod' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*",
    says: [/dynatrace_ecs_prod/, /dynatrace-ecs-prod/, /hyphens/],
    whose: ['user'],
    not: /shorter/,
  },
  {
    message:
      "An error occurred (ValidationError) when calling the CreateStack operation: 1 validation error detected: Value '1dt.ecs' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
    says: [/1dt\.ecs/, /dt-ecs, for example/, /a letter first/],
    whose: ['user'],
  },
  // A key that is not found: wrong, deleted or of another region.
  {
    message:
      'aws_cloudwatch_log_group.dt: Creating...\n\nError: Creating CloudWatch Log Group failed: InvalidParameterException: The specified KMS Key Id could not be found. \'/dynatrace/dt-ecs/delivery\'\n\n  on main.tf line 20, in resource "aws_cloudwatch_log_group" "dt":\n  20: resource "aws_cloudwatch_log_group" "dt" {',
    says: [/does not exist/, /whole ARN/, /another region/, /deleted/],
    whose: ['operator'],
    not: /be disabled/,
  },
  {
    message:
      'DeliveryLogGroup | AWS::Logs::LogGroup | CREATE_FAILED | Resource handler returned message: "The specified KMS Key Id could not be found. (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: InvalidRequest)',
    says: [/DeliveryLogGroup/, /does not exist/, /KmsKeyArn/],
    whose: ['operator'],
    not: /disabled/,
  },
  {
    message:
      'TokenSecret\tAWS::SecretsManager::Secret\tCREATE_FAILED\tResource handler returned message: "Alias arn:aws:kms:eu-west-1:111122223333:alias/dt is not found. (Service: Kms, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: NotFound)',
    says: [/alias\/dt/, /does not exist/, /region/],
    whose: ['operator'],
    not: /disabled/,
  },
  // Headings of the console in two languages at once.
  {
    message:
      'Logical ID: DeliveryLogGroup\nTyp: AWS::Logs::LogGroup\nStatus: CREATE_FAILED\nStatusgrund: Model validation failed (#/KmsKeyId: failed validation constraint for keyword [pattern])',
    says: [/KmsKeyId of DeliveryLogGroup/, /KmsKeyArn/, /neither an id nor an alias/],
    whose: ['user'],
    not: /not among these events/,
  },
  {
    message:
      'Horodatage\tLogische ID\tStatut\tMotif du statut\n2026-11-02 07:31:10 UTC+0100\tDeliveryRole\tCREATE_FAILED\tdt-role already exists',
    says: [/DeliveryRole/, /exists/],
    whose: ['user'],
  },
  {
    message:
      'ID lógico: DeliveryLogGroup\nTipo: AWS::Logs::LogGroup\nEstado: CREATE_FAILED\nMotivo del estado: Model validation failed (#/KmsKeyId: failed validation constraint for keyword [pattern])',
    says: [/KmsKeyId of DeliveryLogGroup/],
    whose: ['user'],
  },
  {
    message:
      'Logical ID: DeliveryLogGroup\nType: AWS::Logs::LogGroup\nStatut: CREATE_FAILED\nRaison du statut: Model validation failed (#/KmsKeyId: failed validation constraint for keyword [pattern])',
    says: [/KmsKeyId of DeliveryLogGroup/],
    whose: ['user'],
  },
  {
    message:
      '論理 ID：DeliveryLogGroup\nType: AWS::Logs::LogGroup\nステータス：CREATE_FAILED\nステータスの理由：Model validation failed (#/KmsKeyId: failed validation constraint for keyword [pattern])',
    says: [/KmsKeyId of DeliveryLogGroup/],
    whose: ['user'],
  },
  {
    message:
      'タイムスタンプ\tLogical ID\tステータス\t状況の理由\n2026-11-02 07:31:10 UTC+0900\tDeliveryRole\tCREATE_FAILED\tdt-role already exists',
    says: [/DeliveryRole/, /exists/],
    whose: ['user'],
  },
  {
    message:
      'Logische ID - DeliveryLogGroup\nStatus - CREATE_FAILED\nStatusgrund - Model validation failed (#/KmsKeyId: failed validation constraint for keyword [pattern])',
    says: [/KmsKeyId of DeliveryLogGroup/],
    whose: ['user'],
  },
  {
    message:
      "Ressource : DeliveryLogGroup\nID logique : DeliveryLogGroup\nStatut : CREATE_FAILED\nMotif de l'état : Model validation failed (#/KmsKeyId: failed validation constraint for keyword [pattern])",
    says: [/KmsKeyId of DeliveryLogGroup/],
    whose: ['user'],
  },
  // What AWS fails at again and again is for its support.
  {
    message:
      'module.dt.aws_kinesis_firehose_delivery_stream.this: Still creating... [49m50s elapsed]\n╷\n│ Error: creating Kinesis Firehose Delivery Stream (dt-ecs-prod): operation error Firehose: CreateDeliveryStream, exceeded maximum number of attempts, 25, https response error StatusCode: 500, RequestID: e51ac1ab-9bc4-fd8b-854c-872a98e96ae4, api error InternalFailure: UnknownError\n│ \n│   with module.dt.aws_kinesis_firehose_delivery_stream.this,\n╵\nmake: *** [Makefile:29: apply] Error 1',
    says: [/25 attempts/, /AWS Support/, /e51ac1ab-9bc4-fd8b-854c-872a98e96ae4/],
    whose: ['platform'],
  },
  // Hooks whose demand stands in another event of the paste.
  {
    message:
      "2026-09-14 08:00:12 UTC+0200\tBackupBucket\tCREATE_FAILED\tThe following hook(s) failed: [AWS::ControlTower::Hook]\n2026-09-14 08:00:11 UTC+0200\tBackupBucket\tCREATE_IN_PROGRESS\tHook failed with message: Failed validation rule CT.S3.PR.2. [CT.S3.PR.2]: Require an Amazon S3 bucket to have server access logging configured. [FIX]: Set a 'LoggingConfiguration' on the Amazon S3 Bucket and optionally set 'DestinationBucketName' to an Amazon S3 bucket configured to receive server access logs.\n2026-09-14 08:00:13 UTC+0200\tTokenSecret\tCREATE_FAILED\tResource creation cancelled\n2026-09-14 08:00:14 UTC+0200\tdt-ecs\tROLLBACK_IN_PROGRESS\tThe following resource(s) failed to create: [TokenSecret, BackupBucket]. Rollback requested by user.",
    says: [/CT\.S3\.PR\.2/, /AccessLogBucketName/, /Control Tower for an exemption/],
    whose: ['operator'],
    not: /Otherwise its owner/,
  },
  {
    message:
      '2026-09-14T08:00:12Z\tBackupBucket\tAWS::S3::Bucket\tCREATE_FAILED\tThe following hook(s) failed: [AWS::ControlTower::Hook]\n2026-09-14T08:00:11Z\tBackupBucket\tAWS::S3::Bucket\tCREATE_IN_PROGRESS\tHook failed with message: Failed validation rule CT.S3.PR.11',
    says: [/BackupBucketVersioning/, /CT\.S3\.PR\.11/],
    whose: ['operator'],
  },
  {
    message:
      '2026-09-14T08:00:12Z\tDeliveryLogGroup\tAWS::Logs::LogGroup\tCREATE_FAILED\tThe following hook(s) failed: [AWS::ControlTower::Hook]\n2026-09-14T08:00:11Z\tDeliveryLogGroup\tAWS::Logs::LogGroup\tCREATE_IN_PROGRESS\tHook failed with message: Failed validation rule CT.CLOUDWATCH.PR.3. [CT.CLOUDWATCH.PR.3]: Require an Amazon CloudWatch log group to be encrypted at rest with an AWS KMS key',
    says: [/KmsKeyArn/, /CT\.CLOUDWATCH\.PR\.3/],
    whose: ['operator'],
  },
  {
    message:
      '2026-09-14T08:00:12Z\tDeliveryFailsAlarm\tAWS::CloudWatch::Alarm\tCREATE_FAILED\tThe following hook(s) failed: [AWS::ControlTower::Hook]\n2026-09-14T08:00:11Z\tDeliveryFailsAlarm\tAWS::CloudWatch::Alarm\tCREATE_IN_PROGRESS\tHook failed with message: Failed validation rule CT.CLOUDWATCH.PR.1. [CT.CLOUDWATCH.PR.1]: Require an Amazon CloudWatch alarm to have an action configured for the alarm state',
    says: [/AlarmTopicArn/],
    whose: ['operator'],
  },
  {
    message:
      '2026-09-14T08:00:12Z\tBackupBucket\tAWS::S3::Bucket\tCREATE_FAILED\tThe following hook(s) failed: [AWS::ControlTower::Hook]\n2026-09-14T08:00:11Z\tBackupBucket\tAWS::S3::Bucket\tCREATE_IN_PROGRESS\tHook failed with message: Failed validation rule CT.S3.PR.9. [CT.S3.PR.9]: Require that an Amazon S3 bucket has S3 Object Lock activated',
    says: [/No option of the templates/, /exemption from CT\.S3\.PR\.9/],
    whose: ['operator'],
    not: /can be set/,
  },
  {
    message:
      '2026-09-14T08:00:12Z\tDeliveryLogGroup\tAWS::Logs::LogGroup\tCREATE_FAILED\tThe following hook(s) failed: [AWS::ControlTower::Hook]\n2026-09-14T08:00:11Z\tDeliveryLogGroup\tAWS::Logs::LogGroup\tCREATE_IN_PROGRESS\tHook failed with message: Failed validation rule CT.CLOUDWATCH.PR.2',
    says: [/No option of the templates/, /exemption from CT\.CLOUDWATCH\.PR\.2/],
    whose: ['operator'],
  },
  {
    message:
      '2026-09-14T08:00:12Z\tBackupBucket\tAWS::S3::Bucket\tCREATE_FAILED\tThe following hook(s) failed: [AWS::ControlTower::Hook]\n2026-09-14T08:00:11Z\tBackupBucket\tAWS::S3::Bucket\tCREATE_IN_PROGRESS\tHook failed with message: Failed validation rule CT.S3.PR.1. [CT.S3.PR.1]: Require an Amazon S3 bucket to have block public access settings configured',
    says: [/do that by themselves/],
    whose: ['operator'],
  },
  {
    message:
      'TokenSecret\tAWS::SecretsManager::Secret\tCREATE_FAILED\tThe following hook(s) failed: [Acme::Guard::Hook]\nTokenSecret\tAWS::SecretsManager::Secret\tCREATE_IN_PROGRESS\tHook failed with message: Template failed validation, the following rule(s) failed: SECRETSMANAGER_ROTATION_ENABLED_CHECK.',
    says: [/TokenRotationFunctionArn/],
    whose: ['operator'],
  },
  // An update that was rolled back left a stack that works.
  {
    message:
      '  | 02:11:56 UTC-0300 | UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS | AWS::CloudFormation::Stack | dt-logs |  \n  | 02:11:25 UTC-0300 | UPDATE_ROLLBACK_IN_PROGRESS | AWS::CloudFormation::Stack | dt-logs | The  following resource(s) failed to create: [KeyErrorsAlarm, DeliveryLogGroup,  SubscriptionRole,  FailedDataAlarm].\n  | 02:11:24 UTC-0300 | CREATE_FAILED | AWS::IAM::Role | SubscriptionRole | Resource creation cancelled\n  | 02:11:24 UTC-0300 | CREATE_FAILED | AWS::CloudWatch::Alarm | KeyErrorsAlarm | Resource creation cancelled\n  | 02:11:24 UTC-0300 | CREATE_FAILED | AWS::Logs::LogGroup | DeliveryLogGroup | /dynatrace/dt-logs  already exists in stack  arn:aws:cloudformation:us-east-1:123456789012:stack/dt-logs-old/6f2a\n  | 02:11:24 UTC-0300 | CREATE_FAILED | AWS::CloudWatch::Alarm | FailedDataAlarm | Resource creation cancelled',
    says: [/dt-logs-old/, /update the stack again/],
    whose: ['user'],
    not: /delete the stack and create/,
  },
  // A stack whose rollback failed accepts no update.
  {
    message:
      'Unser Stack hängt seit heute früh fest:\n\nZeitstempel\tLogische ID\tStatus\tStatusgrund\n2026-11-02 07:31:12 UTC+0100\tdt-ecs\tUPDATE_ROLLBACK_FAILED\tThe following resource(s) failed to update: [TokenSecret].\n2026-11-02 07:31:10 UTC+0100\tTokenSecret\tUPDATE_FAILED\tResource handler returned message: "Secrets Manager can\'t find the specified secret. (Service: SecretsManager, Status Code: 400, Request ID: 4c1e)" (RequestToken: aa, HandlerErrorCode: NotFound)\n2026-11-02 07:30:55 UTC+0100\tdt-ecs\tUPDATE_ROLLBACK_IN_PROGRESS\tUser Initiated',
    says: [/restore-secret/, /continue-update-rollback --stack-name dt-ecs/, /--resources-to-skip TokenSecret/],
    whose: ['user', 'operator'],
    not: /update the stack again|Remove the stack|deploy anew/,
  },
  {
    message:
      '2026-11-02T07:31:12Z\tdt-logs\tAWS::CloudFormation::Stack\tUPDATE_ROLLBACK_FAILED\tThe following resource(s) failed to update: [DeliveryLogGroup].\n2026-11-02T07:31:10Z\tDeliveryLogGroup\tAWS::Logs::LogGroup\tUPDATE_FAILED\tResource handler returned message: "The specified log group does not exist. (Service: CloudWatchLogs, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: NotFound)\n2026-11-02T07:30:55Z\tdt-logs\tAWS::CloudFormation::Stack\tUPDATE_ROLLBACK_IN_PROGRESS\tUser Initiated',
    says: [/same name/, /continue-update-rollback --stack-name dt-logs/, /--resources-to-skip DeliveryLogGroup/],
    whose: ['user', 'operator'],
    not: /update the stack again|Remove the stack|deploy anew/,
  },
  {
    message:
      'dt-metrics\tAWS::CloudFormation::Stack\tUPDATE_ROLLBACK_FAILED\tThe following resource(s) failed to update: [MetricStream].\nMetricStream\tAWS::CloudWatch::MetricStream\tUPDATE_FAILED\tResource handler returned message: "Firehose arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt not found under account 111122223333" (RequestToken: 2, HandlerErrorCode: InvalidRequest)\ndt-metrics\tAWS::CloudFormation::Stack\tUPDATE_ROLLBACK_IN_PROGRESS\t-',
    says: [/delivery stream does not exist/, /--resources-to-skip MetricStream/],
    whose: ['user', 'operator'],
    not: /update the stack again|Remove the stack|deploy anew/,
  },
  {
    message:
      'dt-metrics\tAWS::CloudFormation::Stack\tUPDATE_ROLLBACK_FAILED\tThe following resource(s) failed to update: [DeliveryRole].\nDeliveryRole\tAWS::IAM::Role\tUPDATE_FAILED\tResource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/ci/x is not authorized to perform: iam:PutRolePolicy on resource: role dt because no identity-based policy allows the iam:PutRolePolicy action (Service: Iam, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)\ndt-metrics\tAWS::CloudFormation::Stack\tUPDATE_ROLLBACK_IN_PROGRESS\t-',
    says: [/iam:PutRolePolicy/, /continue-update-rollback --stack-name dt-metrics/],
    whose: ['operator'],
    not: /update the stack again|create it again/,
  },
  // Whoever watches failed, not the stack.
  {
    message:
      "dt-ecs: deploying...\nError occurred while monitoring stack: Throttling: Rate exceeded\n    at Request.extractError (/usr/lib/node_modules/aws-cdk/node_modules/aws-sdk/lib/protocol/query.js:50:29)\n    at Request.callListeners (/usr/lib/node_modules/aws-cdk/node_modules/aws-sdk/lib/sequential_executor.js:106:20) {\n  message: 'Rate exceeded',\n  code: 'Throttling',\n  statusCode: 400,\n  retryable: true\n}",
    says: [/Only the watching failed/, /throttled/, /describe-stacks --stack-name dt-ecs/, /only if it failed/],
    whose: ['user'],
    not: /fewer stacks/,
  },
  {
    message: 'Waiter StackUpdateComplete failed: An error occurred (Throttling): Rate exceeded',
    says: [/Only the watching failed/, /Deploy again only if it failed/],
    whose: ['user'],
  },
  {
    message:
      'Waiter StackCreateComplete failed: An error occurred (ExpiredToken): The security token included in the request is expired',
    says: [/Only the watching failed/, /aws sso login/, /Deploy again only if it failed/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ExpiredTokenException) when calling the DescribeStackEvents operation: The security token included in the request is expired',
    says: [/sign-in expired/, /Look at it first/],
    whose: ['user'],
  },
  {
    message:
      'Error: waiting for CloudFormation Stack (arn:aws:cloudformation:eu-west-1:111122223333:stack/dt-ecs/6f2a) create: operation error CloudFormation: DescribeStacks, exceeded maximum number of attempts, 25, https response error StatusCode: 400, RequestID: 1, api error Throttling: Rate exceeded',
    says: [/Only the watching failed/, /--stack dt-ecs/],
    whose: ['user'],
  },
  {
    message: 'dt-ecs: deploying...\nError occurred while monitoring stack: TimeoutError: connect ETIMEDOUT 3.5.1.2:443',
    says: [/Only the watching failed/, /connection/],
    whose: ['user'],
  },
  // What failed is named where the message names it.
  {
    message:
      ' ❌  dt-ecs failed: Error: The stack named dt-ecs is in a failed state. You may need to delete it from the AWS console : ROLLBACK_COMPLETE (The following resource(s) failed to create: [DeliveryStream]. )\n    at FullCloudFormationDeployment.monitorDeployment (/usr/lib/node_modules/aws-cdk/lib/index.js:380:10236)',
    says: [/ROLLBACK_COMPLETE/, /DeliveryStream/, /diagnose --stack dt-ecs/],
    whose: ['user'],
  },
  // A deletion that is denied can leave the thing behind.
  {
    message:
      'DeliveryLogGroup\tDELETE_FAILED\tResource handler returned message: "User: arn:aws:sts::006288227511:assumed-role/AWSReservedSSO_PowerUser_798faecbc3552493/p.v is not authorized to perform: logs:DeleteLogGroup on resource: arn:aws:logs:ca-central-1:006288227511:log-group:/dynatrace/dt-ecs:log-stream: with an explicit deny in a service control policy (Service: CloudWatchLogs, Status Code: 400, Request ID: 9b79860d-8373-4b78-834e-6389736aa3b0)" (RequestToken: 3c, HandlerErrorCode: GeneralServiceException)\ndt-ecs\tDELETE_FAILED\tThe following resource(s) failed to delete: [DeliveryLogGroup].',
    says: [/logs:DeleteLogGroup/, /--retain-resources DeliveryLogGroup/],
    whose: ['operator'],
  },
  // An alarm that may not publish: its topic is to be changed, no stack.
  {
    message:
      'From the alarm\'s history tab:\nFailed to execute action arn:aws:sns:us-east-1:123456789012:ops-alerts. Received error: "Resource: arn:aws:cloudwatch:us-east-1:123456789012:alarm:dt-ecs-DeliveryFailsAlarm-1K is not authorized to perform: SNS:Publish on resource: arn:aws:sns:us-east-1:123456789012:ops-alerts because no resource-based policy allows the SNS:Publish action"',
    says: [/ops-alerts/, /dt-ecs-DeliveryFailsAlarm-1K/, /cloudwatch\.amazonaws\.com/, /No stack has to be deployed/],
    whose: ['operator'],
    not: /deploy again/,
  },
  {
    message:
      'Failed to execute action arn:aws:sns:eu-west-1:111122223333:pager. Received error: "CloudWatch Alarms is not authorized to perform: SNS:Publish on resource: arn:aws:sns:eu-west-1:111122223333:pager because no resource-based policy allows the SNS:Publish action"',
    says: [/topic pager/, /cloudwatch\.amazonaws\.com/],
    whose: ['operator'],
    not: /deploy again/,
  },
  {
    message:
      'Failed to execute action arn:aws:sns:eu-west-1:111122223333:pager. Received error: "CloudWatch Alarms does not have authorization to access the SNS topic encryption key."',
    says: [/topic pager/, /kms:GenerateDataKey/, /key policy/],
    whose: ['operator'],
    not: /deploy again/,
  },
  // Boundaries: both remedies, and how to see which.
  {
    message:
      'CREATE_FAILED DeliveryRole AWS::IAM::Role Resource handler returned message: "User: arn:aws:sts::210987654321:assumed-role/DevTeam/anna is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::210987654321:role/dt-ecs-DeliveryRole-8a because no permissions boundary allows the iam:CreateRole action (Service: Iam, Status Code: 403, Request ID: 77)" (RequestToken: b1, HandlerErrorCode: AccessDenied)',
    says: [
      /role DevTeam/,
      /get-role --role-name DevTeam/,
      /condition iam:PermissionsBoundary/,
      /PermissionsBoundaryArn/,
      /widens the boundary/,
    ],
    whose: ['operator'],
  },
  {
    message:
      'DeliveryStream | AWS::KinesisFirehose::DeliveryStream | CREATE_FAILED | User: arn:aws:iam::111122223333:user/jo is not authorized to perform: firehose:CreateDeliveryStream on resource: arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt because no permissions boundary allows the firehose:CreateDeliveryStream action',
    says: [/user jo/, /get-user --user-name jo/, /widens the boundary/],
    whose: ['operator'],
    not: /PermissionsBoundaryArn/,
  },
  // Denials without an action: that of what was being done to what.
  {
    message:
      'BackupBucketPolicy AWS::S3::BucketPolicy CREATE_FAILED\nResource handler returned message: "Access Denied (Service: S3, Status Code: 403, Request ID: KX2, Extended Request ID: u0=)" (RequestToken: 6b, HandlerErrorCode: AccessDenied)',
    says: [/s3:PutBucketPolicy/, /BackupBucketPolicy/, /service control policy/],
    whose: ['operator'],
    not: /without saying which/,
  },
  {
    message:
      'BackupBucketPolicy\tAWS::S3::BucketPolicy\tDELETE_FAILED\tResource handler returned message: "Access Denied (Service: S3, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    says: [/s3:DeleteBucketPolicy/, /delete the stack again/],
    whose: ['operator'],
  },
  {
    message:
      'BackupBucket\tAWS::S3::Bucket\tCREATE_FAILED\tResource handler returned message: "Access Denied (Service: S3, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    says: [/most likely s3:CreateBucket/],
    whose: ['operator'],
  },
  {
    message:
      'DeliveryFailsAlarm\tAWS::CloudWatch::Alarm\tUPDATE_FAILED\tResource handler returned message: "Access Denied (Service: CloudWatch, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    says: [/cloudwatch:PutMetricAlarm/, /update the stack again/],
    whose: ['operator'],
  },
  {
    message:
      'TokenRotation\tAWS::SecretsManager::RotationSchedule\tCREATE_FAILED\tResource handler returned message: "Access Denied (Service: SecretsManager, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    says: [/secretsmanager:RotateSecret/],
    whose: ['operator'],
  },
  {
    message:
      'DestinationLogStream\tAWS::Logs::LogStream\tCREATE_FAILED\tResource handler returned message: "Access Denied (Service: CloudWatchLogs, Status Code: 403, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    says: [/logs:CreateLogStream/],
    whose: ['operator'],
  },
  // The same where the words stand outside events.
  {
    message:
      'dt-ecs |  3/20 | 10:02:11 AM | CREATE_IN_PROGRESS   | AWS::KinesisFirehose::DeliveryStream | DeliveryStream\n ❌  dt-ecs failed: ExpiredToken: The security token included in the request is expired',
    says: [/Only the watching failed/, /aws sso login/, /Deploy again only if it failed/],
    whose: ['user'],
  },
  {
    message:
      'The following hook(s) failed: [AWS::ControlTower::Hook]\n[CT.CLOUDWATCH.PR.1]: Require an Amazon CloudWatch alarm to have an action configured for the alarm state [FIX]: Configure at least one alarm action',
    says: [/AlarmTopicArn/, /exemption from CT\.CLOUDWATCH\.PR\.1/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (ExpiredToken) when calling the CreateStack operation: The security token included in the request is expired',
    says: [/expired/, /aws sso login/],
    whose: ['user'],
    not: /watching/,
  },
];
