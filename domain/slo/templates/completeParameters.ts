import { Failure } from '../../failure';
import type { Engine, GivenParameters, SloParameters } from '../../model/slo';
import { isEvaluationWindow } from '../../queries/evaluationWindow';
import { slotCountOf } from '../../queries/slotWidth';
import { checkParameters } from './checkParameters';
import type { Lint } from '../../model/planItem';
import { reachableTarget } from '../budget/reachableTarget';
import type { SloTemplate } from './sloTemplate';
import { percentText } from '../words/utilisationWords';

type Defaulting = Pick<SloTemplate, 'id' | 'kind' | 'reads' | 'defaults'>;

/** Halfway between a target and 100 %; whole tenths where there is one in between. */
function warningAbove(target: number): number {
  const tenth = Math.floor(((target + 100) / 2) * 10) / 10;
  return tenth > target ? tenth : Number(((target + 100) / 2).toFixed(6));
}

/**
 * What a template takes where nothing is given. Classic cuts a window into about 120 slots, of which 99.9 % are all of them,
 * so there the target is the highest tenth that leaves room for one bad slot: 99.1 % of 120, with a warning at 99.5 %, which
 * that one slot brings about.
 */
function defaultsOf({ kind, defaults }: Defaulting, engine: Engine, window: string): SloParameters {
  if (engine === 'platform' || kind === 'headroom' || !isEvaluationWindow(window)) return defaults;
  const reachable = reachableTarget(slotCountOf('classic', { window }));
  return reachable >= defaults.target ? defaults : { ...defaults, target: reachable, warning: warningAbove(reachable) };
}

const isGiven = ([, value]: [string, unknown]): boolean => value !== undefined;

/**
 * Parameters with the template's defaults in the place of what is missing; a missing warning lies above a target that is
 * given. Nothing is checked.
 */
export function filledParameters(template: Defaulting, engine: Engine, given: GivenParameters = {}): SloParameters {
  const own: GivenParameters = Object.fromEntries(Object.entries(given).filter(isGiven));
  const defaults = defaultsOf(template, engine, own.window ?? template.defaults.window);
  const { target = defaults.target } = own;
  const warning = defaults.warning > target || !(target < 100) ? defaults.warning : warningAbove(target);
  return { ...defaults, warning, ...own };
}

/**
 * Parameters as they are used: what is missing takes the template's defaults for the engine, so that `{}` is enough.
 * @throws Failure `InvalidInput` naming the parameter that is wrong
 */
export function completeParameters(template: Defaulting, engine: Engine, given: GivenParameters = {}): SloParameters {
  const filled = filledParameters(template, engine, given);
  const { target, warning } = filled;
  if (given.target === undefined && given.warning !== undefined && warning <= target) {
    throw new Failure({
      code: 'InvalidInput',
      message: `warning: must be greater than the target, which is ${percentText(target)} because none was given`,
      whose: 'user',
      hint: `Use a "warning" above ${target}, or give a "target" below the warning.`,
    });
  }
  checkParameters(filled, template);
  return filled;
}

const ofTime = ['threshold', 'statistic'] as const;

/** Which of the parameters with a default a kind of template reads. */
const readBy = (kind: SloTemplate['kind'], name: string): boolean =>
  (kind !== 'headroom' || name !== 'noData') && (kind === 'time' || !ofTime.some((one) => one === name));

/**
 * Which parameters took a default: that does not happen in silence. @param templateId as asked for; the parameters of a saved
 * template are kept where only the pages read them, so what is missing of those is the built-in template's
 */
export function givenLints(
  template: Defaulting,
  engine: Engine,
  given: GivenParameters = {},
  templateId: string = template.id,
): Lint[] {
  const filled = filledParameters(template, engine, given);
  const names = ['target', 'warning', 'window', 'threshold', 'statistic', 'noData'] as const;
  const missing = names.filter((name) => given[name] === undefined && filled[name] !== undefined);
  if (missing.length === 0) return [];
  const words = missing.map((name) => `${name} ${filled[name]}`).join(', ');
  const saved =
    templateId === template.id ? '' : ` What ${templateId} was saved with is not known here: send it along.`;
  const message = `Not given, hence the defaults of ${template.id} on the ${engine} engine: ${words}.${saved}`;
  // Another value than what it was saved with may be taken, which the person would not expect.
  return [{ code: 'defaults-taken', severity: saved === '' ? 'info' : 'warning', message }];
}

/** Parameters that a template has no use for, e.g. a threshold for headroom. */
export function unusedLints({ id, kind }: Pick<Defaulting, 'id' | 'kind'>, parameters: GivenParameters): Lint[] {
  const unused = (['threshold', 'statistic', 'noData'] as const).filter(
    (name) => parameters[name] !== undefined && !readBy(kind, name),
  );
  if (unused.length === 0) return [];
  const message = `${unused.join(' and ')} ${unused.length === 1 ? 'has' : 'have'} no effect: ${id} does not read ${unused.length === 1 ? 'it' : 'them'}.`;
  return [{ code: 'parameter-not-used', severity: 'warning', message }];
}
