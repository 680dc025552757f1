import type { MetricFamily } from '../model/cluster';
import { ecsKeyFacts } from '../queries/ecsKeyFacts';

/** Which families these metric keys belong to; keys that tell of no ECS cluster do not count. */
export function ecsFamilies(keys: readonly string[]): MetricFamily[] {
  const facts = keys.flatMap((key) => ecsKeyFacts(key, null) ?? []);
  const families = new Set(facts.flatMap(({ family, dimensions }) => (dimensions.cluster ? [family] : [])));
  return (['stream', 'connection'] as const).filter((family) => families.has(family));
}
