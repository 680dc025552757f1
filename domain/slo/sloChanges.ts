import type { ClassicSlo } from '../model/slo';
import type { PlanChange } from './planItem';

/** The backend keeps float32: 99.9 comes back as 99.9000015258789. */
const tolerance = 1e-4;

/** What an absent field of a stored `builtin:monitoring.slo` object means, by the defaults of its schema. */
const schemaDefaults: Record<string, unknown> = {
  enabled: true,
  evaluationType: 'AGGREGATE',
  evaluationWindow: '-1w',
  filter: '',
  targetSuccess: 99.98,
  targetWarning: 99.99,
  'errorBudgetBurnRate.fastBurnThreshold': 10,
};

/** Fields of a value by path. `metricName` is left out: it cannot change. */
function flat(value: Record<string, unknown>, prefix = ''): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, content] of Object.entries(value)) {
    const path = `${prefix}${name}`;
    if (path === 'metricName') continue;
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      for (const [inner, leaf] of flat({ ...content }, `${path}.`)) fields.set(inner, leaf);
    } else {
      fields.set(path, content);
    }
  }
  return fields;
}

function isSame(stored: unknown, wanted: unknown): boolean {
  if (typeof stored === 'number' && typeof wanted === 'number') return Math.abs(stored - wanted) <= tolerance;
  return stored === wanted;
}

/**
 * What an update would change, field by field. Fields that the stored object has and we do not speak of stay out of it.
 * `from` is null for a field that is absent and has no default.
 */
export function sloChanges(stored: Record<string, unknown>, wanted: ClassicSlo): PlanChange[] {
  const before = flat(stored);
  return [...flat({ ...wanted })].flatMap(([field, to]) => {
    const from = before.get(field) ?? schemaDefaults[field] ?? null;
    return isSame(from, to) ? [] : [{ field, from, to }];
  });
}
