import { partsOfKey, entityOfSubject } from '../../model/sloKey';
import { textOf, type ExistingIndex, type ExistingSlo } from './existingSlos';
import type { Orphan, OrphanEvidence } from '../../model/planItem';

/** What an SLO is about by its key: an entity, or a place; null when the key tells neither. */
function clusterIn(key: string | null): string | null {
  const subject = key === null ? '' : partsOfKey(key).subject;
  return entityOfSubject(subject) !== null || subject.includes('/') ? subject : null;
}

/** SLOs of ours that nobody asked for now, by the cluster they are about: it may be gone, or just not part of it. */
export function unaskedBySubject(
  existing: readonly ExistingSlo[],
  requested: ReadonlySet<string>,
): Map<string, ExistingSlo[]> {
  const found = new Map<string, ExistingSlo[]>();
  for (const slo of existing) {
    const subject = clusterIn(slo.key);
    if (slo.key === null || subject === null || requested.has(slo.key)) continue;
    found.set(subject, [...(found.get(subject) ?? []), slo]);
  }
  return found;
}

/** SLOs of ours that nobody asked for now and whose cluster is proven to be gone. */
export function orphansOf(
  { ours }: ExistingIndex,
  requested: ReadonlySet<string>,
  gone: ReadonlyMap<string, OrphanEvidence>,
): Orphan[] {
  return [...ours.byKey].flatMap(([key, slo]) => {
    const subject = clusterIn(key);
    const evidence = subject === null ? undefined : gone.get(subject);
    if (evidence === undefined || requested.has(key)) return [];
    return [{ key, id: slo.id, name: textOf(slo, 'name') ?? key, evidence }];
  });
}
