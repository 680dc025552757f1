import type { UtilisationMetric } from '../../model/ecsMetrics';
import type { SloParameters, TemplateId } from '../../model/slo';
import { windowWords } from '../../queries/evaluationWindow';
import { buildSlo } from './buildSlo';
import { templateLints } from './templateLints';
import type { SloTemplate } from './sloTemplate';
import { metricWords, percentText } from '../words/utilisationWords';

/** Template of an objective on the mean distance from full utilization: 100 − average usage of the window. */
export function headroomTemplate(id: TemplateId, metric: UtilisationMetric, defaults: SloParameters): SloTemplate {
  const { short, long } = metricWords[metric];
  const reads = [metric === 'cpu' ? 'clusterCpu' : 'clusterMemory'] as const;
  const template: SloTemplate = {
    id,
    title: `Cluster ${short} headroom`,
    summary: `How much ${short} is left on average: 100 % minus the cluster's average ${long} (a saturation proxy).`,
    targetKind: 'cluster',
    kind: 'headroom',
    metric,
    reads,
    defaults,
    caveats: [
      'An average hides breaches: hours at 100 % pass when the rest is quiet. "Below X % for Y % of the time" is what the time template says.',
      'ECS reports nothing while no task runs; that time is left out.',
      'Needs EC2 capacity: Fargate has no cluster-level utilization.',
      'Classic takes one mean over the window, platform the mean of its time slices; they differ when slices hold different numbers of points.',
    ],
    sli: () => ({ kind: 'headroom', metric }),
    build(parameters, target, context) {
      const description = `Saturation (proxy): 100 % minus the average ${long} of the ECS cluster. Managed by ECS SLO Launchpad.`;
      const objective = { template, sli: template.sli(parameters), words: `${short} headroom`, description };
      return buildSlo(objective, parameters, target, context);
    },
    explain: (parameters, target) =>
      `Over the ${windowWords(parameters.window)}, the average ${long} of cluster ${target.cluster} stays at or below ` +
      `${percentText(100 - parameters.target)}, leaving at least ${percentText(parameters.target)} headroom; time without data is left out.`,
    lint: (parameters, target, context) => templateLints(template, parameters, target, context),
  };
  return template;
}
