import type { SloHistoryValue } from '../../../../domain/contract/sloHistory';
import { remainingBudgetText } from '../../../../domain/slo/words/budgetWords';
import { hoursLeft, type Paces } from '../../components/charts/budgetPicture';
import { periodsOf } from '../../components/charts/periodsOf';
import { counted } from '../../components/text/counted';
import { moment, span } from '../../components/text/moments';
import { percentWords } from '../../components/text/percentWords';

/** What the picture of the slots shows. */
export function slotsWords({ slots, slotMinutes, value, target }: SloHistoryValue): string {
  const runs = periodsOf(slots, 'above').filter(({ verdict }) => verdict === 'bad');
  const bad = slots.filter(({ verdict }) => verdict === 'bad').length;
  const score = value === null ? 'No value' : `${percentWords(value, 3)} of ${percentWords(target, 3)} wanted`;
  if (bad === 0) return `${score}; no bad time slice.`;
  return `${score}; ${span(bad * slotMinutes)} bad in ${counted(runs.length, 'stretch').replace('stretchs', 'stretches')}.`;
}

/** What the picture of the budget shows. @param paces null where nothing is told of how it goes on. */
export function budgetSentence({ budget, exhaustedAt, target }: SloHistoryValue, paces: Paces | null): string {
  const remaining = budget.at(-1)?.remaining;
  if (remaining === undefined)
    return target >= 100 ? 'A target of 100 % leaves no error budget.' : 'No data, no budget.';
  if (exhaustedAt !== null)
    return `The error budget ran out on ${moment(exhaustedAt)}: ${remainingBudgetText({ errorBudget: remaining, target })}.`;
  return `${percentWords(remaining)} of the error budget is left. ${paces === null ? '' : forecastWords(remaining, paces)}`.trim();
}

function forecastWords(remaining: number, paces: Paces): string {
  const { least, most } = hoursLeft(remaining, paces);
  if (least === null) return 'It is not being spent.';
  if (most === null) return `It runs out in ${span(least * 60)} at the earliest, or not at all at the slower pace.`;
  const [soon, late] = [span(least * 60), span(most * 60)];
  return soon === late ? `It runs out in about ${soon}.` : `It runs out in ${soon} to ${late}.`;
}

/** The gaps in its data; null without any. */
export function gapWords({ slots, slotMinutes, coverage }: SloHistoryValue): string | null {
  const gaps = periodsOf(slots, 'above').filter(({ verdict }) => verdict === 'missing');
  const [longest] = [...gaps].sort((one, other) => other.slots - one.slots);
  if (!longest) return null;
  const minutes = gaps.reduce((sum, gap) => sum + gap.slots, 0) * slotMinutes;
  return (
    `No data for ${span(minutes)} in ${counted(gaps.length, 'gap')}, the longest from ${moment(longest.from)} to ` +
    `${moment(longest.to)}; coverage ${percentWords(coverage * 100)}.`
  );
}
