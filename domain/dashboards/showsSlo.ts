import { isRecord } from '../model/stored';
import { isSliTileOf } from './sliTile';

/**
 * Whether a dashboard's content has a tile of this SLO: an SLO tile by the id of a platform SLO, or a tile of ours
 * for a classic one of this name.
 */
export function showsSlo(content: unknown, { id, name }: { id: string; name: string }): boolean {
  const tiles = isRecord(content) && isRecord(content['tiles']) ? Object.values(content['tiles']) : [];
  return tiles.filter(isRecord).some((tile) => (tile.type === 'slo' ? tile.input === id : isSliTileOf(tile, name)));
}
