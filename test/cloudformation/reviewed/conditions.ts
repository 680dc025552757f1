import type { Json, Kind } from '../template';
import { and, equals, given, holds, not, ref, slot, ten } from './write';

const shared: Record<string, Json> = {
  TokenWasPasted: given('DynatraceApiToken'),
  RotatesToken: and(holds('TokenWasPasted'), given('TokenRotationFunctionArn')),
  KeepsVersions: equals(ref('BackupBucketVersioning'), 'true'),
  HasAccessLogBucket: given('AccessLogBucketName'),
  HasPermissionsBoundary: given('PermissionsBoundaryArn'),
  HasKey: given('KmsKeyArn'),
  HasAlarmTopic: given('AlarmTopicArn'),
  HasKeyAndAlarmTopic: and(holds('HasKey'), holds('HasAlarmTopic')),
};

const slots = (prefix: string, parameter: string, first: number): Record<string, Json> =>
  Object.fromEntries(
    ten.slice(first).map((index) => [`${prefix}${index + 1}`, not(equals(slot(parameter, index), ''))]),
  );

const preset = (name: string) => equals(ref('FilterPreset'), name);

/** Each condition, by what it is called. */
export const reviewedConditions: Record<Kind, Record<string, Json>> = {
  metrics: {
    ...shared,
    StreamsEverything: preset('All'),
    StreamsSloMetricsOnly: preset('EcsSlo'),
    StreamsContainerInsights: preset('EcsInsights'),
    StreamsNamedMetrics: preset('EcsMetrics'),
    HasEcsMetricNames: given('EcsMetricNames'),
    HasInsightsMetricNames: given('InsightsMetricNames'),
    StreamsListedNamespaces: preset('Namespaces'),
    IncludesLinkedAccounts: equals(ref('IncludeLinkedAccounts'), 'true'),
    // The first slot of the preset is always filled: a rule asks for it.
    ...slots('HasNamespace', 'Namespaces', 1),
  },
  logs: {
    ...shared,
    ...slots('HasLogGroup', 'LogGroups', 0),
    StreamsWholeAccount: equals(ref('AccountWide'), 'true'),
    HasExclusions: given('ExcludedLogGroups'),
  },
};
