import type { ClassicSlo } from '../../domain/model/slo';

/** An SLO value as the cluster-cpu-time template might build it. */
export function aClassicSlo(differing: Partial<ClassicSlo> = {}): ClassicSlo {
  return {
    enabled: true,
    name: 'CPU of demo',
    customDescription: 'CPU below 80 %',
    metricName: 'ecs_cpu_demo',
    metricExpression: 'cloud.aws.ecs.cpu:avg',
    evaluationType: 'AGGREGATE',
    filter: 'entityId("CUSTOM_DEVICE-E360A9250EEF25BC")',
    evaluationWindow: '-7d',
    targetSuccess: 99.9,
    targetWarning: 99.95,
    errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 10 },
    ...differing,
  };
}
