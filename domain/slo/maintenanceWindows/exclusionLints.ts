import { Failure } from '../../failure';
import type { MaintenanceMinutes } from '../../model/exclusion';
import type { Sli } from '../../model/sli';
import type { Target } from '../../model/cluster';
import { familyOf } from '../../model/metricFamily';
import type { Engine, SloParameters } from '../../model/slo';
import type { Subject } from '../../model/sloKey';
import { slotMinutesOf } from '../../queries/slotWidth';
import { exclusionRanges } from './exclusionRanges';
import { maintenanceMinutes, minutesLints } from './maintenanceMinutes';
import { isFor } from './occurrences';
import type { Lint } from '../../model/planItem';

/** The minutes of a target's maintenance windows as a platform objective leaves them out; null without any. */
export function maintenanceOfTarget(
  parameters: SloParameters,
  cluster: Subject & Pick<Target, 'family'>,
  now: number,
): MaintenanceMinutes | null {
  const ranges = exclusionRanges(parameters.exclusions ?? [], { window: parameters.window, now, cluster });
  return maintenanceMinutes(ranges, slotMinutesOf('platform', parameters, familyOf(cluster)));
}

/** Maintenance windows that an engine cannot leave out; else how much time they take, once it is known what time it is. */
export function exclusionLints(
  engine: Engine,
  sli: Sli,
  parameters: SloParameters,
  target: Subject & Pick<Target, 'family'>,
  now: number | null,
): Lint[] {
  const { exclusions } = parameters;
  const mine = (exclusions ?? []).filter((exclusion) => isFor(exclusion, target)).length;
  if (mine === 0) return [];
  if (engine === 'platform' && sli.kind !== 'headroom')
    return now === null ? [] : platformLints(parameters, target, now);
  const which = mine === 1 ? 'One maintenance window is' : `${mine} maintenance windows are`;
  const why =
    sli.kind === 'headroom'
      ? 'headroom is an average over the whole window. Choose a time template on the platform engine'
      : 'a classic metric expression cannot leave out certain hours. Choose the platform engine';
  const message = `${which} not applied, because ${why}.`;
  return [{ code: 'exclusions-not-applied', severity: 'warning', message }];
}

/** A window that cannot be followed is said here, so that a form can show it before a plan refuses it. */
function platformLints(parameters: SloParameters, target: Subject & Pick<Target, 'family'>, now: number): Lint[] {
  try {
    return minutesLints(maintenanceOfTarget(parameters, target, now), parameters.window);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const message = `A maintenance window cannot be followed (${error.message}). ${error.hint ?? ''}`.trim();
    return [{ code: 'exclusions-not-possible', severity: 'error', message }];
  }
}
