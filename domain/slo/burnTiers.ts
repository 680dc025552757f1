import type { BurnTierId } from '../model/burnTier';
import type { Engine } from '../model/slo';
import { alertMinutes, badSlotsFor, fastBurn, highestBurnRate } from './burnRate';
import { minutesText, percentText } from './utilisationWords';

/** What burn alerts need to know of an objective. */
export interface BurnObjective {
  engine: Engine;
  /** Percent. */
  target: number;
  windowMinutes: number;
  /** Width of the slots that an alert counts. */
  slotMinutes: number;
  /** Headroom is a mean, without good and bad slots. */
  isHeadroom: boolean;
}

/** An alert that can be made. */
export interface PossibleTier {
  tier: BurnTierId;
  isPossible: true;
  watches: 'burn-rate' | 'budget';
  /** Burn rate above which, or remaining budget (percent) below which a minute counts. */
  threshold: number;
  /** So many minutes of the last 60 have to be past it. */
  minutes: number;
  /** What makes it fire, for people. */
  fires: string;
}

export type BurnTier = PossibleTier | { tier: BurnTierId; isPossible: false; reason: string; hint: string };

/** However tight the target, an alert waits for so many bad slots. */
export const usualMinBadSlots = 3;

const budgetTiers = ['budget-25', 'budget-50', 'budget-75', 'budget-100'] as const;
const workflow =
  'Let a scheduled workflow run the query over the longer time and send an event, or choose another alert.';

/** An hour has at least one slot, however wide the slots are. */
const slotIn = ({ slotMinutes }: BurnObjective): number => Math.min(slotMinutes, alertMinutes);

function fastSlots(objective: BurnObjective): number {
  const { target, windowMinutes } = objective;
  const { burnRate } = fastBurn(target, windowMinutes);
  return badSlotsFor({ burnRate, target, longMinutes: alertMinutes, slotMinutes: slotIn(objective) });
}

const hasFast = ({ target, windowMinutes, isHeadroom }: BurnObjective): boolean =>
  target < 100 && !isHeadroom && windowMinutes >= 2 * alertMinutes;

/**
 * The alerts that fit an objective when nobody asked for others: "fast", or, where a single bad slot would set it off and the
 * engine can tell what is left of a budget, budget alerts.
 */
export function usualTiers(objective: BurnObjective): BurnTierId[] {
  if (objective.isHeadroom) return ['budget-100'];
  if (objective.engine === 'platform' || objective.target >= 100) return ['fast'];
  return hasFast(objective) && fastSlots(objective) > 1 ? ['fast'] : [...budgetTiers];
}

/** What becomes of a tier for an objective. */
export function burnTier(tier: BurnTierId, objective: BurnObjective, minBadSlots = usualMinBadSlots): BurnTier {
  const { target, engine, isHeadroom } = objective;
  const impossible = (reason: string, hint: string): BurnTier => ({ tier, isPossible: false, reason, hint });
  if (target >= 100) {
    const reason =
      'A target of 100 % leaves no error budget: the first bad slot breaks it, and there is nothing to burn.';
    return impossible(reason, 'Lower the target, or alert on the metric itself.');
  }
  if (tier === 'slow') {
    const what = engine === 'platform' ? 'an anomaly detector' : 'a metric event';
    return impossible(`A slow burn shows over 6 hours, and ${what} looks back 60 minutes at most.`, workflow);
  }
  if (tier === 'fast') return hasFast(objective) ? fastTier(objective, minBadSlots) : noFast(objective);
  const spent = Number(tier.slice('budget-'.length));
  if (engine === 'platform') {
    const reason = `Whether ${spent} % of the budget is spent shows over the whole window, and an anomaly detector looks back 60 minutes at most.`;
    return impossible(reason, workflow);
  }
  if (isHeadroom && spent < 100) {
    const usage = percentText((spent / 100) * (100 - target));
    const reason = `Headroom is a mean: ${spent} % of its budget is spent whenever the mean usage is above ${usage}, which is no warning.`;
    return impossible(reason, 'Alert on the usage itself, or choose a time objective, which has bad slots to count.');
  }
  return budgetTier(tier, spent, objective);
}

