import { fnv1a64 } from '../fnv1a64';
import { isClassic } from '../model/slo';
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

/**
 * A readable part and a hash of what is named, 64 bits: the same whatever else is exported, and different for different
 * things, however alike their names are once they are made of lower-case letters and digits.
 */
export function distinctName(
  readable: string,
  identity: readonly unknown[],
  separator: '-' | '_',
  limit: number,
): string {
  const hash = fnv1a64(JSON.stringify(identity));
  const kept = slug(readable, separator, limit - hash.length - 1);
  return kept === '' ? hash : `${kept}${separator}${hash}`;
}

/** What an SLO stays the same by: our key, else its id, else its name. */
const identityOf = ({ key, id, definition }: ExportItem): readonly unknown[] => [
  isClassic(definition) ? 'classic' : 'platform',
  ...(key !== null ? ['key', key] : id !== null ? ['id', id] : ['name', definition.name]),
];

/** A name per item, of at most `limit` characters. Unique among the items, which differ in their identity or are numbered. */
export function exportNames(items: readonly ExportItem[], separator: '-' | '_', limit: number): string[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const identity = identityOf(item);
    const nameOf = (n: number) =>
      distinctName(`slo ${item.definition.name}`, n === 1 ? identity : [...identity, n], separator, limit);
    let name = nameOf(1);
    for (let n = 2; taken.has(name); n++) name = nameOf(n);
    taken.add(name);
    return name;
  });
}
