import { largestOf } from '../../model/manyValues';
import type { MetricFamily } from '../../model/cluster';
import { familyOfKey, metricFamilies } from '../../model/metricFamily';
import type { Engine, NoDataPolicy, SloParameters } from '../../model/slo';
import { slotMinutes, windowMinutes, windowWords } from '../../queries/evaluationWindow';
import {
  defaultSlotMinutes,
  maximumSlots,
  slotCountOf,
  slotMinutesOf,
  usualWidth,
  usualWidths,
} from '../../queries/slotWidth';
import type { Lint } from '../../model/planItem';
import { reachableTarget } from '../budget/reachableTarget';
import { minutesText, percentText } from '../words/utilisationWords';

type SlotParameters = Pick<SloParameters, 'window' | 'target' | 'slotMinutes'>;

/** How wide the slots are and why. */
function slotWidthLint(engine: Engine, parameters: SlotParameters, family: MetricFamily): Lint {
  const { window } = parameters;
  const minutes = slotMinutesOf(engine, parameters, family);
  const width = minutesText(minutes);
  const classic =
    `One time slice is about ${width} here: the ${windowWords(window)} divided by 120, the default number of points ` +
    'of the Metrics API. Dynatrace does not document the width the SLO engine itself uses.';
  const why =
    minutes > defaultSlotMinutes(window)
      ? `a value of ${metricFamilies[family].words} is about so many minutes.`
      : `the narrowest of Grail's widths with which the ${windowWords(window)} have at most ${maximumSlots} time slices.`;
  const { slotMinutes: asked } = parameters;
  const isAsAsked = asked !== undefined && usualWidth(asked) === asked;
  const chosen = isAsAsked ? `One time slice is ${width}, as asked for.` : `One time slice is ${width}.`;
  const platform = asked === undefined ? `One time slice is ${width}: ${why}` : chosen;
  const message = `${engine === 'classic' ? classic : platform} What is shorter than a time slice can hide in its average.`;
  return { code: 'slot-width', severity: 'info', message };
}

/** The widest of Grail's slots, in minutes, with which the budget pays for one bad slot; null when no platform SLO can have it. */
function widthForOneBadSlot({ window, target }: SlotParameters): number | null {
  const most = Number(((windowMinutes(window) * (100 - target)) / 100).toFixed(6));
  const width = usualWidths.findLast((one) => one <= most) ?? 0;
  return width >= defaultSlotMinutes(window) ? width : null;
}

/** Bad slots that the error budget pays for; less than one means that the first bad slot breaks the objective. */
export function budgetLint(engine: Engine, parameters: SlotParameters, family: MetricFamily = 'stream'): Lint {
  const { target } = parameters;
  const slots = slotCountOf(engine, parameters, family);
  const allowed = Number((((100 - target) / 100) * slots).toFixed(6));
  const text = `${slots} time slices and a target of ${percentText(target)} allow ${Number(allowed.toFixed(2))} bad slices`;
  if (allowed >= 1) return { code: 'budget-in-slots', severity: 'info', message: `${text}.` };
  const reachable = reachableTarget(slots);
  const width = engine === 'platform' ? widthForOneBadSlot(parameters) : null;
  return {
    code: 'budget-below-one-slot',
    severity: 'warning',
    message:
      `${text}: a single bad time slice of ${minutesText(slotMinutesOf(engine, parameters, family))} breaks the objective. ` +
      `With ${slots} time slices, a target of at most ${percentText(reachable)} leaves room for one` +
      `${width === null ? '.' : `; so do time slices of at most ${minutesText(width)}.`}`,
  };
}

/** A classic SLO has no setting for its slots. */
function notAdjustableLint({ window, slotMinutes: asked }: SlotParameters): Lint[] {
  const width = slotMinutes(window);
  if (asked === undefined || asked === width) return [];
  const message =
    `A classic SLO cannot be told how wide its time slices are: about ${minutesText(width)} here, not the ${minutesText(asked)} asked for. ` +
    'Choose the platform engine, or a shorter window for narrower time slices.';
  return [{ code: 'slot-width-not-adjustable', severity: asked < width ? 'warning' : 'info', message }];
}

/** Grail takes wider slots than asked for, without a word, when there would be too many. */
function tooManyLint(parameters: SlotParameters): Lint[] {
  const slots = slotCountOf('platform', parameters);
  if (slots <= maximumSlots) return [];
  const message =
    `The ${windowWords(parameters.window)} have ${slots} time slices of ${minutesText(slotMinutesOf('platform', parameters))}, more than the ${maximumSlots} that a query may have: ` +
    `Dynatrace takes wider ones without saying so. Use time slices of at least ${minutesText(defaultSlotMinutes(parameters.window))}, or a shorter window.`;
  return [{ code: 'more-slots-than-allowed', severity: 'warning', message }];
}

/** Grail has certain widths only and takes the next wider one, so the query says that one at once. */
function widenedLint({ slotMinutes: asked }: SlotParameters): Lint[] {
  if (asked === undefined || usualWidth(asked) === asked) return [];
  const [wide, narrow] = [usualWidth(asked), usualWidths.findLast((width) => width < asked)];
  const message =
    `Grail has no time slices of ${minutesText(asked)} and would take ${minutesText(wide)} without saying so, so that is what this objective has. ` +
    `Choose ${minutesText(wide)}${narrow === undefined ? '' : ` or ${minutesText(narrow)}`}.`;
  return [{ code: 'slot-widened', severity: 'warning', message }];
}

function widerThanWindowLint(parameters: SlotParameters): Lint[] {
  const width = slotMinutesOf('platform', parameters);
  if (width <= windowMinutes(parameters.window)) return [];
  const message = `A time slice of ${minutesText(width)} is wider than the whole window. Choose narrower slices or a longer window.`;
  return [{ code: 'slot-wider-than-window', severity: 'error', message }];
}

/** Minutes from one value of a metric to the next: the polling integration asks CloudWatch every 5, streams deliver every 1. */
const intervalOf = (key: string): number =>
  key.startsWith('ext:') ? 5 : metricFamilies[familyOfKey(key)].intervalMinutes;

/**
 * Slots without a value of their own look like gaps, which is fatal where gaps count as bad.
 * https://github.com/elastic/docs-content/issues/8334
 */
export function metricIntervalLint(keys: readonly string[], width: number, noData: NoDataPolicy = 'exclude'): Lint[] {
  const interval = Math.max(1, largestOf(keys.map(intervalOf)));
  if (width >= interval) return [];
  const message =
    `A time slice of ${minutesText(width)} is shorter than the ${minutesText(interval)} from one value of ${keys.join(' and ')} to the next, ` +
    `so most time slices have no data. Use slices of at least ${minutesText(interval)}.`;
  return [{ code: 'slot-below-metric-interval', severity: noData === 'bad' ? 'error' : 'warning', message }];
}

/** Remarks on the time slots of an objective, and on what they make of its error budget. */
export function slotLints(engine: Engine, parameters: SlotParameters, family: MetricFamily = 'stream'): Lint[] {
  return [
    budgetLint(engine, parameters, family),
    slotWidthLint(engine, parameters, family),
    ...(engine === 'classic'
      ? notAdjustableLint(parameters)
      : [...widenedLint(parameters), ...tooManyLint(parameters), ...widerThanWindowLint(parameters)]),
  ];
}
