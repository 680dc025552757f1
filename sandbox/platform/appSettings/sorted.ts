import { assertUsable, fieldText } from './fieldText';

type Item = Readonly<Record<string, unknown>>;

/** By `sort` (`value.name`, `-modificationInfo.createdTime`, several joined by commas); in the stored order without. @throws ApiError 400 */
export function sorted<T extends Item>(items: readonly T[], sort: string | null, fields: readonly string[]): T[] {
  const keys = (sort ?? '').split(',').filter((key) => key !== '');
  for (const key of keys) assertUsable(key.replace(/^-/, ''), fields, 'sort');
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const field = key.replace(/^-/, '');
      const order = compared(fieldText(a, field), fieldText(b, field));
      if (order !== 0) return key.startsWith('-') ? -order : order;
    }
    return 0;
  });
}

/** Numbers by size, the rest by characters. */
function compared(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  if (a !== '' && b !== '' && !Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return a < b ? -1 : a > b ? 1 : 0;
}
