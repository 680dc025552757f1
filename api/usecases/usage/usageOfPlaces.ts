import type { Target } from '../../../domain/model/cluster';
import { parseCompositeKey } from '../../../domain/model/compositeKey';
import { empty, placeKey, type Usage, type UsageFound, type Values } from './usageReader';

/** What was found of a target: one, or of a cluster that is told by service one for each of its services. */
export function placesOf(target: Target, perService: boolean, found: UsageFound | undefined): Usage[] {
  if (!found) return [];
  const { accountId, region, cluster, service } = target;
  if (perService && service === undefined) return servicesOf(found, accountId, region, cluster);
  const one = found.byPlace.get(placeKey(accountId, region, cluster, service));
  return one ? [one] : [];
}

/** Looking through all places once for each cluster would take minutes for a thousand of them. */
const byCluster = new WeakMap<UsageFound, Map<string, Usage[]>>();

function servicesOf(found: UsageFound, accountId: string, region: string, cluster: string): Usage[] {
  const grouped = byCluster.get(found) ?? grouping(found);
  byCluster.set(found, grouped);
  return grouped.get(placeKey(accountId, region, cluster)) ?? [];
}

function grouping({ byPlace }: UsageFound): Map<string, Usage[]> {
  const grouped = new Map<string, Usage[]>();
  for (const [place, usage] of byPlace) {
    const [accountId = '', region = '', cluster = ''] = parseCompositeKey(place);
    const key = placeKey(accountId, region, cluster);
    grouped.set(key, [...(grouped.get(key) ?? []), usage]);
  }
  return grouped;
}

/** Of one place its own values; of several their sums, slot by slot, of those that were measured. */
export function addedUp(usages: readonly Usage[], slots: number): Usage {
  const sum = (of: (usage: Usage) => Values): Values =>
    usages.reduce<Values>(
      (sums, usage) =>
        sums.map((value, at) => {
          const more = of(usage)[at] ?? null;
          return value === null ? more : value + (more ?? 0);
        }),
      empty(slots),
    );
  return { mean: sum(({ mean }) => mean), min: sum(({ min }) => min), max: sum(({ max }) => max) };
}
