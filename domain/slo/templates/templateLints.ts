import type { MetricFamily, Target } from '../../model/cluster';
import { familyOf, metricFamilies } from '../../model/metricFamily';
import type { Engine, SloParameters } from '../../model/slo';
import { windowMinutes, windowWords } from '../../queries/evaluationWindow';
import { slotMinutesOf } from '../../queries/slotWidth';
import { autoscalingLint } from '../lints/autoscalingLint';
import { unusedLints } from './completeParameters';
import { exclusionLints } from '../maintenanceWindows/exclusionLints';
import { entityLint } from '../lints/entityLint';
import { familyLint } from '../lints/familyLints';
import { fargateLint } from '../lints/fargateLint';
import { keyLints } from '../lints/keyLints';
import { nameLints } from './nameLints';
import { gapsInSlotsLint, noDataLints, silentClusterLint } from '../lints/noDataLints';
import { placeLint } from '../lints/placeLint';
import type { Lint } from '../../model/planItem';
import { thresholdLint } from '../lints/thresholdLint';
import { metricIntervalLint, slotLints } from '../lints/slotLints';
import type { LintContext, SloTemplate } from './sloTemplate';

const averageHides: Lint = {
  code: 'average-hides-breaches',
  severity: 'info',
  message:
    'An average hides breaches: hours at 100 % pass when the rest is quiet. "Below X % for Y % of the time" is what the time template says.',
};

/** Time without data at the begin of the window; classic then says "Timeframe starts before the metric was created". */
function historyLint({ window }: SloParameters, historyDays: number | null): Lint[] {
  const days = windowMinutes(window) / 1440;
  if (historyDays === null || historyDays >= days) return [];
  const there = `${Number(historyDays.toFixed(1))} ${historyDays === 1 ? 'day' : 'days'}`;
  const message = `There are only ${there} of data, less than the ${windowWords(window)}: until they are full, the value speaks of what there is.`;
  return [{ code: 'window-longer-than-history', severity: 'warning', message }];
}

const keysReadBy = ({ reads }: SloTemplate, family: MetricFamily): string[] =>
  reads.map((name) => metricFamilies[family].keys[name]);

function measureLints(engine: Engine, template: SloTemplate, parameters: SloParameters, target: Target): Lint[] {
  const sli = template.sli(parameters);
  const family = familyOf(target);
  const width = slotMinutesOf(engine, parameters, family);
  if (sli.kind === 'headroom') return [averageHides];
  return [
    ...noDataLints(engine, sli.noData, sli.kind === 'running-tasks' ? 'tasks' : 'usage', family),
    ...gapsInSlotsLint(engine, sli.noData, width),
    ...silentClusterLint(engine, sli),
    ...slotLints(engine, parameters, family),
    ...(engine === 'platform' ? metricIntervalLint(keysReadBy(template, family), width, sli.noData) : []),
    ...(sli.kind === 'time' ? [...autoscalingLint(sli.threshold), ...thresholdLint(sli.threshold)] : []),
  ];
}

/** Remarks on an objective of one of our templates. Never throws for parameters that `build` accepts. */
export function templateLints(
  template: SloTemplate,
  parameters: SloParameters,
  target: Target,
  { engine = 'platform', available = null, historyDays = null, now = null }: Partial<LintContext> = {},
): Lint[] {
  const readsCluster = template.reads.some((name) => name.startsWith('cluster'));
  return [
    ...placeLint(target),
    ...entityLint(engine, target),
    ...familyLint(engine, target),
    ...(readsCluster ? fargateLint(target) : []),
    ...keyLints(template.reads, target, available),
    ...measureLints(engine, template, parameters, target),
    ...historyLint(parameters, historyDays),
    ...exclusionLints(engine, template.sli(parameters), parameters, target, now),
    ...unusedLints(template, parameters),
    ...nameLints(template, parameters.namePattern),
  ];
}
