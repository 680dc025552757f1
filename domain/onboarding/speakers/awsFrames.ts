import { isOfTasks } from '../taskFailures/taskFailures';

/** What stands around an error of AWS's API, an SDK, a handler, an event or an error record: nobody else writes these. */
const frames: readonly RegExp[] = [
  /\barn:aws[\w-]*:/,
  /\(Service: [A-Z][\w ]{1,40}[;,)]/,
  /\bwhen calling the \w{3,80} operation\b/,
  /\boperation error [A-Z][\w ]{1,40}: \w|https response error StatusCode: \d{3}, RequestID/,
  /\bapi error [A-Z]\w+/,
  /\bResource handler returned message\b|\bHandlerErrorCode\b|\bHandler returned status FAILED\b|\(RequestToken: /,
  /\bAn error occurred \((?!\d)\w{3,60}\)/,
  /\bstatus code: \d{3}, request id: /i,
  /\bnot authorized to perform:? "?[A-Za-z][\w-]{1,40}:\w+/,
  /\b(?:AWS|Custom)::[A-Z]\w+(?:::\w+)?/,
  /\bx-amzn?-\w+|\.amazonaws\.com\b/i,
  /<Code>\w{3,60}<\/Code>\s*<Message>.{0,2000}<(?:RequestId|HostId)>|<(?:RequestId|HostId)>.{0,2000}<Code>\w{3,60}<\/Code>/,
  /\b(?:software\.amazon\.awssdk|com\.amazonaws|botocore\.exceptions)\b/,
  /\bWaiter \w+ failed\b|\bWaiter encountered a terminal failure state\b|\bError \[ValidationError\]: /,
  /\bHttpEndpoint\.[A-Z]\w+|\b(?:S3|Lambda|Kinesis|Firehose|Splunk|KMS)\.(?:KMS\.)?[A-Z]\w{3,60}/,
  // Terraform's own frame around an address of a resource of AWS.
  /(?<![\w.])aws_[a-z]\w+\.[\w-]+|\bin resource "aws_/,
];

/** A state of CloudFormation; other products have words like PRECONDITION_FAILED. */
export const state =
  /\b(?:CREATE|UPDATE|DELETE|ROLLBACK|IMPORT|UPDATE_ROLLBACK|IMPORT_ROLLBACK|REVIEW)_(?:FAILED|COMPLETE|IN_PROGRESS)\b|\bCAPABILITY_(?:NAMED_)?(?:IAM|AUTO_EXPAND)\b/;

/** Whether a frame of AWS stands in a text: then AWS spoke, whatever else stands around it. */
export const isFramed = (text: string): boolean => isOfTasks(text) || frames.some((shape) => shape.test(text));

/** Names of AWS, of its services and of the tools that deploy to it, and its error codes: signs, where nothing speaks against them. */
const names: readonly RegExp[] = [
  state,
  /\b(?:AWS|Amazon|boto3?|botocore)\b|\baws(?: |-sdk|_\w|:)|\bawsapps\b/,
  /\b(?:CloudFormation|CloudWatch|CloudTrail|CloudFront|Firehose|Kinesis|Lambda|DynamoDB|Fargate|EventBridge|SecretsManager|Secrets Manager|Identity Center|StackSets?|Control Tower)\b/,
  /\b(?:IAM|STS|KMS|S3|EC2|ECS|ECR|SNS|SQS|SSM|VPC|SCP|OIDC)\b|\bs3:\/\/|\bCMK\b/,
  /\b(?:stack ?sets?|change ?sets?|metric streams?|delivery ?streams?|log ?groups?|service control polic\w+|permissions? boundar\w+|termination ?protection|Organizational ?Unit)\b/i,
  /\b(?:CDK|cdk|SAM|sam|Terraform|terraform|OpenTofu|tofu|Pulumi|pulumi|serverless|sls|Amplify|amplify|cfn-\w+)\b/,
  /\bsso(?:_session|-session| login| session)\b|\bSSO\b|\bAWS_[A-Z_]+\b/,
  // An IAM action: iam:CreateRole.
  /(?<![\w:/.])[a-z][a-z0-9-]{1,30}:(?:Create|Delete|Put|Get|List|Describe|Update|Tag|Untag|Attach|Detach|Pass|Assume|Invoke|Start|Stop|Set|Add|Remove|Register|Encrypt|Decrypt|Generate|Enable|Disable|Publish|Run)[A-Z]\w+/,
  /\bDynatrace\b|\bdynatrace\.com\b|\bdt0[cs]\d\d\b/,
];

/** Error codes of AWS's APIs; a class of a Java package in front of one makes it another's. */
const codes =
  /(?<![\w.$/])(?:Access ?Denied(?:Exception)?(?=\W*$|: )|Throttling(?:Exception)?|(?:Service)?(?:Limit|Quota)Exceeded(?:Exception)?(?=[:)\s]|$)|ServiceQuotaExceeded(?:Exception)?|Resource(?:NotFound|InUse|AlreadyExists|Exists|Conflict)(?:Exception)?|Invalid(?:Parameter(?:Value|Combination)?|Argument|Request|Operation|ClientTokenId|KMSResource|InputException)(?:Exception)?(?=[:)\s]|$)|Validation(?:Error|Exception)(?=[:)]|$)|ParameterNotFound|UnauthorizedOperation|EntityAlreadyExists|NoSuch(?:Entity|Bucket|Key|LifecycleConfiguration)|Malformed\w*Policy\w*|DeleteConflict|ExpiredToken(?:Exception)?|UnrecognizedClientException|SignatureDoesNotMatch|RequestExpired|OptInRequired|SubscriptionRequired(?:Exception)?|Bucket(?:AlreadyExists|AlreadyOwnedByYou|NotEmpty)|InsufficientCapabilities\w*|(?:TokenAlreadyExists|StackSetNotFound|OperationInProgress|ConcurrentModification|InternalFailure|InternalServiceError|ConditionalCheckFailed|InvalidChangeBatch)(?:Exception|Error)?|InternalError|NoCredential\w+|Credentials?(?:Error|sProviderError|RetrievalError))\b/;

/** Whether a text names AWS, its tools or an error code of its APIs. */
export const isNamed = (text: string): boolean => codes.test(text) || names.some((shape) => shape.test(text));
