import { fnv1a64 } from '../../fnv1a64';
import type { Target } from '../../model/cluster';
import { baseTemplateId, type TemplateId } from '../../model/slo';
import { isSubject, partsOfKey } from '../../model/sloKey';

/** Of what comes after the dot in a template id, as of a saved template's. */
const idLimit = 40;

/**
 * The template id under which a classic SLO's counterpart is kept. One of ours keeps its key, so that an ordinary plan finds it. One of
 * others, and one of ours that measures something else by now, is called after its metric name, which is unique and can never change:
 * whatever it is upgraded again for, it finds the same counterpart, and two on one cluster do not meet.
 */
export function upgradeTemplateId(
  base: TemplateId,
  { key, metricName, target }: { key: string | null; metricName: string; target: Target },
): string {
  const { templateId, subject, service } = partsOfKey(key ?? '');
  const isItsOwn =
    baseTemplateId(templateId) === base && isSubject(subject, target) && service === (target.service ?? null);
  return isItsOwn ? templateId : `${base}.${nameFor(metricName)}`;
}

/** Whether a platform SLO of this key was made for the foreign classic SLO of this metric name. */
export const standsForForeign = (key: string, metricName: string): boolean =>
  partsOfKey(key).templateId.endsWith(`.${nameFor(metricName)}`);

/** Lower-case letters, digits and single dashes; whatever had to give way is replaced by a hash of the whole. */
function nameFor(metricName: string): string {
  const plain = metricName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.replaceAll('-', '_') === metricName && plain.length <= idLimit) return plain;
  const mark = fnv1a64(metricName).slice(0, 8);
  return [plain.slice(0, idLimit - mark.length - 1).replace(/-+$/, ''), mark].filter((part) => part !== '').join('-');
}
