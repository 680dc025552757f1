import type { Sli } from '../../model/sli';
import type { SloParameters } from '../../model/slo';
import { windowWords } from '../../queries/evaluationWindow';
import { keysRead } from '../../queries/keysRead';
import { buildSlo } from './buildSlo';
import { noDataText, slotWords, storedNoDataText } from '../history/explainSlots';
import type { SloTemplate } from './sloTemplate';
import { templateLints } from './templateLints';
import { percentText } from '../words/utilisationWords';

const sliOf = ({ noData }: SloParameters): Sli => ({ kind: 'running-tasks', noData: noData ?? 'exclude' });

const defaults: SloParameters = { noData: 'exclude', target: 99.9, warning: 99.95, window: '-7d' };

export const serviceRunningTasks: SloTemplate = {
  id: 'service-running-tasks',
  title: 'Service has the tasks it wants, share of time',
  summary: 'The share of time in which a service runs at least as many tasks as it should.',
  targetKind: 'service',
  kind: 'tasks',
  metric: 'tasks',
  reads: keysRead(sliOf(defaults)),
  defaults,
  caveats: [
    'Needs Container Insights on the cluster, and its metrics in the stream: AWS counts tasks only there.',
    'A scale-out counts as bad until the new tasks run.',
    'Classic counts time slices whose width grows with the window (about a 120th of it), not in minutes; platform slices have the width you choose.',
  ],
  sli: sliOf,
  build(parameters, target, context) {
    const sli = sliOf(parameters);
    const description = `Share of time slots with at least the desired number of tasks running. ${storedNoDataText(parameters.noData ?? 'exclude')} Managed by ECS SLO Launchpad.`;
    const objective = { template: serviceRunningTasks, sli, words: 'has its tasks running', description };
    return buildSlo(objective, parameters, target, context);
  },
  explain: (parameters, target, engine = 'platform') =>
    `Over the ${windowWords(parameters.window)}, service ${target.service ?? ''} in cluster ${target.cluster} runs at least the tasks it should ` +
    `in at least ${percentText(parameters.target)} of the ${slotWords(engine, parameters, target)}. ${noDataText(engine, parameters.noData ?? 'exclude')}`,
  lint: (parameters, target, context) => templateLints(serviceRunningTasks, parameters, target, context),
};
