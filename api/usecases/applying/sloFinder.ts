import type { ApplyResult } from '../../../domain/contract/applySlos';
import { isClassic } from '../../../domain/model/slo';
import { entityOfSubject, partsOfKey, placeKey } from '../../../domain/model/sloKey';
import type { PlanItem } from '../../../domain/model/planItem';
import { readAppliedRecord } from '../../../domain/slo/applied/appliedRecord';
import { ownSlo, ownSlos, storedPlace } from '../../../domain/slo/plan/ownSlos';
import { underKey } from '../../../domain/slo/templates/keyOfPlatformSlo';
import type { KnownSlo } from '../storedSlos/knownSlos';
import { storedPlatformSlo } from '../storedSlos/storedSlo';

/**
 * Looks for the SLO that an item is, as the plan does: by its key, else by its place, for somebody may have made it meanwhile with
 * an entity id, or without. One whose query was edited since may be about another cluster by now and is found by its key only.
 */
export function sloFinder(
  known: readonly KnownSlo[],
  items: readonly PlanItem[],
): (item: PlanItem) => KnownSlo | undefined {
  const own = ownSlos(known);
  const taken = new Set(items.map(({ key }) => key));
  return ({ key, slo }) => {
    const found = ownSlo(own, key, storedPlace({ ...slo }), taken);
    return found === undefined || found.key === key || !wasEdited(found) ? found : undefined;
  };
}

const wasEdited = ({ value }: KnownSlo): boolean =>
  readAppliedRecord(storedPlatformSlo(value))?.changed.expression !== false;

/** The item as it is saved: an SLO keeps the key that it was made with, and the tags that people added. */
export function underKeyOf(found: KnownSlo | undefined, item: PlanItem): PlanItem {
  const { slo } = item;
  if (found === undefined || found.key === null || found.key === item.key || isClassic(slo)) return item;
  const tags = [...new Set([...storedPlatformSlo(found.value).tags, ...slo.tags])];
  return { ...item, slo: underKey({ ...slo, tags }, found.key) };
}

/** What becomes of items without an entity id that stand beside the same one with an id; null for any other. */
export function askedTwice(items: readonly PlanItem[]): (item: PlanItem) => ApplyResult | null {
  const withEntity = new Map(items.map((item) => [keyByPlace(item), item.key]));
  return ({ key }) => {
    const other = withEntity.get(key);
    if (other === undefined) return null;
    const message = `${key} is the same SLO as ${other}, which is to be saved too`;
    const hint = 'Plan again: one of the two is enough.';
    return { key, outcome: 'failed', id: null, failure: { code: 'InvalidInput', message, whose: 'user', hint } };
  };
}

/** The key that an item with an entity id would have without; null for one that has none. */
function keyByPlace({ key, slo }: PlanItem): string | null {
  const { templateId, subject, service } = partsOfKey(key);
  const place = entityOfSubject(subject) === null ? null : storedPlace({ ...slo });
  return place === null ? null : placeKey(templateId, { ...place, service });
}
