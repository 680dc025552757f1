import { isRecord } from '../../model/stored';
import { entityOfSubject, partsOfKey, placeKey, type Place } from '../../model/sloKey';
import { indicatorPlace } from '../../queries/readPlatformSli';

/** An SLO as the environment has it, ours or not. */
export interface ExistingSlo {
  /** Settings object id (classic) or SLO id (platform). */
  id: string;
  /** Our key; null when the SLO is not ours. */
  key: string | null;
  /** As stored. */
  value: Record<string, unknown>;
}

/** SLOs of ours, by both names that one can have. */
export interface OwnSlos<T> {
  byKey: ReadonlyMap<string, T>;
  /** Those that were made with an entity id, by the key that they would have without; only of the platform engine. */
  byPlace: ReadonlyMap<string, T>;
}

/** The cluster that a stored SLO of the platform engine picks by name; null for any other, and where its query does not tell. */
export function storedPlace(value: Readonly<Record<string, unknown>>): Place | null {
  const sli = value['customSli'];
  const indicator = isRecord(sli) ? sli['indicator'] : undefined;
  return typeof indicator === 'string' ? indicatorPlace(indicator) : null;
}

/** The first of each: were there ever two, everybody must mean the same one. */
export function ownSlos<T extends ExistingSlo>(existing: readonly T[]): OwnSlos<T> {
  const byKey = new Map<string, T>();
  const byPlace = new Map<string, T>();
  for (const slo of existing) {
    if (slo.key === null) continue;
    if (!byKey.has(slo.key)) byKey.set(slo.key, slo);
    const { templateId, subject, service } = partsOfKey(slo.key);
    const place = entityOfSubject(subject) === null ? null : storedPlace(slo.value);
    if (place === null) continue;
    const key = placeKey(templateId, { ...place, service });
    if (!byPlace.has(key)) byPlace.set(key, slo);
  }
  return { byKey, byPlace };
}

/**
 * The SLO of ours that a key means: the one of that key, else the one on the same place that was made while the cluster had an
 * entity, or while it had none. Of two entity ids the ids decide, never the place.
 * @param place of the cluster, where it is known; only a key with an entity id does not tell it
 * @param taken keys that are asked for in their own right: an SLO whose query somebody pointed at another cluster stays with its key
 */
export function ownSlo<T extends ExistingSlo>(
  { byKey, byPlace }: OwnSlos<T>,
  key: string,
  place: Place | null,
  taken: ReadonlySet<string> = new Set(),
): T | undefined {
  const own = byKey.get(key);
  if (own !== undefined) return own;
  const { templateId, subject, service } = partsOfKey(key);
  if (entityOfSubject(subject) === null) {
    const found = byPlace.get(key);
    return found !== undefined && taken.has(found.key ?? '') ? undefined : found;
  }
  return place === null ? undefined : byKey.get(placeKey(templateId, { ...place, service }));
}
