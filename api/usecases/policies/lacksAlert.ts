import { Failure } from '../../../domain/failure';
import type { BurnTierId } from '../../../domain/model/burnTier';
import type { Policy } from '../../../domain/model/policy';
import type { Slo } from '../../../domain/model/slo';
import { alertVerdict, usualTiers } from '../../../domain/slo/alerts/alertVerdict';
import { watchedObjective } from '../alerts/watchedObjective';

/**
 * Whether an SLO could have an alert that its policy asks for and has not. One that nobody can make is not missing: it would be tried by every
 * run, before those that can be made. @param made of this SLO
 */
export function lacksAlert(slo: Slo, alerts: Policy['alerts'], made: ReadonlySet<BurnTierId> | undefined): boolean {
  try {
    const { objective } = watchedObjective(slo);
    const tiers = Array.isArray(alerts) ? alerts : usualTiers(objective);
    return tiers.some((tier) => !made?.has(tier) && alertVerdict(tier, objective).isPossible);
  } catch (error) {
    // Why not is told by the use-case that makes alerts.
    if (error instanceof Failure) return made === undefined;
    throw error;
  }
}

/** Whether an SLO has an alert of this app that its policy does not ask for, e.g. of a tier that was taken out of it. @param made of this SLO */
export function hasOtherAlert(slo: Slo, alerts: Policy['alerts'], made: ReadonlySet<BurnTierId> = new Set()): boolean {
  if (made.size === 0) return false;
  try {
    const tiers = Array.isArray(alerts) ? alerts : usualTiers(watchedObjective(slo).objective);
    return [...made].some((tier) => !tiers.includes(tier));
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
