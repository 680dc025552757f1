import type { BurnDown } from './burnDown';

/**
 * A burn-down at so many even moments, the whole budget at the first: a small picture has no room for each slot. Percent, to a tenth;
 * empty where there is no budget or nothing was measured.
 */
export function budgetLine({ points }: Pick<BurnDown, 'points'>, count: number): number[] {
  if (points.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const until = Math.round((at * points.length) / (count - 1));
    return Math.round((points[until - 1]?.remaining ?? 100) * 10) / 10;
  });
}
