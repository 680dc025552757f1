import type { BurnTierId } from '../../model/burnTier';
import { windowWords } from '../../queries/evaluationWindow';
import { maximumSlots } from '../../queries/slotWidth';
import { minutesText, percentText } from '../words/utilisationWords';
import { alertAsk } from './alertAsk';
import { alertDemand, usualGuard } from './alertDemand';
import { alertMinutes, type AlertObjective, type AlertObstacle } from './alertVerdict';
import type { NearestWorkable } from './nearestWorkable';
import { slotBudget } from './slotBudget';

const engineWords = { classic: 'a metric event', platform: 'an anomaly detector' } as const;
const slotsText = (count: number): string => (count === 1 ? '1 bad time slice' : `${count} bad time slices`);
const counted = (value: number): string => `${Number(value.toFixed(2))}`;

const scheduled =
  'It needs a check of the whole look back on a schedule, which this app does not have yet. Until then look at the budget in the list of SLOs.';

interface Facts {
  tier: BurnTierId;
  objective: AlertObjective;
  /** Classic notation, e.g. `-7d`. */
  window: string;
  guard?: number;
}

/** Why an alert cannot be, in one or two sentences. */
export function obstacleReason(obstacle: AlertObstacle, facts: Facts): string {
  const { tier, objective, window } = facts;
  const { target, slotMinutes, engine } = objective;
  const { slots, exact, allowed } = slotBudget(objective);
  const ask = alertAsk(tier, objective.windowMinutes);
  const isBurn = tier === 'fast' || tier === 'slow';
  const needed = ask && alertDemand(objective, ask, isBurn ? (facts.guard ?? usualGuard(allowed)) : 1);
  const k = needed?.badSlots ?? 0;
  const width = minutesText(slotMinutes);
  const span = windowWords(window);
  switch (obstacle) {
    case 'mean':
      return 'Headroom is a mean over the whole window, without bad time slices to count: an hour of high usage says nothing about it.';
    case 'no-budget':
      return `Over the ${span}, ${slots} time slices of ${width} and a target of ${percentText(target)} allow ${counted(exact)} bad ones: the first bad slice breaks the objective, and there is nothing to warn of before.`;
    case 'short-window':
      return `The window of the ${span} is hardly longer than the ${minutesText(tier === 'slow' ? 360 : 60)} that this alert looks back.`;
    case 'too-late':
      return `It would take ${slotsText(k)} of ${width}, and the objective allows ${allowed}: the alert would come after the budget is gone.`;
    case 'same-as-fast':
      return `One bad time slice of ${width} spends that much already, so that it would fire on the same slice as "burns fast". One alert a breach is enough.`;
    case 'needs-schedule':
      return `It looks at ${slotsText(k)} within the ${tier === 'slow' ? 'last 6 hours' : span}, and ${engineWords[engine]} looks back ${alertMinutes} minutes at most.`;
    case 'wide-slots':
      return `A time slice of ${width} is wider than the ${alertMinutes} minutes that ${engineWords[engine]} looks back.`;
    case 'odd-slots':
      return `Time slices of ${width} do not divide an hour, so that nobody can say at which minutes they begin; an alert would judge other slices than the objective.`;
    case 'widened-slots':
      return `Over the ${span} there are ${slots} time slices of ${width}. A query has at most ${maximumSlots}: the objective is judged by wider slices, without a word of how wide, and an alert would judge others.`;
    case 'unreachable':
      return `It would take ${slotsText(k)} of ${width} within ${alertMinutes} minutes.`;
    case 'no-room':
      return `It would take ${slotsText(k)} of ${width} of the ${allowed} allowed: with data five minutes late, the budget is gone by the time anybody is paged.${engine === 'classic' ? ' Time slices of a classic SLO slide with the time, which costs one more slice to be sure.' : ''}`;
    case 'blind-to-gaps':
      return 'Time slices without data count as bad here, and a metric event notices missing data only once its whole window is empty.';
    case 'silence-counts':
      return 'It is meant for objectives that count missing data as good; this one leaves it out or counts it as bad, and its coverage shows it.';
  }
}

/** What to do instead: the nearest settings with which it would work, each by itself. */
export function obstacleHint(obstacle: AlertObstacle, near: NearestWorkable | null): string {
  if (obstacle === 'mean')
    return 'Choose a time objective, which has bad time slices to count, or alert on the usage itself.';
  if (obstacle === 'same-as-fast') return 'Rely on "burns fast".';
  if (obstacle === 'silence-counts') return 'Watch the coverage in the list of SLOs and the pipelines page.';
  const ways = waysOf(near);
  if (obstacle === 'needs-schedule') return ways === '' ? scheduled : `${scheduled} Without it: ${ways}.`;
  if (ways !== '') return `It would work with ${ways}.`;
  return obstacle === 'blind-to-gaps'
    ? 'Choose the platform engine.'
    : 'No other target, window or time slice width helps.';
}

function waysOf(near: NearestWorkable | null): string {
  if (near === null) return '';
  const { target, window, slotMinutes, together } = near;
  const ways = [
    ...(target === null ? [] : [`a target of ${percentText(target)}`]),
    ...(window === null ? [] : [`a window of the ${windowWords(window)}`]),
    ...(slotMinutes === null ? [] : [`time slices of ${minutesText(slotMinutes)}`]),
  ];
  if (together) return ways.join(' together with ');
  return ways.length < 2 ? ways.join() : `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}`;
}
