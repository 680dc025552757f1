import type { ResolvedStack } from '../resolvedStack';
import type { Given } from '../stackInputs';
import type { Json, Template } from '../template';
import { differences, inEveryStack, type Check } from './check';

const heartbeat = { Namespace: 'AWS/CloudWatch/MetricStreams' };
const ecs = { Namespace: 'AWS/ECS' };
const insights = { Namespace: 'ECS/ContainerInsights' };

/** What each preset streams; the smallest holds what the SLO templates of the product read, and not a name more. */
function filtersOf({
  FilterPreset,
  Namespaces = '',
  EcsMetricNames = '',
  InsightsMetricNames = '',
}: Given): object[] | undefined {
  switch (FilterPreset) {
    case 'EcsSlo':
      return [
        heartbeat,
        { ...ecs, MetricNames: ['CPUUtilization', 'MemoryUtilization'] },
        { ...insights, MetricNames: ['RunningTaskCount', 'DesiredTaskCount'] },
      ];
    case 'EcsFull':
      return [heartbeat, ecs];
    case 'EcsInsights':
      return [heartbeat, ecs, insights];
    case 'EcsMetrics':
      return [
        heartbeat,
        ...(EcsMetricNames === '' ? [] : [{ ...ecs, MetricNames: EcsMetricNames.split(',') }]),
        ...(InsightsMetricNames === '' ? [] : [{ ...insights, MetricNames: InsightsMetricNames.split(',') }]),
      ];
    case 'Namespaces':
      return [heartbeat, ...Namespaces.split(',').map((Namespace) => ({ Namespace }))];
    default:
      return undefined;
  }
}

function metricFindings({ resources, arnOf }: ResolvedStack, given: Given): string[] {
  const filters = filtersOf(given);
  return differences('MetricStream', resources.MetricStream, {
    Name: 'dynatrace-ecs',
    OutputFormat: 'opentelemetry1.0',
    FirehoseArn: arnOf('DeliveryStream'),
    RoleArn: arnOf('MetricStreamRole'),
    ...(filters ? { IncludeFilters: filters } : {}),
    ...(given.IncludeLinkedAccounts === 'true' ? { IncludeLinkedAccountsMetrics: true } : {}),
  });
}

function logFindings(template: Template, stack: ResolvedStack, given: Given): string[] {
  const { resources, arnOf, nameOf } = stack;
  const wired = { DestinationArn: arnOf('DeliveryStream'), RoleArn: arnOf('SubscriptionRole') };
  const FilterPattern = given.FilterPattern ?? '';
  const groups = given.LogGroups?.split(',') ?? [];
  const subscriptions = Object.entries(resources)
    .filter(([id]) => template.Resources[id]?.Type === 'AWS::Logs::SubscriptionFilter')
    .map(([, properties]) => properties);
  const excluded = [nameOf('DeliveryLogGroup'), ...(given.ExcludedLogGroups?.split(',') ?? [])];
  const policy = resources.AccountSubscription;
  const document = typeof policy?.PolicyDocument === 'string' ? (JSON.parse(policy.PolicyDocument) as Json) : null;
  return [
    ...differences(
      'subscriptions',
      subscriptions,
      groups.map((LogGroupName) => ({ LogGroupName, FilterPattern, ...wired })),
    ),
    ...differences(
      'AccountSubscription',
      policy && { ...policy, PolicyDocument: document },
      given.AccountWide === 'true'
        ? {
            PolicyName: 'dynatrace-ecs',
            PolicyType: 'SUBSCRIPTION_FILTER_POLICY',
            Scope: 'ALL',
            PolicyDocument: { ...wired, FilterPattern },
            // The pipeline's own log must never be streamed: each failed delivery would make another one.
            SelectionCriteria: `LogGroupName NOT IN ${JSON.stringify(excluded)}`,
          }
        : undefined,
    ),
  ];
}

/** What goes into the delivery stream: the metrics of the preset, or the records of the chosen log groups, and never the pipeline's own. */
export const streamFindings: Check = (template, kind) =>
  inEveryStack(template, kind, (stack, given) =>
    kind === 'metrics' ? metricFindings(stack, given) : logFindings(template, stack, given),
  );
