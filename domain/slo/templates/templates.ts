import { Failure } from '../../failure';
import { baseTemplateId } from '../../model/slo';
import { clusterCpuHeadroom } from './clusterCpuHeadroom';
import { clusterCpuTime } from './clusterCpuTime';
import { clusterMemoryHeadroom } from './clusterMemoryHeadroom';
import { clusterMemoryTime } from './clusterMemoryTime';
import { clusterWorstServiceCpu } from './clusterWorstServiceCpu';
import { clusterWorstServiceMemory } from './clusterWorstServiceMemory';
import { serviceCpuTime } from './serviceCpuTime';
import { serviceMemoryTime } from './serviceMemoryTime';
import { serviceRunningTasks } from './serviceRunningTasks';
import type { SloTemplate } from './sloTemplate';

/** Every kind of SLO this product knows, in the order people see them. */
export const templates: readonly SloTemplate[] = [
  clusterCpuHeadroom,
  clusterMemoryHeadroom,
  clusterCpuTime,
  clusterMemoryTime,
  serviceCpuTime,
  serviceMemoryTime,
  clusterWorstServiceCpu,
  clusterWorstServiceMemory,
  serviceRunningTasks,
];

/**
 * The template behind an id: a built-in one, or a saved one's base (`cluster-cpu-time.tier-1`).
 * @throws Failure `InvalidInput` naming `templateId` and the known ids.
 */
export function templateOf(id: string): SloTemplate {
  const base = baseTemplateId(id);
  const template = templates.find((candidate) => candidate.id === base);
  if (template) return template;
  throw new Failure({
    code: 'InvalidInput',
    message: `templateId: ${JSON.stringify(id)} is not known`,
    whose: 'user',
    hint: `Use one of ${templates.map((known) => known.id).join(', ')}, or a saved template of one of them.`,
  });
}
