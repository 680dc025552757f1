import type { ClassicSlo, PlatformSlo, SloParameters } from '../../../domain/model/slo';

/** Parameters of an ordinary time objective; say what matters. */
export function someParameters(change: Partial<SloParameters> = {}): SloParameters {
  return {
    target: 99.9,
    warning: 99.95,
    window: '-7d',
    threshold: 80,
    statistic: 'avg',
    noData: 'exclude',
    ...change,
  };
}

/** A settings object's value as one might find it. */
export function someClassicSlo(change: Partial<ClassicSlo> = {}): ClassicSlo {
  return {
    enabled: true,
    name: '[ECS] prod CPU below 80 % (123456789012 eu-west-1)',
    customDescription: 'Share of time slices with CPU below 80 %.',
    metricName: 'ecs_cluster_cpu_time_custom_device_e360a9250eef25bc',
    metricExpression: '(100)',
    evaluationType: 'AGGREGATE',
    filter: 'entityId("CUSTOM_DEVICE-E360A9250EEF25BC")',
    evaluationWindow: '-7d',
    targetSuccess: 99.9,
    targetWarning: 99.95,
    errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 10 },
    ...change,
  };
}

/** A platform SLO as one might find it. */
export function somePlatformSlo(change: Partial<PlatformSlo> = {}): PlatformSlo {
  return {
    name: '[ECS] prod CPU below 80 % (123456789012 eu-west-1)',
    description: 'Share of time slices with CPU below 80 %.',
    tags: ['managed-by:ecs-slo-launchpad'],
    externalId: 'ecs-slo-launchpad:cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC',
    criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9, warning: 99.95 }],
    customSli: { indicator: 'timeseries sli = avg(x)', filterSegments: [] },
    ...change,
  };
}
