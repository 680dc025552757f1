import { Failure } from '../../../../../domain/failure';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import type { Engine, GivenParameters, NoDataPolicy, SloParameters } from '../../../../../domain/model/slo';
import { checkParameters } from '../../../../../domain/slo/templates/checkParameters';
import { isEvaluationWindow } from '../../../../../domain/queries/evaluationWindow';
import { placeholdersIn } from '../../../../../domain/slo/names/namePattern';
import type { SloTemplate } from '../../../../../domain/slo/templates/sloTemplate';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import { numberOf } from '../../../components/forms/numberOf';

/** Parameters as they stand in a form: numbers as typed, so that a half-typed one is not lost. */
export interface ParameterFields {
  target: string;
  warning: string;
  threshold: string;
  window: string;
  statistic: 'avg' | 'max';
  noData: NoDataPolicy;
  /** Platform engine only; empty for the default. */
  slotMinutes: string;
  /** Empty for the template's own name. */
  namePattern: string;
  /** Whether maintenance windows are left out; platform engine only. */
  exclusions: boolean;
}

export type NumberField = 'target' | 'warning' | 'threshold' | 'slotMinutes';

/** What is wrong, by field; empty when nothing is. */
export type ParameterProblems = Partial<Record<NumberField | 'window' | 'namePattern', string>>;

/** Whether a template counts time slots; headroom is a mean over all of the window. */
export const countsSlots = ({ kind }: Pick<SloTemplate, 'kind'>): boolean => kind !== 'headroom';

/** The fields for parameters that nobody touched yet. */
export function fieldsOf(defaults: SloParameters): ParameterFields {
  return {
    target: String(defaults.target),
    warning: String(defaults.warning),
    threshold: defaults.threshold === undefined ? '' : String(defaults.threshold),
    window: defaults.window,
    statistic: defaults.statistic ?? 'avg',
    noData: defaults.noData ?? 'exclude',
    slotMinutes: defaults.slotMinutes === undefined ? '' : String(defaults.slotMinutes),
    namePattern: defaults.namePattern ?? '',
    exclusions: true,
  };
}

/** What other defaults depend on, as far as it was typed and makes sense. */
export function typedParameters({ target, window }: Partial<ParameterFields>): GivenParameters {
  const number = numberOf(target ?? '');
  return {
    ...(Number.isFinite(number) && number >= 0 && number < 100 ? { target: number } : {}),
    ...(window !== undefined && isEvaluationWindow(window) ? { window } : {}),
  };
}

/**
 * The parameters that a form's fields mean; only what the kind of template and the engine read. Numbers may be NaN: ask
 * `problemsOf`. @param exclusions the maintenance windows that are left out if the form says so.
 */
export function parametersOf(
  template: Pick<SloTemplate, 'kind'>,
  fields: ParameterFields,
  engine: Engine,
  exclusions: readonly Exclusion[] = [],
): SloParameters {
  const { window, statistic, noData } = fields;
  const namePattern = fields.namePattern.trim();
  return {
    target: numberOf(fields.target),
    warning: numberOf(fields.warning),
    window,
    ...(template.kind === 'time' ? { threshold: numberOf(fields.threshold), statistic } : {}),
    ...(countsSlots(template) ? { noData } : {}),
    ...(engine === 'platform' ? platformOnly(template, fields, exclusions) : {}),
    ...(namePattern === '' ? {} : { namePattern }),
  };
}

function platformOnly(
  template: Pick<SloTemplate, 'kind'>,
  fields: ParameterFields,
  exclusions: readonly Exclusion[],
): Pick<SloParameters, 'slotMinutes' | 'exclusions'> {
  if (!countsSlots(template)) return {};
  return {
    ...(fields.slotMinutes.trim() === '' ? {} : { slotMinutes: numberOf(fields.slotMinutes) }),
    ...(fields.exclusions && exclusions.length > 0 ? { exclusions: [...exclusions] } : {}),
  };
}

/** Parameters that pass every check, to try one field at a time against. */
const sound: SloParameters = { target: 0, warning: 100, window: '-1d' };

/** Holds each field to the domain's own rules, one at a time, so that every field can say what is wrong with it. */
export function problemsOf(
  template: Pick<SloTemplate, 'id' | 'kind' | 'reads'>,
  fields: ParameterFields,
  engine: Engine = 'platform',
): ParameterProblems {
  const { target, warning, threshold, window, slotMinutes, namePattern } = parametersOf(template, fields, engine);
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
    threshold:
      threshold === undefined ? null : numberProblem(threshold, (value) => ({ ...sound, threshold: value }), template),
    window: remark({ ...sound, window }),
    slotMinutes: slotMinutes === undefined ? null : slotProblem(slotMinutes),
    namePattern: namePattern === undefined ? null : patternProblem(namePattern),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
}

/** At most 200 characters, the limit of an SLO's name, and only the placeholders that there are. */
function patternProblem(pattern: string): string | null {
  return pattern.length > 200 ? 'Use at most 200 characters.' : fieldProblem(() => placeholdersIn(pattern));
}

/** Bounds of the contract (`parametersSchema`). */
function slotProblem(minutes: number): string | null {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440 ? null : 'Enter whole minutes, 1 to 1440.';
}

type Limited = Pick<SloTemplate, 'id' | 'reads'>;

function numberProblem(value: number, probe: (value: number) => SloParameters, template?: Limited): string | null {
  return Number.isNaN(value) ? 'Enter a number, for example 99.9.' : remark(probe(value), template);
}

/** What the domain says against the parameters, without the field's technical name. */
function remark(parameters: SloParameters, template?: Limited): string | null {
  try {
    checkParameters(parameters, template);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const words = error.message.replace(/^\w+: /, '');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }
}
