import { invalidInput } from '../places/invalidInput';
import type { TemplateParameter } from './templateParameters';

/** What is wrong with a value, or null. */
function problemOf(parameter: TemplateParameter, value: string): string | null {
  const { type, allowedValues, allowedPattern, minValue = -Infinity, maxValue = Infinity } = parameter;
  if (allowedValues && !allowedValues.includes(value)) return `must be one of ${allowedValues.join(', ')}`;
  // Patterns come from the template's own table.
  if (allowedPattern && !new RegExp(allowedPattern).test(value)) return 'does not have the required form';
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (type === 'Number' && !(number >= minValue && number <= maxValue))
    return `must be a whole number from ${minValue} to ${maxValue}`;
  if (value.length > (parameter.maxLength ?? 4096)) return `is longer than ${parameter.maxLength ?? 4096} characters`;
  return null;
}

/**
 * Checks a value as CloudFormation will, so that nobody opens a form that cannot be sent. The value itself is not repeated in the
 * message: a token may have been pasted into the wrong field.
 * @throws Failure `InvalidInput` naming `parameters.NAME`
 */
export function checkParameterValue(parameter: TemplateParameter, value: string): void {
  const problem = problemOf(parameter, value);
  if (problem !== null)
    throw invalidInput(
      `parameters.${parameter.name}`,
      problem,
      `Correct ${parameter.name}, or leave it empty for its default.`,
    );
}
