import { Failure } from '../failure';
import type { Target } from '../model/cluster';
import { ecsMetricKeys, type UtilisationMetric } from '../model/ecsMetrics';
import type { SloParameters, TemplateId } from '../model/slo';
import { windowWords } from '../queries/evaluationWindow';
import { checkParameters } from './checkParameters';
import { classicSlo } from './classicSlo';
import { fargateLint } from './fargateLint';
import type { SloTemplate } from './sloTemplate';
import { timeLints } from './timeLints';
import { metricWords, percentText } from './utilisationWords';

type TimeDefaults = SloParameters & Required<Pick<SloParameters, 'threshold' | 'statistic'>> & { noData: 'exclude' };

function classicNoData(noData: SloParameters['noData']): 'exclude' | 'good' {
  if (noData !== 'bad') return noData ?? 'exclude';
  throw new Failure({
    code: 'NotSupported',
    message: 'noData: the classic engine cannot count time slots without data as bad; the platform engine will',
    whose: 'user',
    hint: 'Choose "exclude" or "good" for slots without data.',
  });
}

const noDataWords = {
  exclude: 'Slots without data are left out.',
  good: 'Slots without data count as good.',
  bad: 'Slots without data count as bad (not possible on the classic engine).',
};

/** Template of an objective on the share of time slots with usage below a threshold. */
export function timeTemplate(id: TemplateId, metric: UtilisationMetric, defaults: TimeDefaults): SloTemplate {
  const { short, long } = metricWords[metric];
  const metricKey = ecsMetricKeys.cluster[metric];
  const withDefaults = (parameters: SloParameters) => ({
    threshold: parameters.threshold ?? defaults.threshold,
    statistic: parameters.statistic ?? defaults.statistic,
    noData: parameters.noData ?? defaults.noData,
  });
  return {
    id,
    title: `Cluster ${short} below a threshold, share of time`,
    summary: `The share of time in which the cluster's ${long} is below a threshold (a saturation proxy).`,
    targetKind: 'cluster',
    kind: 'time',
    metric,
    metricKey,
    defaults,
    caveats: [
      'Time is counted in slots whose width grows with the window (about a 120th of it), not in minutes.',
      'ECS reports nothing while no task runs; choose what slots without data mean.',
      'Needs EC2 capacity: Fargate has no cluster-level utilization.',
    ],
    build(parameters, target) {
      checkParameters(parameters);
      const { threshold, statistic } = withDefaults(parameters);
      const noData = classicNoData(parameters.noData);
      const what = `${statistic === 'max' ? 'peak ' : ''}${short} below ${percentText(threshold)}`;
      const description = `Saturation (proxy): share of time slots with ${what}. ${noDataWords[noData]} Managed by ECS SLO Launchpad.`;
      const sli = { kind: 'time', metricKey, entityId: target.entityId, threshold, statistic, noData } as const;
      return classicSlo({ id, objective: what, description }, sli, parameters, target);
    },
    explain(parameters: SloParameters, target: Target): string {
      const { threshold, statistic, noData } = withDefaults(parameters);
      return (
        `Over the ${windowWords(parameters.window)}, the ${statistic === 'max' ? 'peak' : 'average'} ${long} of cluster ${target.cluster} ` +
        `is below ${percentText(threshold)} in at least ${percentText(parameters.target)} of the time slots. ${noDataWords[noData]}`
      );
    },
    lint: (parameters, target) => [
      ...fargateLint(target),
      ...timeLints(parameters, withDefaults(parameters).threshold),
    ],
  };
}
