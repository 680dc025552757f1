import type { Engine } from '../../../../../domain/model/slo';
import { problemsOf } from './parameterFields';
import type { SloDraft } from './sloDraft';
import { countOf, type Assignment } from './sloRequests';
import { fieldsFor, type TemplateChoice } from './templateChoices';

export const steps = ['templates', 'targets', 'parameters', 'preview', 'apply'] as const;

export type Step = (typeof steps)[number];

export const stepTitles: Record<Step, string> = {
  templates: 'Choose templates',
  targets: 'Choose targets',
  parameters: 'Set parameters',
  preview: 'Preview',
  apply: 'Apply',
};

/** What a step still lacks when it is the last one allowed. */
export const stepNeeds: Record<Step, string> = {
  templates: 'Choose at least one template to go on.',
  targets: 'Choose at least one target that fits to go on.',
  parameters: 'Correct the marked fields to go on.',
  preview: '',
  apply: '',
};

/** At most so many objectives go into one plan, the limit of SLOs in an environment. */
export const planLimit = 10_000;

/** The last step before writing that the input allows. @param assignments undefined while the clusters are not known. */
export function lastAllowedStep(
  draft: SloDraft,
  chosen: readonly TemplateChoice[],
  assignments: readonly Assignment[] | undefined,
): Step {
  if (chosen.length === 0) return 'templates';
  if (assignments === undefined) return 'targets';
  const count = countOf(assignments);
  if (count === 0 || count > planLimit) return 'targets';
  const isSound = assignments
    .filter(({ targets }) => targets.length > 0)
    .every(({ choice }) => isSoundForm(draft, choice, draft.engine));
  return isSound ? 'preview' : 'parameters';
}

const isSoundForm = (draft: SloDraft, choice: TemplateChoice, engine: Engine): boolean =>
  Object.keys(problemsOf(choice.template, fieldsFor(draft, choice), engine)).length === 0;

/** The step that an address asks for, or the furthest one before it that the input allows. */
export function stepToShow(asked: string | null, allowed: Step): Step {
  const wanted = steps.find((step) => step === asked) ?? 'templates';
  return steps.indexOf(wanted) > steps.indexOf(allowed) ? allowed : wanted;
}
