import type { Target } from '../model/cluster';
import type { Sli } from '../model/sli';
import type { Engine, SloParameters } from '../model/slo';
import { isFor } from './occurrences';
import type { Lint } from './planItem';

/** Maintenance windows that an engine cannot leave out. */
export function exclusionLints(engine: Engine, sli: Sli, { exclusions }: SloParameters, { entityId }: Target): Lint[] {
  const mine = (exclusions ?? []).filter((exclusion) => isFor(exclusion, entityId)).length;
  if (mine === 0 || (engine === 'platform' && sli.kind !== 'headroom')) return [];
  const which = mine === 1 ? 'One maintenance window is' : `${mine} maintenance windows are`;
  const why =
    sli.kind === 'headroom'
      ? 'headroom is an average over the whole window. Choose a time template on the platform engine'
      : 'a classic metric expression cannot leave out certain hours. Choose the platform engine';
  const message = `${which} not applied, because ${why}.`;
  return [{ code: 'exclusions-not-applied', severity: 'warning', message }];
}
