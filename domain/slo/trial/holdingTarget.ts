import type { Sli } from '../../model/sli';
import { isMet } from '../history/backtestValue';
import { usualTargets } from '../history/suggestedTargets';

/**
 * The target that this value meets: the highest of those that people choose between, and below all of them the whole percent under the value.
 * Null where no target above 0 holds. Percent.
 */
export function holdingTarget(value: number, { kind }: Pick<Sli, 'kind'>): number | null {
  const met = usualTargets(kind).filter((target) => isMet(value, target));
  const held = met.at(-1) ?? Math.floor(value);
  return held > 0 ? held : null;
}
