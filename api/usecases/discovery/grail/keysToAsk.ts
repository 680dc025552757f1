import type { EcsKeyFacts } from '../../../../domain/queries/ecsKeyFacts';
import { byTelling } from '../../ecs/ecsKeys';

/** Metrics that the newest data is asked of, unless it takes more to have one of every cluster. */
const usualMost = 20;

const isUsage = ({ tells }: EcsKeyFacts): boolean => tells === 'cluster-usage' || tells === 'service-usage';

/** A metric, and whose it is. */
export interface OwnedKey {
  facts: EcsKeyFacts;
  owner: string;
}

/**
 * The metrics to ask for the newest data: utilization, which everybody has while all is well, then what the others have, the
 * most telling first, so that every owner has one among them.
 */
export function keysToAsk(series: readonly OwnedKey[]): string[] {
  const facts = new Map(series.map((one) => [one.facts.key, one.facts]));
  const ranked = [...facts.values()].sort((a, b) => Number(isUsage(b)) - Number(isUsage(a)) || byTelling(a, b));
  const place = new Map(ranked.map(({ key }, at) => [key, at]));
  const first = new Map<string, number>();
  for (const { facts: own, owner } of series) {
    const at = place.get(own.key) ?? 0;
    first.set(owner, Math.min(first.get(owner) ?? Infinity, at));
  }
  const needed = new Set(first.values());
  return ranked.filter((_, at) => at < usualMost || needed.has(at)).map(({ key }) => key);
}
