import type { SavedParameters } from '../../../../domain/model/savedTemplates';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import { percentWords } from '../text/percentWords';

const noDataWords = { exclude: 'left out', good: 'good', bad: 'bad' } as const;

/** What a template asks for, as pairs of name and value, in the order of its form. */
export function parameterFacts(parameters: SavedParameters): { name: string; value: string }[] {
  const { target, warning, window, threshold, statistic, noData, slotMinutes, namePattern } = parameters;
  const fact = (name: string, value: string | undefined) => (value === undefined ? [] : [{ name, value }]);
  return [
    ...fact('Target', target === undefined ? undefined : percentWords(target, 4)),
    ...fact('Warning', warning === undefined ? undefined : percentWords(warning, 4)),
    ...fact('Window', window === undefined ? undefined : windowWords(window)),
    ...fact('Threshold', threshold === undefined ? undefined : percentWords(threshold, 4)),
    ...fact('Measured by', statistic === undefined ? undefined : statistic === 'max' ? 'peak' : 'average'),
    ...fact('Time slices without data', noData === undefined ? undefined : noDataWords[noData]),
    ...fact('Time slice', slotMinutes === undefined ? undefined : `${slotMinutes} min`),
    ...fact('Name pattern', namePattern),
  ];
}

/** The same in one line. */
export const parameterLine = (parameters: SavedParameters): string =>
  parameterFacts(parameters)
    .map(({ name, value }) => `${name}: ${value}`)
    .join(' · ');
