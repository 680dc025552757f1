import { templateParameters, type TemplateParameter } from '../../../domain/onboarding/template/templateParameters';
import { parseTemplate, textOf, type ParameterDeclaration } from '../template';
import { differences, type Check } from './check';

const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));

const asTemplateParameter = ([name, declared]: [string, ParameterDeclaration]): TemplateParameter => ({
  name,
  type: declared.Type as TemplateParameter['type'],
  noEcho: declared.NoEcho ?? false,
  default: text(declared.Default),
  allowedValues: declared.AllowedValues,
  allowedPattern: declared.AllowedPattern,
  minValue: declared.MinValue,
  maxValue: declared.MaxValue,
  maxLength: declared.MaxLength,
});

/** What differs between the two on purpose: a log goes straight to the environment, and in smaller portions. */
const ofItsOwn = [
  'DynatraceEnvironmentUrl',
  'BufferSizeMiB',
  'LogGroups',
  'AccountWide',
  'ExcludedLogGroups',
  'FilterPattern',
];

/** The metric template's parameters are those that the app knows, in the same order; what the log template shares with it is the same. */
export const parameterFindings: Check = (template, kind) => {
  const declared = Object.entries(template.Parameters).map(asTemplateParameter);
  if (kind === 'metrics') return differences('Parameters', declared, templateParameters);
  const metrics = Object.entries(parseTemplate(textOf('metrics')).Parameters).map(asTemplateParameter);
  return declared
    .filter(({ name }) => !ofItsOwn.includes(name))
    .flatMap((one) =>
      differences(
        one.name,
        one,
        metrics.find(({ name }) => name === one.name),
      ),
    );
};
