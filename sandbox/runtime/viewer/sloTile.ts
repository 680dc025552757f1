import { evaluatePlatformSlo } from '../../platform/slo/evaluatePlatformSlo';
import { platformSloShelf } from '../../platform/slo/platformSloShelf';
import type { World } from '../../world/world';
import type { SloValue } from './sloValue';

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
