import type { Target } from '../../model/cluster';
import { usualThreshold, type UtilisationMetric } from '../../model/ecsMetrics';
import type { Sli } from '../../model/sli';
import type { SloParameters, TemplateId } from '../../model/slo';
import { windowWords } from '../../queries/evaluationWindow';
import { keysRead } from '../../queries/keysRead';
import { buildSlo } from './buildSlo';
import { noDataText, slotWords, storedNoDataText } from '../history/explainSlots';
import type { SloTemplate } from './sloTemplate';
import { templateLints } from './templateLints';
import { metricWords, percentText } from '../words/utilisationWords';

type TimeSli = Extract<Sli, { kind: 'time' }>;
type TimeDefaults = SloParameters & Required<Pick<SloParameters, 'threshold' | 'statistic' | 'noData'>>;

/** What every time template begins with, unless it says otherwise. */
const usual = {
  statistic: 'avg',
  noData: 'exclude',
  target: 99.9,
  warning: 99.95,
  window: '-7d',
} as const satisfies Partial<TimeDefaults>;

const slotCaveat =
  'Classic counts time slices whose width grows with the window (about a 120th of it), not in minutes; platform slices have the width you choose.';
const gapCaveat = 'ECS reports nothing while no task runs; choose what time slices without data mean.';
const above100 = 'A service can use more than it reserved, so its values can exceed 100 %.';

const caveats: Record<TimeSli['level'], string[]> = {
  cluster: [slotCaveat, gapCaveat, 'Needs EC2 capacity: Fargate has no cluster-level utilization.'],
  service: [slotCaveat, gapCaveat, above100],
  'worst-service': [
    slotCaveat,
    'A time slice is bad as soon as one service is above the threshold. A service that reports nothing is not noticed while another one reports.',
    above100,
  ],
};

/** What is watched, as names and titles call it: two templates that differ in the statistic alone stand side by side. */
const watched = (statistic: TimeSli['statistic'], short: string): string =>
  `${statistic === 'max' ? 'peak ' : ''}${short}`;

const titles: Record<TimeSli['level'], (short: string) => string> = {
  cluster: (short) => `Cluster ${short} below a threshold, share of time`,
  service: (short) => `Service ${short} below a threshold, share of time`,
  'worst-service': (short) =>
    `${short.charAt(0).toUpperCase()}${short.slice(1)} of every service below a threshold, share of time`,
};

const summaries: Record<TimeSli['level'], (long: string) => string> = {
  cluster: (long) => `The share of time in which the cluster's ${long} is below a threshold (a saturation proxy).`,
  service: (long) => `The share of time in which a service's ${long} is below a threshold (a saturation proxy).`,
  'worst-service': (long) =>
    `The share of time in which the ${long} of every service in the cluster is below a threshold (a saturation proxy); for Fargate too.`,
};

function subjectOf(level: TimeSli['level'], { cluster, service }: Target): string {
  if (level === 'cluster') return `cluster ${cluster}`;
  return level === 'service' ? `service ${service ?? ''} in cluster ${cluster}` : `every service in cluster ${cluster}`;
}

/** Template of an objective on the share of time slots with usage below a threshold. */
export function timeTemplate(
  id: TemplateId,
  metric: UtilisationMetric,
  level: TimeSli['level'],
  own: Partial<TimeDefaults> = {},
): SloTemplate {
  const defaults: TimeDefaults = { ...usual, threshold: usualThreshold[metric], ...own };
  const { short, long } = metricWords[metric];
  const sliOf = (parameters: SloParameters): TimeSli => ({
    kind: 'time',
    metric,
    level,
    threshold: parameters.threshold ?? defaults.threshold,
    statistic: parameters.statistic ?? defaults.statistic,
    noData: parameters.noData ?? defaults.noData,
  });
  const template: SloTemplate = {
    id,
    title: titles[level](watched(defaults.statistic, short)),
    summary: summaries[level](long),
    targetKind: level === 'service' ? 'service' : 'cluster',
    kind: 'time',
    metric,
    reads: keysRead(sliOf(defaults)),
    defaults,
    caveats: caveats[level],
    sli: sliOf,
    build(parameters, target, context) {
      const sli = sliOf(parameters);
      const what = `${watched(sli.statistic, short)}${level === 'worst-service' ? ' of every service' : ''} below ${percentText(sli.threshold)}`;
      const description = `Saturation (proxy): share of time slots with ${what}. ${storedNoDataText(sli.noData)} Managed by ECS SLO Launchpad.`;
      return buildSlo({ template, sli, words: what, description }, parameters, target, context);
    },
    explain(parameters, target, engine = 'platform') {
      const { threshold, statistic, noData } = sliOf(parameters);
      return (
        `Over the ${windowWords(parameters.window)}, the ${statistic === 'max' ? 'peak' : 'average'} ${long} of ${subjectOf(level, target)} ` +
        `is below ${percentText(threshold)} in at least ${percentText(parameters.target)} of the ${slotWords(engine, parameters, target)}. ${noDataText(engine, noData)}`
      );
    },
    lint: (parameters, target, context) => templateLints(template, parameters, target, context),
  };
  return template;
}
