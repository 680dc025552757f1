import type { SloRow } from '../../../domain/contract/listSlos';

/** Our SLOs by the entity they are about; a key reads `<templateId>:<entityId>[:<service>]`. */
export function objectivesByEntity(slos: readonly SloRow[]): Map<string, SloRow[]> {
  const found = new Map<string, SloRow[]>();
  for (const slo of slos) {
    const entityId = slo.key?.split(':')[1];
    if (slo.foreign || entityId === undefined) continue;
    found.set(entityId, [...(found.get(entityId) ?? []), slo]);
  }
  return found;
}
