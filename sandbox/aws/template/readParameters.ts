import { validationError } from '../protocol/awsError';
import type { Template, TemplateParameter } from './template';

/**
 * The value of every parameter: given, or else the template's default.
 * @throws AwsError ValidationError for the first problem, with a message for each parameter that has one.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function readParameters(template: Template, given: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(template.Parameters, name));
  if (unknown.length > 0) {
    throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  }
  const values = Object.entries(template.Parameters).map(([name, parameter]) => {
    const fallback = parameter.Default === undefined ? undefined : String(parameter.Default);
    return [name, given[name] ?? fallback] as const;
  });
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0) {
    const each = Object.fromEntries(missing.map((name) => [name, 'A value is required']));
    throw validationError(`Parameters: [${missing.join(', ')}] must have values`, each);
  }
  const complete = Object.fromEntries(values) as Record<string, string>;
  checkConstraints(template, complete);
  return complete;
}

function checkConstraints(template: Template, values: Readonly<Record<string, string>>): void {
  const problems = Object.entries(template.Parameters).flatMap(([name, parameter]) => {
    const problem = problemOf(name, parameter, values[name] ?? '');
    if (problem === null) return [];
    const described = parameter.ConstraintDescription;
    const message = described ? `Parameter ${name} failed to satisfy constraint: ${described}` : problem;
    return [[name, message] as const];
  });
  const [first] = problems;
  if (first) throw validationError(first[1], Object.fromEntries(problems));
}

/** What is wrong with a value, or null. Lists are checked item by item. */
function problemOf(name: string, parameter: TemplateParameter, value: string): string | null {
  const isList = parameter.Type === 'CommaDelimitedList' || parameter.Type.startsWith('List<');
  const items = isList ? value.split(',').map((item) => item.trim()) : [value];
  return items.map((item) => problemOfItem(name, parameter, item)).find((problem) => problem !== null) ?? null;
}

function problemOfItem(name: string, parameter: TemplateParameter, value: string): string | null {
  const { AllowedValues, AllowedPattern, MinLength, MaxLength } = parameter;
  const problem = (words: string) => `Parameter '${name}' must ${words}`;
  if (parameter.Type === 'Number' || parameter.Type === 'List<Number>') {
    const wrong = problemOfNumber(parameter, value);
    if (wrong) return problem(wrong);
  }
  if (AllowedValues && !AllowedValues.map(String).includes(value)) return problem('be one of AllowedValues');
  // The pattern has to match the whole value.
  if (AllowedPattern !== undefined && !new RegExp(`^(?:${AllowedPattern})$`).test(value)) {
    return problem(`match pattern ${AllowedPattern}`);
  }
  if (MinLength !== undefined && value.length < Number(MinLength)) {
    return problem(`contain at least ${MinLength} characters`);
  }
  if (MaxLength !== undefined && value.length > Number(MaxLength)) {
    return problem(`contain at most ${MaxLength} characters`);
  }
  return null;
}

function problemOfNumber({ MinValue, MaxValue }: TemplateParameter, value: string): string | null {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return 'be a number';
  if (MinValue !== undefined && number < Number(MinValue)) return `be a number not less than ${MinValue}`;
  if (MaxValue !== undefined && number > Number(MaxValue)) return `be a number not greater than ${MaxValue}`;
  return null;
}
