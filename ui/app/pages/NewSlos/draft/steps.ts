import type { Engine } from '../../../../../domain/model/slo';
import { problemsOf } from './parameterFields';
import type { SloDraft } from './sloDraft';
import { countOf, type Assignment } from './sloRequests';
import { fieldsFor, type TemplateChoice } from './templateChoices';

/** In order; the last one is reached by applying and belongs to the third step that people see. */
export const steps = ['targets', 'tune', 'plan', 'apply'] as const;

export type Step = (typeof steps)[number];

/** The steps that people see. */
export const shownSteps = ['targets', 'tune', 'plan'] as const;

export const shownStepOf = (step: Step): (typeof shownSteps)[number] => (step === 'apply' ? 'plan' : step);

export const stepTitles: Record<Step, string> = {
  targets: 'Choose targets',
  tune: 'Tune',
  plan: 'Plan and apply',
  apply: 'Apply',
};

/** At most so many objectives go into one plan, the limit of SLOs in an environment. */
export const planLimit = 10_000;

/** What a step still lacks when it is the last one allowed. @param hasTemplate whether one is chosen */
export function stepNeeds(step: Step, hasTemplate: boolean): string {
  if (step === 'targets')
    return hasTemplate ? 'Select at least one target that fits.' : 'Choose the recommended set or a template.';
  return step === 'tune' ? 'Correct the marked fields.' : '';
}

/** The last step before writing that the input allows. @param assignments undefined while the clusters are not known. */
export function lastAllowedStep(draft: SloDraft, assignments: readonly Assignment[] | undefined): Step {
  if (assignments === undefined) return 'targets';
  const count = countOf(assignments);
  if (count === 0 || count > planLimit) return 'targets';
  const isSound = assignments
    .filter(({ targets }) => targets.length > 0)
    .every(({ choice }) => isSoundForm(draft, choice, draft.engine));
  return isSound ? 'plan' : 'tune';
}

/** Whether a form makes sense as it stands. */
export const isSoundForm = (draft: SloDraft, choice: TemplateChoice, engine: Engine): boolean =>
  Object.keys(problemsOf(choice.template, fieldsFor(draft, choice), engine)).length === 0;

/** Addresses of the five steps that there were before: bookmarks and the browser's history still hold them. */
const formerSteps: Readonly<Record<string, Step>> = { templates: 'targets', parameters: 'tune', preview: 'plan' };

/** The step that an address asks for, or the furthest one before it that the input allows. */
export function stepToShow(asked: string | null, allowed: Step): Step {
  const wanted = steps.find((step) => step === asked) ?? formerSteps[asked ?? ''] ?? 'targets';
  return steps.indexOf(wanted) > steps.indexOf(allowed) ? allowed : wanted;
}
