import { textOf, type ExistingIndex, type ExistingSlo } from './existingSlos';
import type { Orphan, OrphanEvidence } from '../../model/planItem';

/** Entity id inside a key `<templateId>:<entityId>[:<service>]`; null when it is not there. */
function entityIdOf(key: string | null): string | null {
  return /^[^:]+:(CUSTOM_DEVICE-[0-9A-F]{16})(:|$)/.exec(key ?? '')?.[1] ?? null;
}

/** SLOs of ours that nobody asked for now, by the entity they are about: their clusters may be gone, or just not part of it. */
export function unaskedByEntity(
  existing: readonly ExistingSlo[],
  requested: ReadonlySet<string>,
): Map<string, ExistingSlo[]> {
  const found = new Map<string, ExistingSlo[]>();
  for (const slo of existing) {
    const entityId = entityIdOf(slo.key);
    if (slo.key === null || entityId === null || requested.has(slo.key)) continue;
    found.set(entityId, [...(found.get(entityId) ?? []), slo]);
  }
  return found;
}

/** SLOs of ours that nobody asked for now and whose entity is proven to be gone. */
export function orphansOf(
  existing: ExistingIndex,
  requested: ReadonlySet<string>,
  gone: ReadonlyMap<string, OrphanEvidence>,
): Orphan[] {
  return [...existing.ours].flatMap(([key, slo]) => {
    const entityId = entityIdOf(key);
    const evidence = entityId === null ? undefined : gone.get(entityId);
    if (evidence === undefined || requested.has(key)) return [];
    return [{ key, id: slo.id, name: textOf(slo, 'name') ?? key, evidence }];
  });
}
