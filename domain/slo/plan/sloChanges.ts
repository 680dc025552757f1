import { isClassic, type PlatformSlo, type Slo } from '../../model/slo';
import type { PlanChange } from '../../model/planItem';
import { indicatorFamily } from '../../queries/readPlatformSli';

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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of a value by path. `metricName` is left out: it cannot change. */
function flat(value: Record<string, unknown>, prefix = ''): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, content] of Object.entries(value)) {
    const path = `${prefix}${name}`;
    if (path === 'metricName') continue;
    if (isRecord(content)) {
      for (const [inner, leaf] of flat(content, `${path}.`)) fields.set(inner, leaf);
    } else {
      fields.set(path, content);
    }
  }
  return fields;
}

function isSame(stored: unknown, wanted: unknown): boolean {
  if (typeof stored === 'number' && typeof wanted === 'number') return Math.abs(stored - wanted) <= tolerance;
  return stored === wanted || (Array.isArray(wanted) && JSON.stringify(stored) === JSON.stringify(wanted));
}

function changesOf(before: ReadonlyMap<string, unknown>, after: Iterable<[string, unknown]>): PlanChange[] {
  return [...after].flatMap(([field, to]) => {
    const from = before.get(field) ?? null;
    return isSame(from, to) ? [] : [{ field, from, to }];
  });
}

function platformChanges(stored: Record<string, unknown>, wanted: PlatformSlo): PlanChange[] {
  const { criteria, tags, externalId, ...rest } = wanted;
  const storedTags: unknown[] = Array.isArray(stored['tags']) ? stored['tags'] : [];
  const storedCriteria: unknown[] = Array.isArray(stored['criteria']) ? stored['criteria'] : [];
  const [only, ...others] = storedCriteria;
  const before = flat({ ...stored, customSli: { filterSegments: [], ...recordOf(stored['customSli']) } });
  return [
    ...familyChange(before.get('customSli.indicator'), wanted.customSli.indicator),
    ...changesOf(before, flat(rest)),
    ...(isRecord(only) && others.length === 0
      ? changesOf(flat(only, 'criteria.'), flat({ ...criteria[0] }, 'criteria.'))
      : [{ field: 'criteria', from: stored['criteria'] ?? null, to: criteria }]),
    // Tags that people added are theirs.
    ...(tags.every((tag) => storedTags.includes(tag)) ? [] : [{ field: 'tags', from: storedTags, to: tags }]),
    // Whether the platform keeps `externalId` is not documented; one that it dropped is no difference.
    ...(typeof stored['externalId'] === 'string' && stored['externalId'] !== externalId
      ? [{ field: 'externalId', from: stored['externalId'], to: externalId }]
      : []),
  ];
}

/** The same SLO on the metrics that came another way: said by name, for two long queries side by side do not tell. */
function familyChange(stored: unknown, wanted: string): PlanChange[] {
  const from = typeof stored === 'string' ? indicatorFamily(stored) : null;
  const to = indicatorFamily(wanted);
  return from === null || to === null || from === to ? [] : [{ field: 'metricFamily', from, to }];
}

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/**
 * What an update would change, field by field. Fields that the stored object has and we do not speak of stay out of it.
 * `from` is null for a field that is absent and has no default.
 */
export function sloChanges(stored: Record<string, unknown>, wanted: Slo): PlanChange[] {
  if (!isClassic(wanted)) return platformChanges(stored, wanted);
  return changesOf(new Map([...Object.entries(schemaDefaults), ...flat(stored)]), flat({ ...wanted }));
}
