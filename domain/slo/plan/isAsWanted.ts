import { isRecord } from '../../model/stored';

/** The backend keeps float32: 99.9 comes back as 99.9000015258789. */
const tolerance = 1e-4;

/**
 * Whether a stored settings value says all that a wanted one says. Fields that only the stored one has stay out of it, and so
 * does the order of list items that have a key of their own, which the backend keeps as sets.
 */
export function isAsWanted(stored: unknown, wanted: unknown): boolean {
  if (typeof stored === 'number' && typeof wanted === 'number') return Math.abs(stored - wanted) <= tolerance;
  if (Array.isArray(wanted)) {
    if (!Array.isArray(stored) || stored.length !== wanted.length) return false;
    const [was, is] = [inOrder(stored), inOrder(wanted)];
    return is.every((item, index) => isAsWanted(was[index], item));
  }
  if (isRecord(wanted))
    return isRecord(stored) && Object.entries(wanted).every(([field, value]) => isAsWanted(stored[field], value));
  return stored === wanted;
}

function inOrder(items: readonly unknown[]): unknown[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

function keyOf(item: unknown): string {
  const key = isRecord(item) ? (item['key'] ?? item['metadataKey']) : undefined;
  return typeof key === 'string' ? key : '';
}
