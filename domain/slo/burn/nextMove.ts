import type { BreachState, OpenBreach } from './breachState';
import type { ScheduledTier } from './burnTier';
import type { BurnVerdict } from './burnVerdict';

/** What becomes of an SLO's event after it was looked at. */
export type BurnMove =
  | { do: 'nothing' }
  /** Write it: opened, its tiers changed, or it would close before the run after the next. */
  | { do: 'write'; why: 'opened' | 'changed' | 'refreshed'; breach: OpenBreach }
  /** Forget it: unrefreshed it closes by itself. */
  | { do: 'end' };

/** Documented limits of an event's timeout, minutes. */
const shortestTimeout = 15;
const longestTimeout = 360;
const minuteMs = 60_000;
/** Runs begin a little early or late. */
const slackMinutes = 1;

/** Three runs: one may fail or be left out, and the event is still there when the next one refreshes it. */
export const timeoutFor = (cadenceMinutes: number): number =>
  Math.min(longestTimeout, Math.max(shortestTimeout, 3 * cadenceMinutes));

/** @param cadenceMinutes between two runs */
export function nextMove(
  verdict: BurnVerdict,
  known: BreachState['open'][string] | undefined,
  now: number,
  cadenceMinutes: number,
): BurnMove {
  const timeoutMinutes = timeoutFor(cadenceMinutes);
  if (verdict.kind === 'frozen') return known === undefined ? { do: 'nothing' } : refreshed(known, now, cadenceMinutes);
  const firing = verdict.kind === 'judged' ? verdict.firing : [];
  if (firing.length === 0) return known === undefined ? { do: 'nothing' } : { do: 'end' };
  if (known === undefined)
    return { do: 'write', why: 'opened', breach: { since: now, tiers: firing, writtenAt: now, timeoutMinutes } };
  if (isSame(known.tiers, firing)) return refreshed(known, now, cadenceMinutes);
  const breach = { ...known, tiers: firing, writtenAt: now, timeoutMinutes };
  return { do: 'write', why: 'changed', breach };
}

/** Written again only where the run after the next would come too late. */
function refreshed(known: OpenBreach, now: number, cadenceMinutes: number): BurnMove {
  const closesAt = known.writtenAt + known.timeoutMinutes * minuteMs;
  if (closesAt > now + (2 * cadenceMinutes + slackMinutes) * minuteMs) return { do: 'nothing' };
  const breach = { ...known, writtenAt: now, timeoutMinutes: timeoutFor(cadenceMinutes) };
  return { do: 'write', why: closesAt <= now ? 'opened' : 'refreshed', breach };
}

const isSame = (one: readonly ScheduledTier[], other: readonly ScheduledTier[]): boolean =>
  one.length === other.length && one.every((tier) => other.includes(tier));
