import { fnv1a64 } from '../fnv1a64';
import type { ExportItem } from './exportItem';

/**
 * A name of lower-case letters, digits and separators made of any text; it begins and ends with a letter or digit and is at
 * most `limit` long. Empty when nothing is left.
 */
export function slug(text: string, separator: '-' | '_', limit: number): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, limit)
    .trim()
    .replace(/ /g, separator);
}

/** What an SLO stays the same by: our key, else its id, else its name. */
const identityOf = ({ key, id, definition }: ExportItem): string => key ?? id ?? definition.name;

/**
 * A name per item: a readable part, and 8 digits of a hash of what it is, so that it is the same whatever else is exported.
 * Unique among the items, which differ in their identity or are numbered.
 */
export function exportNames(items: readonly ExportItem[], separator: '-' | '_', limit: number): string[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const hash = fnv1a64(`${'metricExpression' in item.definition}:${identityOf(item)}`).slice(0, 8);
    const nameWith = (suffix: string) =>
      [`slo`, slug(item.definition.name, separator, limit - suffix.length - 5), suffix]
        .filter((part) => part !== '')
        .join(separator);
    let name = nameWith(hash);
    for (let n = 2; taken.has(name); n++) name = nameWith(`${hash}${separator}${n}`);
    taken.add(name);
    return name;
  });
}
