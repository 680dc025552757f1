import { isRecord } from '../model/stored';
import { fingerprint } from './fingerprint';

/** How a tile of a stored dashboard differs from what this app would write. */
export interface TileDifference {
  tile: string;
  /** `added` and `changed` by hand, or `missing` there. */
  change: 'added' | 'changed' | 'missing';
}

/** What a person calls a tile: its title, or the first line of its text. */
function nameOf(tile: Record<string, unknown>): string {
  const { title, content } = tile;
  if (typeof title === 'string' && title !== '') return title;
  return typeof content === 'string' ? (content.split('\n')[0] ?? '').replace(/^#+ /, '') : 'Untitled tile';
}

/** Tiles by their name; a second one of the same name is counted. */
function named(content: unknown): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  const tiles = isRecord(content) && isRecord(content['tiles']) ? Object.values(content['tiles']) : [];
  for (const tile of tiles.filter(isRecord)) {
    const name = nameOf(tile);
    let unique = name;
    for (let times = 2; found.has(unique); times++) unique = `${name} (${times})`;
    found.set(unique, tile);
  }
  return found;
}

/** Tile by tile, what is different in a stored dashboard; empty where only places, variables or settings differ. */
export function tileDifferences(stored: unknown, ours: unknown): TileDifference[] {
  const [there, here] = [named(stored), named(ours)];
  const changes = [...there].flatMap(([tile, content]): TileDifference[] => {
    const own = here.get(tile);
    if (own === undefined) return [{ tile, change: 'added' }];
    return fingerprint(own) === fingerprint(content) ? [] : [{ tile, change: 'changed' }];
  });
  const gone = [...here.keys()].filter((tile) => !there.has(tile));
  return [...changes, ...gone.map((tile) => ({ tile, change: 'missing' }) satisfies TileDifference)];
}
