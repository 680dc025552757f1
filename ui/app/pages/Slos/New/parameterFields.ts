import { Failure } from '../../../../../domain/failure';
import type { NoDataPolicy, SloParameters } from '../../../../../domain/model/slo';
import { checkParameters } from '../../../../../domain/slo/checkParameters';
import type { SloTemplate } from '../../../../../domain/slo/sloTemplate';
import { numberOf } from '../../../components/numberOf';

/** Parameters as they stand in a form: numbers as typed, so that a half-typed one is not lost. */
export interface ParameterFields {
  target: string;
  warning: string;
  threshold: string;
  window: string;
  statistic: 'avg' | 'max';
  noData: NoDataPolicy;
}

export type NumberField = 'target' | 'warning' | 'threshold';

/** What is wrong, by field; empty when nothing is. */
export type ParameterProblems = Partial<Record<NumberField | 'window', string>>;

/** The fields of a template that nobody touched yet. */
export function fieldsOf({ defaults }: SloTemplate): ParameterFields {
  return {
    target: String(defaults.target),
    warning: String(defaults.warning),
    threshold: defaults.threshold === undefined ? '' : String(defaults.threshold),
    window: defaults.window,
    statistic: defaults.statistic ?? 'avg',
    noData: defaults.noData ?? 'exclude',
  };
}

/** The parameters that a form's fields mean; only what the kind of template reads. Numbers may be NaN: ask `problemsOf`. */
export function parametersOf({ kind }: SloTemplate, fields: ParameterFields): SloParameters {
  const { window, statistic, noData } = fields;
  const common = { target: numberOf(fields.target), warning: numberOf(fields.warning), window };
  return kind === 'headroom' ? common : { ...common, threshold: numberOf(fields.threshold), statistic, noData };
}

/** Parameters that pass every check, to try one field at a time against. */
const sound: SloParameters = { target: 0, warning: 100, window: '-1d' };

/** Holds each field to the domain's own rules, one at a time, so that every field can say what is wrong with it. */
export function problemsOf(template: SloTemplate, fields: ParameterFields): ParameterProblems {
  const { target, warning, threshold, window } = parametersOf(template, fields);
  const targetProblem = numberProblem(target, (value) => ({
    ...sound,
    target: value,
    warning: value + 1 > 100 ? 100 : value + 1,
  }));
  // Compared with the target only when that is sound itself; otherwise both fields would complain about one mistake.
  const besides = targetProblem === null ? { target } : {};
  const found: Record<keyof ParameterProblems, string | null> = {
    target: target === 100 ? 'At 100 % there is no error budget, and no warning can lie above it.' : targetProblem,
    warning: numberProblem(warning, (value) => ({ ...sound, ...besides, warning: value })),
    threshold: threshold === undefined ? null : numberProblem(threshold, (value) => ({ ...sound, threshold: value })),
    window: remark({ ...sound, window }),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
}

function numberProblem(value: number, probe: (value: number) => SloParameters): string | null {
  return Number.isNaN(value) ? 'Enter a number, for example 99.9.' : remark(probe(value));
}

/** What the domain says against the parameters, without the field's technical name. */
function remark(parameters: SloParameters): string | null {
  try {
    checkParameters(parameters);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const words = error.message.replace(/^\w+: /, '');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }
}
