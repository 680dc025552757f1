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
