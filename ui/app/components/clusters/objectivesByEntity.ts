import type { SloRow } from '../../../../domain/contract/listSlos';
import { partsOfKey } from '../slos/partsOfKey';

/** Our SLOs by the cluster entity they are about; those of its services count for the cluster. */
export function objectivesByEntity(slos: readonly SloRow[]): Map<string, SloRow[]> {
  const found = new Map<string, SloRow[]>();
  for (const slo of slos) {
    if (slo.foreign || slo.key === null) continue;
    const { entityId } = partsOfKey(slo.key);
    const known = found.get(entityId);
    if (known) known.push(slo);
    else found.set(entityId, [slo]);
  }
  return found;
}
