import type { LaunchpadSettings } from '../../model/settings';
import { checkAccountId } from '../places/checkAccountId';
import { checkStackParameters } from './checkStackParameters';
import type { PickedMetrics } from './ecsMetricNames';
import type { FilterPresetId } from './filterPresets';
import { ingestEndpoints } from '../places/ingestEndpoints';
import { invalidInput } from '../places/invalidInput';

export interface StackChoice {
  /** API address of the environment, as `environmentApiUrl` gives it or Settings name it. */
  environmentApiUrl: string;
  ingestEndpoint: LaunchpadSettings['ingestEndpoint'];
  preset: FilterPresetId;
  /** Null for a stack set: its stacks come to many accounts. */
  accountId: string | null;
  region: string;
  /** ARN of the secret with the token; null or absent when the person pastes the token in the AWS console. */
  secretArn?: string | null;
  /** With the preset `Namespaces`: one to ten, with commas between them. */
  namespaces?: string;
  /** With the preset `EcsMetrics`: names of metrics of AWS/ECS and ECS/ContainerInsights. */
  picked?: PickedMetrics;
  options?: SecurityOptions;
}

/** What a security team may ask for; absent or empty means the template's default. */
export interface SecurityOptions {
  permissionsBoundaryArn?: string;
  /** Of the region of the stack. */
  kmsKeyArn?: string;
  /** Of the region of the stack. */
  alarmTopicArn?: string;
  /** Versions in the backup bucket. */
  keepsVersions?: boolean;
  /** Name of a bucket of account and region for the access logs of the backup bucket. */
  accessLogBucket?: string;
  /** ARN of a Lambda function of the region that rotates the secret of the stack; only without `secretArn`. */
  rotationFunctionArn?: string;
  /** True in a monitoring account of CloudWatch cross-account observability only. */
  includeLinkedAccounts?: boolean;
}

/**
 * The template parameters for one account and region, or for a stack set, ready for `quickCreateLink` and `deployCommand`. Never the token.
 * @throws Failure `InvalidInput` naming the field
 */
export function stackParameters(choice: StackChoice): Record<string, string> {
  const { environmentApiUrl, ingestEndpoint, preset, accountId, region, secretArn, namespaces = '' } = choice;
  // Both must be given here; elsewhere an empty one takes the template's default.
  if (environmentApiUrl === '')
    throw invalidInput('environmentApiUrl', 'is empty', 'Enter the API address of the environment in Settings.');
  if (accountId !== null) checkAccountId(accountId);
  const parameters = {
    DynatraceEnvironmentUrl: environmentApiUrl,
    DynatraceEndpoint: ingestEndpoints[ingestEndpoint],
    FilterPreset: preset,
    ...(preset === 'EcsMetrics' ? namesOf(choice.picked) : {}),
    ...(preset === 'Namespaces' ? { Namespaces: namespaces } : {}),
    ...(accountId === null ? {} : { ExpectedAccountId: accountId }),
    ...(secretArn ? { DynatraceTokenSecretArn: secretArn } : {}),
    ...optionParameters(choice.options ?? {}),
  };
  checkStackParameters(parameters, { accountId, region });
  return parameters;
}

function namesOf({ ecs, insights }: PickedMetrics = { ecs: [], insights: [] }): Record<string, string> {
  const [EcsMetricNames, InsightsMetricNames] = [ecs.join(','), insights.join(',')];
  return {
    ...(EcsMetricNames === '' ? {} : { EcsMetricNames }),
    ...(InsightsMetricNames === '' ? {} : { InsightsMetricNames }),
  };
}

/** Options that are given, in the template's order. */
function optionParameters(options: SecurityOptions): Record<string, string> {
  const values: ReadonlyArray<[string, string | undefined]> = [
    ['IncludeLinkedAccounts', options.includeLinkedAccounts === true ? 'true' : ''],
    ['PermissionsBoundaryArn', options.permissionsBoundaryArn],
    ['KmsKeyArn', options.kmsKeyArn],
    ['AlarmTopicArn', options.alarmTopicArn],
    ['BackupBucketVersioning', options.keepsVersions === true ? 'true' : ''],
    ['AccessLogBucketName', options.accessLogBucket],
    ['TokenRotationFunctionArn', options.rotationFunctionArn],
  ];
  return Object.fromEntries(values.filter((pair): pair is [string, string] => Boolean(pair[1])));
}
