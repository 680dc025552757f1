import type { SloParameters } from '../../model/slo';
import { isEvaluationWindow } from '../../queries/evaluationWindow';

const statistics = ['avg', 'max'] as const;
const policies = ['exclude', 'good', 'bad'] as const;

const numberText = (value: number): string => String(Number(value.toFixed(4)));

/** Parameters as one short text, `t=99.9 w=99.95 win=-7d th=80 st=avg nd=exclude sl=5`; numbers to 4 decimals, no free texts. */
export function recordedParameters(parameters: SloParameters): string {
  const { target, warning, window, threshold, statistic, noData, slotMinutes } = parameters;
  return [
    `t=${numberText(target)}`,
    `w=${numberText(warning)}`,
    `win=${window}`,
    ...(threshold === undefined ? [] : [`th=${numberText(threshold)}`]),
    ...(statistic === undefined ? [] : [`st=${statistic}`]),
    ...(noData === undefined ? [] : [`nd=${noData}`]),
    ...(slotMinutes === undefined ? [] : [`sl=${numberText(slotMinutes)}`]),
  ].join(' ');
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;

/** Reads what `recordedParameters` wrote; null for any other text. */
export function readRecordedParameters(text: string): SloParameters | null {
  const fields = new Map(text.split(' ').map((field) => field.split('=', 2) as [string, string]));
  const [target, warning, threshold, slotMinutes] = ['t', 'w', 'th', 'sl'].map((name) => numberOf(fields.get(name)));
  const window = fields.get('win');
  const statistic = statistics.find((one) => one === fields.get('st'));
  const noData = policies.find((one) => one === fields.get('nd'));
  if (target === undefined || warning === undefined || window === undefined || !isEvaluationWindow(window)) return null;
  const read = {
    target,
    warning,
    window,
    ...(threshold === undefined ? {} : { threshold }),
    ...(statistic === undefined ? {} : { statistic }),
    ...(noData === undefined ? {} : { noData }),
    ...(slotMinutes === undefined ? {} : { slotMinutes }),
  };
  return recordedParameters(read) === text ? read : null;
}
