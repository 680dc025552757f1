import { isRecord } from '../model/stored';
import type { SloTile } from './dashboardContent';
import { isSliTileOf } from './sliTile';

/** A classic SLO by name, and the platform SLO that takes over its tiles. */
export interface TileMove {
  from: string;
  to: { id: string; name: string };
}

/** What became of one tile: another stands in its place, or none where the board shows the platform SLO already. */
export interface MovedTile {
  from: string;
  to: string;
  outcome: 'replaced' | 'removed';
}

/**
 * A board's content with the tiles of classic SLOs replaced by those of the platform ones, in their places; whatever else is on it
 * stays. Nothing moved: it shows none of them. The same content once more moves nothing.
 */
export function moveTiles(content: unknown, moves: readonly TileMove[]): { content: unknown; moved: MovedTile[] } {
  if (!isRecord(content) || !isRecord(content['tiles'])) return { content, moved: [] };
  const tiles = { ...content['tiles'] };
  const layouts = isRecord(content['layouts']) ? { ...content['layouts'] } : {};
  const shown = new Set(Object.values(tiles).filter(isRecord).flatMap(platformIdOf));
  const moved: MovedTile[] = [];
  for (const [id, tile] of Object.entries(tiles)) {
    const move = moves.find(({ from }) => isRecord(tile) && isSliTileOf(tile, from));
    if (move === undefined) continue;
    const { from, to } = move;
    const outcome = shown.has(to.id) ? 'removed' : 'replaced';
    if (outcome === 'removed') {
      delete tiles[id];
      delete layouts[id];
    } else {
      tiles[id] = { type: 'slo', title: to.name, input: to.id } satisfies SloTile;
      shown.add(to.id);
    }
    moved.push({ from, to: to.name, outcome });
  }
  return { content: moved.length === 0 ? content : { ...content, tiles, layouts }, moved };
}

const platformIdOf = ({ type, input }: Record<string, unknown>): string[] =>
  type === 'slo' && typeof input === 'string' ? [input] : [];
