import { generatedName } from '../template/generatedName';
import { allow, type PolicyStatement } from './allow';
import { arnsOf } from './arnsOf';

interface Cared {
  region: string;
  accountId: string | null;
  stackName: string;
  parameters: Readonly<Record<string, string>>;
  stackSet?: boolean;
}

/** Counts and lists know no resource; whose stream it is, status asks of every stream and stack. */
const look = [
  'cloudformation:DescribeStackEvents',
  'cloudformation:DescribeStackResources',
  'cloudformation:DescribeStacks',
  'cloudformation:ListStacks',
  'cloudwatch:GetMetricData',
  'cloudwatch:GetMetricStream',
  'cloudwatch:ListMetricStreams',
  'firehose:DescribeDeliveryStream',
  'firehose:ListDeliveryStreams',
];
const secret = ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'];
const removal = [
  'cloudformation:DeleteStackInstances',
  'cloudformation:DeleteStackSet',
  'cloudformation:DescribeStackSet',
  'cloudformation:DescribeStackSetOperation',
  'cloudformation:ListStackInstances',
  'cloudformation:ListStackSetOperationResults',
  'cloudformation:ListStackSetOperations',
];

/**
 * What the verbs beside deploy ask for: status, doctor, cost, rotate-token and replay, and watch, diagnose and remove of a stack set.
 * Not in it: deleting streams that no stack owns, whose names nobody knows beforehand.
 */
export function careStatements(options: Cared): PolicyStatement[] {
  const { bucket, logGroup, tokenSecret, stackSet } = arnsOf(options);
  if (options.stackSet)
    return [
      allow('CareForStackSet', removal, stackSet()),
      allow('FindStackSets', ['cloudformation:ListStackSets'], ['*']),
    ];
  const { stackName, parameters } = options;
  const { DynatraceTokenSecretArn: given } = parameters;
  const kept = generatedName(stackName, 'BackupBucket', 63).toLowerCase();
  return [
    allow('LookAround', look, ['*']),
    allow('ReadErrorLog', ['logs:GetLogEvents'], logGroup(generatedName(stackName, 'DeliveryLogGroup', 512))),
    allow('RotateToken', secret, given ? [given] : tokenSecret()),
    allow('Replay', ['s3:GetObject', 's3:PutObject'], [bucket(`${kept}/*`)]),
    allow('ListKept', ['s3:ListBucket'], [bucket(kept)]),
  ];
}
