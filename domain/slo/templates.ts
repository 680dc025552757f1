import { Failure } from '../failure';
import { clusterCpuHeadroom } from './clusterCpuHeadroom';
import { clusterCpuTime } from './clusterCpuTime';
import { clusterMemoryHeadroom } from './clusterMemoryHeadroom';
import { clusterMemoryTime } from './clusterMemoryTime';
import type { SloTemplate } from './sloTemplate';

/** Every kind of SLO this product knows, in the order people see them. */
export const templates: readonly SloTemplate[] = [
  clusterCpuHeadroom,
  clusterMemoryHeadroom,
  clusterCpuTime,
  clusterMemoryTime,
];

/** @throws Failure `InvalidInput` naming `templateId` and the known ids. */
export function templateOf(id: string): SloTemplate {
  const template = templates.find((candidate) => candidate.id === id);
  if (template) return template;
  throw new Failure({
    code: 'InvalidInput',
    message: `templateId: ${JSON.stringify(id)} is not known`,
    whose: 'user',
    hint: `Use one of ${templates.map((known) => known.id).join(', ')}.`,
  });
}
