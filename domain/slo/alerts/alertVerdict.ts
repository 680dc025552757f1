import type { BurnTierId } from '../../model/burnTier';
import type { MetricFamily } from '../../model/cluster';
import { familyOf } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import type { Engine } from '../../model/slo';
import { arrivalMinutesOf } from '../../queries/arrival';
import { maximumSlots } from '../../queries/slotWidth';
import { alertAsk } from './alertAsk';
import { alertDemand, usualGuard, type AlertDemand } from './alertDemand';
import { slotBudget, type SlotObjective } from './slotBudget';

/** What alerts need to know of an objective. Classic: its slots are a 120th of the window and slide with the time. */
export interface AlertObjective extends SlotObjective {
  engine: Engine;
  sli: Sli;
  /** Whose metrics it reads; without it, the stream's. */
  family?: MetricFamily;
}

/** Metric events and anomaly detectors look back an hour at most, minute by minute. */
export const alertMinutes = 60;

/** A detector runs every minute on data that has arrived. */
const reactionMinutes = (objective: AlertObjective): number => arrivalMinutesOf[familyOf(objective)] + 1;

/** After so many minutes without data a service counts as silent; data that is late by five must not be taken for it. */
export const silentMinutes = 15;

/** So many normal minutes of the look back close an event: the rest of the hour does not keep it open. */
export const closingMinutes = 30;

/** What makes an alert fire: so many violating minutes of a sliding window. */
export interface AlertRule {
  tier: BurnTierId;
  /** Which minutes are looked at. `slot-ends`: the last one of every slot says whether the slot was bad. */
  counts: 'minutes' | 'slot-ends' | 'moving-means' | 'silence';
  slotMinutes: number;
  badSlots: number;
  /** Share of the budget that is gone by then, percent; null where there is no such share. */
  spent: number | null;
  violatingSamples: number;
  slidingWindow: number;
  dealertingSamples: number;
}

export type AlertObstacle =
  /** Headroom is a mean, without bad slots to count. */
  | 'mean'
  /** Less than one bad slot is allowed. */
  | 'no-budget'
  /** The window is hardly longer than the look back. */
  | 'short-window'
  /** So many bad slots break the objective. */
  | 'too-late'
  /** The fast alert fires at the same bad slot. */
  | 'same-as-fast'
  /** More than an hour has to be looked at. */
  | 'needs-schedule'
  /** Slots are wider than an hour. */
  | 'wide-slots'
  /** Slots do not begin at the same minutes of every hour. */
  | 'odd-slots'
  /** More slots than a query may have: Grail takes wider ones, nobody knows which. */
  | 'widened-slots'
  /** So many slots do not fit into an hour. */
  | 'unreachable'
  /** There is no time left between firing and the end of the budget. */
  | 'no-room'
  /** A metric event does not see missing data in time. */
  | 'blind-to-gaps'
  /** Silence already counts, or is left out on purpose. */
  | 'silence-counts';

export type AlertVerdict = { isPossible: true; rule: AlertRule } | { isPossible: false; obstacle: AlertObstacle };

const cannot = (obstacle: AlertObstacle): AlertVerdict => ({ isPossible: false, obstacle });

const noDataOf = (sli: Sli) => (sli.kind === 'headroom' ? 'exclude' : sli.noData);

/**
 * Whether a metric event (classic) or an anomaly detector (platform) can be this alert: it has to fire before the budget is
 * gone, and whenever it fires the objective's own slots must say the same.
 * @param guard fewest bad slots; without it two where two are allowed
 */
export function alertVerdict(tier: BurnTierId, objective: AlertObjective, guard?: number): AlertVerdict {
  const { sli, windowMinutes, engine } = objective;
  if (sli.kind === 'headroom') return cannot('mean');
  if (tier === 'no-data')
    return noDataOf(sli) === 'good' ? { isPossible: true, rule: silence(objective) } : cannot('silence-counts');
  const { allowed } = slotBudget(objective);
  if (allowed < 1) return cannot('no-budget');
  const ask = alertAsk(tier, windowMinutes);
  if (ask === null) return cannot('short-window');
  const isBurn = tier === 'fast' || tier === 'slow';
  const demand = alertDemand(objective, ask, isBurn ? (guard ?? usualGuard(allowed)) : 1);
  if (!demand.isInTime) return cannot('too-late');
  if (ask.lookbackMinutes > alertMinutes)
    return cannot(isSaidByFast(objective, demand, guard) ? 'same-as-fast' : 'needs-schedule');
  if (engine === 'classic' && sli.noData === 'bad') return cannot('blind-to-gaps');
  return fitting(tier, objective, demand);
}

/** A budget that one slot nearly spends: the fast alert, where there is one, fires on that very slot. */
function isSaidByFast(objective: AlertObjective, { badSlots }: AlertDemand, guard?: number): boolean {
  if (badSlots !== 1) return false;
  const fast = alertVerdict('fast', objective, guard);
  return fast.isPossible && fast.rule.badSlots === 1;
}

function fitting(tier: BurnTierId, objective: AlertObjective, demand: AlertDemand): AlertVerdict {
  const { slotMinutes, windowMinutes, engine } = objective;
  const { badSlots, allowed } = demand;
  if (slotMinutes > alertMinutes) return cannot('wide-slots');
  if (engine === 'platform' && windowMinutes / slotMinutes > maximumSlots) return cannot('widened-slots');
  if (engine === 'platform' && alertMinutes % slotMinutes !== 0) return cannot('odd-slots');
  if (badSlots * slotMinutes > alertMinutes) return cannot('unreachable');
  const slides = engine === 'classic' && slotMinutes > 1;
  // Sliding slots have to be bad wherever they begin: one more slot's width passes until that is certain.
  const room = slides ? (allowed - badSlots) * slotMinutes + 1 : demand.roomMinutes;
  if (room <= reactionMinutes(objective)) return cannot('no-room');
  return { isPossible: true, rule: ruleFor(tier, objective, demand, slides) };
}

function ruleFor(tier: BurnTierId, { slotMinutes }: AlertObjective, demand: AlertDemand, slides: boolean): AlertRule {
  const { badSlots, spent } = demand;
  const common = { tier, slotMinutes, badSlots, spent };
  if (slides) {
    // At least three, the fewest that a metric event takes.
    const inARow = Math.max(3, badSlots * slotMinutes);
    const dealertingSamples = Math.min(inARow, closingMinutes);
    return { ...common, counts: 'moving-means', violatingSamples: inARow, slidingWindow: inARow, dealertingSamples };
  }
  return {
    ...common,
    counts: slotMinutes === 1 ? 'minutes' : 'slot-ends',
    violatingSamples: badSlots,
    slidingWindow: alertMinutes,
    dealertingSamples: closingMinutes,
  };
}

const silence = ({ slotMinutes }: AlertObjective): AlertRule => ({
  ...{ tier: 'no-data', counts: 'silence', slotMinutes, badSlots: 0, spent: null },
  ...{ violatingSamples: silentMinutes, slidingWindow: silentMinutes, dealertingSamples: silentMinutes },
});

/**
 * The alerts of an objective when nobody asked for others, two at most: it burns fast, and it is nearly spent. Where silence
 * counts as good, a service that died would never be noticed: the second one is then on data that stopped.
 */
export const usualTiers = ({ sli }: AlertObjective): BurnTierId[] =>
  noDataOf(sli) === 'good' ? ['fast', 'no-data'] : ['fast', 'budget-75'];
