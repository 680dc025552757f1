import type { Engine, GivenParameters, SloParameters } from '../../../../../domain/model/slo';
import { filledParameters } from '../../../../../domain/slo/templates/completeParameters';
import type { SloTemplate } from '../../../../../domain/slo/templates/sloTemplate';
import { templates } from '../../../../../domain/slo/templates/templates';
import { fieldsOf, typedParameters, type ParameterFields } from './parameterFields';
import type { SloDraft } from './sloDraft';

/** A template that can be chosen: a built-in one, or one that somebody saved with other parameters. */
export interface TemplateChoice {
  /** Built-in id, or `<built-in id>.<name>`. */
  id: string;
  title: string;
  template: SloTemplate;
  /** What its form begins with, as far as it differs from the built-in template's defaults. */
  own: GivenParameters;
  isSaved: boolean;
}

const builtIn: readonly TemplateChoice[] = templates.map((template) => ({
  id: template.id,
  title: template.title,
  template,
  own: {},
  isSaved: false,
}));

/** Everything that can be chosen: the built-in templates in their order, then the saved ones. */
export function templateChoices(saved: readonly TemplateChoice[] = []): TemplateChoice[] {
  return [...builtIn, ...saved];
}

/** The templates of a draft, in the order people see them. */
export function chosenTemplates(
  { templateIds }: Pick<SloDraft, 'templateIds'>,
  choices: readonly TemplateChoice[],
): TemplateChoice[] {
  return choices.filter(({ id }) => templateIds.includes(id));
}

/** What a template takes on an engine where nothing is typed. @param typed what is, because a warning lies above its target */
export const defaultsFor = (
  { template, own }: Pick<TemplateChoice, 'template' | 'own'>,
  engine: Engine,
  typed: GivenParameters = {},
): SloParameters => filledParameters(template, engine, { ...own, ...typed });

/** The form of a chosen template as it stands: what was typed, and the engine's defaults for the rest. */
export function fieldsFor(
  { engine, parameters }: Pick<SloDraft, 'engine' | 'parameters'>,
  choice: TemplateChoice,
): ParameterFields {
  const typed = parameters[choice.id] ?? {};
  return { ...fieldsOf(defaultsFor(choice, engine, typedParameters(typed))), ...typed };
}

/** What was typed so far, with what a form's change adds to it: only that outlives a change of the engine. */
export function typedAfter(
  typed: Partial<ParameterFields>,
  shown: ParameterFields,
  changed: ParameterFields,
): Partial<ParameterFields> {
  const before = new Map<string, unknown>(Object.entries(shown));
  return {
    ...typed,
    ...Object.fromEntries(Object.entries(changed).filter(([name, value]) => value !== before.get(name))),
  };
}
