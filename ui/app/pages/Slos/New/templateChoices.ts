import type { SloParameters } from '../../../../../domain/model/slo';
import type { SloTemplate } from '../../../../../domain/slo/sloTemplate';
import { templates } from '../../../../../domain/slo/templates';
import { fieldsOf, type ParameterFields } from './parameterFields';
import type { SloDraft } from './sloDraft';

/** A template that can be chosen: a built-in one, or one that somebody saved with other parameters. */
export interface TemplateChoice {
  /** Built-in id, or `<built-in id>.<name>`. */
  id: string;
  title: string;
  template: SloTemplate;
  /** What its form begins with. */
  defaults: SloParameters;
  isSaved: boolean;
}

const builtIn: readonly TemplateChoice[] = templates.map((template) => ({
  id: template.id,
  title: template.title,
  template,
  defaults: template.defaults,
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

/** The form of a chosen template as it stands. */
export function fieldsFor({ parameters }: Pick<SloDraft, 'parameters'>, choice: TemplateChoice): ParameterFields {
  return { ...fieldsOf(choice.defaults), ...parameters[choice.id] };
}
