import { evaluatePlatformSlo } from '../../platform/slo/evaluatePlatformSlo';
import { platformSloShelf } from '../../platform/slo/platformSloShelf';
import type { World } from '../../world/world';

/** One criterion of an SLO as its tile shows it; percent. */
export interface SloValue {
  status: string;
  value: number | null;
  /** Percentage points between value and target. */
  errorBudget: number | null;
  target: number;
  timeframe: string;
  /** Why there is no value. */
  message: string;
}

/** What an SLO tile shows: a platform SLO by its id, evaluated in the SLO's own timeframe. Null when there is none. */
export function sloTile(world: World, id: string): SloValue[] | null {
  const slo = world.shelf(platformSloShelf).get(id);
  if (!slo) return null;
  const { criteria } = slo.config;
  return evaluatePlatformSlo(world, slo.config, undefined).map(({ status, value, errorBudget, message }, index) => {
    const { target = 0, timeframeFrom = '' } = criteria[index] ?? {};
    return {
      ...{ status, value: value ?? null, errorBudget: errorBudget ?? null },
      ...{ target, timeframe: timeframeFrom, message: message ?? '' },
    };
  });
}
