import type { TemplateChoice } from '../draft/templateChoices';

export interface TemplateGroup {
  title: string;
  /** What the group is for, in one sentence. */
  about: string;
  choices: TemplateChoice[];
}

const groups = [
  {
    id: 'cluster',
    title: 'Cluster usage',
    about: 'EC2 only. An average hides breaches.',
  },
  {
    id: 'worst-service',
    title: 'Worst service',
    about: 'Breaks when any service of a cluster does.',
  },
  { id: 'service', title: 'Service usage', about: 'One SLO per service.' },
  {
    id: 'tasks',
    title: 'Running tasks',
    about: 'Container Insights only.',
  },
] as const;

/** The choices by what they are about, empty groups left out. */
export function templateGroups(choices: readonly TemplateChoice[]): TemplateGroup[] {
  return groups
    .map(({ id, title, about }) => ({ title, about, choices: choices.filter((choice) => groupOf(choice) === id) }))
    .filter((group) => group.choices.length > 0);
}

function groupOf({ template }: TemplateChoice): (typeof groups)[number]['id'] {
  if (template.kind === 'tasks') return 'tasks';
  if (template.targetKind === 'service') return 'service';
  return template.reads.some((key) => key.startsWith('service')) ? 'worst-service' : 'cluster';
}
