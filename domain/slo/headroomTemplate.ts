import type { Target } from '../model/cluster';
import { ecsMetricKeys, type UtilisationMetric } from '../model/ecsMetrics';
import type { SloParameters, TemplateId } from '../model/slo';
import { windowWords } from '../queries/evaluationWindow';
import { checkParameters } from './checkParameters';
import { classicSlo } from './classicSlo';
import { fargateLint } from './fargateLint';
import type { Lint } from './planItem';
import type { SloTemplate } from './sloTemplate';
import { metricWords, percentText } from './utilisationWords';

const averageHides =
  'An average hides breaches: hours at 100 % pass when the rest is quiet. "Below X % for Y % of the time" is what the time template says.';

/** Template of an objective on the mean distance from full utilization: 100 − average usage of the window. */
export function headroomTemplate(id: TemplateId, metric: UtilisationMetric, defaults: SloParameters): SloTemplate {
  const { short, long } = metricWords[metric];
  const metricKey = ecsMetricKeys.cluster[metric];
  return {
    id,
    title: `Cluster ${short} headroom`,
    summary: `How much ${short} is left on average: 100 % minus the cluster's average ${long} (a saturation proxy).`,
    targetKind: 'cluster',
    kind: 'headroom',
    metric,
    metricKey,
    defaults,
    caveats: [averageHides, 'Needs EC2 capacity: Fargate has no cluster-level utilization.'],
    build(parameters, target) {
      checkParameters(parameters);
      const description = `Saturation (proxy): 100 % minus the average ${long} of the ECS cluster. Managed by ECS SLO Launchpad.`;
      const sli = { kind: 'headroom', metricKey, entityId: target.entityId } as const;
      return classicSlo({ id, objective: `${short} headroom`, description }, sli, parameters, target);
    },
    explain: (parameters: SloParameters, target: Target): string =>
      `Over the ${windowWords(parameters.window)}, the average ${long} of cluster ${target.cluster} stays at or below ` +
      `${percentText(100 - parameters.target)}, leaving at least ${percentText(parameters.target)} headroom.`,
    lint: (_parameters: SloParameters, target: Target): Lint[] => [
      ...fargateLint(target),
      { code: 'average-hides-breaches', severity: 'info', message: averageHides },
    ],
  };
}
