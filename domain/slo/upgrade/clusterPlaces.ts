import type { Target } from '../../model/cluster';
import type { ClassicWhere } from '../../queries/foreign/classicUsage';

/** A cluster as its data tells it. */
export interface ClusterPlace extends Pick<Target, 'cluster' | 'accountId' | 'region'> {
  /** Null while no entity exists. */
  entityId: string | null;
}

export type FoundPlace =
  { kind: 'found'; place: ClusterPlace } | { kind: 'unknown' } | { kind: 'ambiguous'; count: number };

/** The one cluster that an expression's filter is about: it may name an entity, a name alone, or a name with its place. */
export function placeAmong(places: readonly ClusterPlace[], where: ClassicWhere): FoundPlace {
  const parts = ['entityId', 'accountId', 'region', 'cluster'] as const;
  const fitting = places.filter((place) =>
    parts.every((part) => where[part] === undefined || where[part] === place[part]),
  );
  const [place] = fitting;
  if (place === undefined) return { kind: 'unknown' };
  return fitting.length === 1 ? { kind: 'found', place } : { kind: 'ambiguous', count: fitting.length };
}
