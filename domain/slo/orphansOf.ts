import { textOf, type ExistingIndex } from './existingSlos';
import type { Orphan } from './planItem';

/** Entity id inside a key `<templateId>:<entityId>[:<service>]`; null when it is not there. */
function entityIdOf(key: string): string | null {
  return /^[^:]+:(CUSTOM_DEVICE-[0-9A-F]{16})(:|$)/.exec(key)?.[1] ?? null;
}

/** SLOs of ours that nobody asked for now and whose entity is gone. Without knowledge of the entities there is none. */
export function orphansOf(
  existing: ExistingIndex,
  requested: ReadonlySet<string>,
  knownEntityIds: ReadonlySet<string> | null,
): Orphan[] {
  if (knownEntityIds === null) return [];
  return [...existing.ours].flatMap(([key, slo]) => {
    const entityId = entityIdOf(key);
    if (requested.has(key) || entityId === null || knownEntityIds.has(entityId)) return [];
    return [{ key, id: slo.id, name: textOf(slo, 'name') ?? key }];
  });
}
