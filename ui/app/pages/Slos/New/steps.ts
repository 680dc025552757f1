import type { Cluster } from '../../../../../domain/model/cluster';
import { fieldsOf, problemsOf } from './parameterFields';
import type { SloDraft } from './sloDraft';
import { chosenTemplates, sloRequests } from './sloRequests';

export const steps = ['templates', 'targets', 'parameters', 'preview', 'apply'] as const;

export type Step = (typeof steps)[number];

export const stepTitles: Record<Step, string> = {
  templates: 'Choose templates',
  targets: 'Choose clusters',
  parameters: 'Set parameters',
  preview: 'Preview',
  apply: 'Apply',
};

/** What a step still lacks when it is the last one allowed. */
export const stepNeeds: Record<Step, string> = {
  templates: 'Choose at least one template to go on.',
  targets: 'Choose at least one cluster that fits to go on.',
  parameters: 'Correct the marked fields to go on.',
  preview: '',
  apply: '',
};

/** The last step before writing that the input allows. @param clusters undefined while they are not known. */
export function lastAllowedStep(draft: SloDraft, clusters: readonly Cluster[] | undefined): Step {
  const chosen = chosenTemplates(draft);
  if (chosen.length === 0) return 'templates';
  if (clusters === undefined || sloRequests(draft, clusters).length === 0) return 'targets';
  const isSound = chosen.every(
    (template) => Object.keys(problemsOf(template, draft.parameters[template.id] ?? fieldsOf(template))).length === 0,
  );
  return isSound ? 'preview' : 'parameters';
}

/** The step that an address asks for, or the furthest one before it that the input allows. */
export function stepToShow(asked: string | null, allowed: Step): Step {
  const wanted = steps.find((step) => step === asked) ?? 'templates';
  return steps.indexOf(wanted) > steps.indexOf(allowed) ? allowed : wanted;
}
