import { checkAccountId } from '../places/checkAccountId';
import { checkStackName } from '../template/checkStackName';
import { allow, type PolicyStatement } from './allow';
import { arnsOf } from './arnsOf';
import { careStatements } from './careStatements';
import { deployerPermissions as may } from './deployerPermissions';
import { generatedName } from '../template/generatedName';

export interface DeployerOptions {
  template: 'ecs-metric-stream' | 'ecs-log-stream';
  region: string;
  /** Null when not known: then ARNs carry an asterisk in its place. */
  accountId: string | null;
  stackName: string;
  /** As they will be given to the stack; no secret is needed. */
  parameters: Readonly<Record<string, string>>;
  /** ARN of the published template without its prefix `arn:…:s3:::`, as `bucket/key`; null when the file is uploaded. */
  templateObject: string | null;
  /** Deployed to an organization; then StackSets' own role makes the resources. */
  stackSet?: boolean;
  /** Instead, what is asked of a stack later, a second policy since both in one are too long: status, doctor, cost, rotate-token, replay; of a stack set, its removal. */
  care?: boolean;
}

export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: readonly PolicyStatement[];
}

const alarms = ['DeliveryFailsAlarm', 'DeliveryLateAlarm', 'FailedDataAlarm', 'ThrottledAlarm', 'KeyErrorsAlarm'];
const metricAlarms = [...alarms, 'PublishErrorsAlarm'];

/**
 * The IAM policy of who deploys the stack with exactly these options: every API call that its resources need, on nothing but this
 * stack's own resources as far as CloudFormation's generated names are known beforehand.
 * @throws Failure `InvalidInput` naming region, stackName or accountId
 */
export function deployerPolicy(options: DeployerOptions): PolicyDocument {
  checkStackName(options.stackName);
  if (options.accountId !== null) checkAccountId(options.accountId);
  if (options.care) return { Version: '2012-10-17', Statement: careStatements(options) };
  const statements = options.stackSet ? stackSetStatements(options) : stackStatements(options);
  return { Version: '2012-10-17', Statement: [...statements, ...templateStatements(options)] };
}

function templateStatements(options: DeployerOptions): PolicyStatement[] {
  const everywhere = allow('ReadTemplates', may.everywhere, ['*']);
  const { templateObject } = options;
  if (templateObject === null) return [everywhere];
  return [everywhere, allow('FetchTemplate', may.template, [arnsOf(options).bucket(templateObject)])];
}

function stackSetStatements(options: DeployerOptions): PolicyStatement[] {
  return [
    allow('StackSet', may.stackSet, arnsOf(options).stackSet()),
    allow('LookBefore', may.lookAtOrganization, ['*']),
  ];
}

function stackStatements(options: DeployerOptions): PolicyStatement[] {
  const { stackName, parameters, template } = options;
  const { regional, role, logGroup } = arnsOf(options);
  const isMetrics = template === 'ecs-metric-stream';
  const roles = ['DeliveryRole', isMetrics ? 'MetricStreamRole' : 'SubscriptionRole'].map(role);
  const boundary = parameters['PermissionsBoundaryArn'];
  const withBoundary = boundary ? { StringEquals: { 'iam:PermissionsBoundary': boundary } } : undefined;
  const stream = generatedName(stackName, 'DeliveryStream', 64);
  return [
    allow('Stack', may.stack, [regional('cloudformation', `stack/${stackName}/*`)]),
    ...bucketStatements(options),
    allow('CreateRoles', may.createRole, roles, withBoundary),
    allow('Roles', may.role, roles),
    allow('DeliveryStream', may.deliveryStream, [regional('firehose', `deliverystream/${stream}`)]),
    allow('DeliveryLogs', may.logGroup, logGroup(generatedName(stackName, 'DeliveryLogGroup', 512))),
    allow('FindLogGroups', may.logsEverywhere, ['*']),
    ...(isMetrics
      ? [allow('MetricStream', may.metricStream, [regional('cloudwatch', `metric-stream/${stackName}`)])]
      : subscriptionStatements(options)),
    ...secretStatements(options),
    ...keyStatements(options),
    ...alarmStatements(options),
    allow('LookBefore', may.lookBefore, ['*']),
  ];
}

function bucketStatements(options: DeployerOptions): PolicyStatement[] {
  const { BackupBucketVersioning: versioning, AccessLogBucketName: accessLogs } = options.parameters;
  const own = [arnsOf(options).bucket(generatedName(options.stackName, 'BackupBucket', 63).toLowerCase())];
  const actions = [
    ...may.bucket,
    ...(versioning === 'true' ? may.bucketVersioning : []),
    ...(accessLogs ? may.bucketLogging : []),
  ];
  return [allow('BackupBucket', actions, own)];
}

function subscriptionStatements(options: DeployerOptions): PolicyStatement[] {
  const { LogGroups = '', AccountWide } = options.parameters;
  const { logGroup } = arnsOf(options);
  if (AccountWide === 'true') {
    return [allow('AccountPolicy', may.accountPolicy, ['*']), allow('Subscriptions', may.subscription, logGroup('*'))];
  }
  const names = LogGroups.split(',').filter((name) => name !== '');
  return names.length === 0 ? [] : [allow('Subscriptions', may.subscription, names.flatMap(logGroup))];
}

function secretStatements(options: DeployerOptions): PolicyStatement[] {
  const { DynatraceTokenSecretArn: given } = options.parameters;
  if (given) return [allow('LookAtSecret', may.lookAtSecret, [given])];
  const own = arnsOf(options).tokenSecret();
  const rotation = options.parameters['TokenRotationFunctionArn'];
  if (!rotation) return [allow('TokenSecret', may.secret, own)];
  // Whoever turns rotation on must be allowed to invoke the function too.
  return [
    allow('TokenSecret', [...may.secret, ...may.rotation], own),
    allow('RotationFunction', may.rotationFunction, [rotation]),
  ];
}

function keyStatements(options: DeployerOptions): PolicyStatement[] {
  const key = options.parameters['KmsKeyArn'];
  if (!key) return [];
  const { logGroup } = arnsOf(options);
  const group = logGroup(generatedName(options.stackName, 'DeliveryLogGroup', 512));
  return [
    allow('GrantKey', may.keyGrant, [key], { Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
    allow('UseKey', may.key, [key]),
    allow('EncryptDeliveryLogs', may.logGroupKey, group),
  ];
}

function alarmStatements(options: DeployerOptions): PolicyStatement[] {
  const { stackName, parameters, template } = options;
  if (!parameters['AlarmTopicArn']) return [];
  const { regional } = arnsOf(options);
  const ids = template === 'ecs-metric-stream' ? metricAlarms : alarms;
  const own = ids.map((id) => regional('cloudwatch', `alarm:${generatedName(stackName, id, 255)}`));
  return [
    allow('Alarms', may.alarm, own),
    allow('FindAlarms', may.describeAlarms, [regional('cloudwatch', 'alarm:*')]),
  ];
}
