import type { SavedParameters } from '../savedTemplates';
import { isFilled, numberOf } from './valueFields';

const numbers = ['target', 'warning', 'threshold', 'slotMinutes'] as const;
const parameterNames = [...numbers, 'window', 'statistic', 'noData', 'namePattern'] as const;

/** Parameters of a template as texts, empty where the template's own hold: a schema for apps has no described type for numbers. */
export const parameterTexts = (parameters: SavedParameters): Record<string, string> =>
  Object.fromEntries(parameterNames.map((name) => [name, `${parameters[name] ?? ''}`]));

/** The same read back, field by field; names that nobody knows stay, for the reader to refuse. */
export function parametersOfTexts(fields: Record<string, unknown>): Record<string, unknown> {
  const isNumber = (name: string) => numbers.some((one) => one === name);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => isFilled(value))
      .map(([name, value]) => [name, isNumber(name) ? numberOf(value) : value]),
  );
}