function noFast({ isHeadroom, target }: BurnObjective): BurnTier {
  const reason = isHeadroom
    ? `Headroom is a mean without bad slots: its burn rate is usage ÷ ${100 - target} %, and says no more than the usage.`
    : 'The window is hardly longer than the hour that an alert looks back.';
  const hint = isHeadroom
    ? 'Choose a time objective, which has bad slots to count, or the alert "budget spent".'
    : 'Choose a longer window, or an alert on the budget.';
  return { tier: 'fast', isPossible: false, reason, hint };
}

function fastTier(objective: BurnObjective, minBadSlots: number): PossibleTier {
  const { target, windowMinutes } = objective;
  const slot = slotIn(objective);
  const needed = fastSlots(objective);
  const slots = Math.min(Math.max(needed, minBadSlots), Math.floor(alertMinutes / slot));
  const minutes = slots * slot;
  const { burnRate } = fastBurn(target, windowMinutes);
  // Half a slot less, so that exactly that many bad slots are above it; and below what a single bad minute has.
  const atSlots = ((slots - 0.5) * slot * highestBurnRate(target)) / alertMinutes;
  const threshold = needed >= slots ? Math.min(burnRate, 0.99 * highestBurnRate(target)) : atSlots;
  return {
    ...{ tier: 'fast', isPossible: true, watches: 'burn-rate' },
    threshold: Number(threshold.toFixed(2)),
    minutes,
    fires: [firesAt(minutes, objective), ...raisedWords(needed, slots, objective)].join(' '),
  };
}

function firesAt(minutes: number, { target, windowMinutes, slotMinutes }: BurnObjective): string {
  const budget = ((100 - target) / 100) * windowMinutes;
  const share = Number(((100 * minutes) / budget).toPrecision(2));
  const slots = slotMinutes > 1 ? ` (it counts minutes, the objective slots of ${minutesText(slotMinutes)})` : '';
  const all = minutes >= budget ? ' By then the whole budget is spent: a lower target leaves room for a warning.' : '';
  return `Fires at ${minutesText(minutes)} of bad time within an hour${slots}, which is ${share} % of the error budget.${all}`;
}

function raisedWords(needed: number, slots: number, { target }: BurnObjective): string[] {
  if (needed > 1 || slots === 1) return [];
  return [`At ${percentText(target)} a single bad slot would be a fast burn; ${slots} are asked for instead.`];
}

/**
 * Dynatrace documents that a metric event looks back an hour at most, and not whether it takes the budget of an SLO over the
 * SLO's own window or minute by minute. Asking for as many minutes as make up the share holds either way: minute by minute
 * they are what was spent, over the window they are a delay.
 */
function budgetTier(
  tier: BurnTierId,
  spent: number,
  { target, windowMinutes, isHeadroom }: BurnObjective,
): PossibleTier {
  const share = (spent / 100) * ((100 - target) / 100) * windowMinutes;
  const minutes = isHeadroom ? alertMinutes : Math.min(alertMinutes, Math.max(1, Math.ceil(share - 1e-6)));
  const when = isHeadroom
    ? `Fires when less than ${percentText(target)} headroom was left for an hour.`
    : `Fires when ${spent} % of the error budget (${minutesText(Number(share.toFixed(1)))} of bad time) is spent.`;
  const late =
    !isHeadroom && share > alertMinutes
      ? ' Dynatrace does not document whether a metric event sees the budget of the whole window; if it sees minutes, this fires after an hour that was bad throughout.'
      : '';
  return {
    ...{ tier, isPossible: true, watches: 'budget' },
    threshold: 100 - spent,
    minutes,
    fires: `${when}${late}`,
  };
}
