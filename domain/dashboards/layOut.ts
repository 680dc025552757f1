import { gridWidth, type Layout, type Tile } from './dashboardContent';

/** Tiles that stand side by side, all equally wide and high; they wrap when there are more than `columns`. */
export interface Row {
  columns: number;
  height: number;
  tiles: Tile[];
}

/** Puts rows below each other on the grid and numbers the tiles in reading order. */
export function layOut(rows: Row[]): { tiles: Record<string, Tile>; layouts: Record<string, Layout> } {
  const tiles: Record<string, Tile> = {};
  const layouts: Record<string, Layout> = {};
  let next = 0;
  let y = 0;
  for (const { columns, height, tiles: content } of rows) {
    const w = gridWidth / columns;
    for (const [index, tile] of content.entries()) {
      const id = String(next++);
      tiles[id] = tile;
      layouts[id] = { x: (index % columns) * w, y: y + Math.floor(index / columns) * height, w, h: height };
    }
    y += Math.ceil(content.length / columns) * height;
  }
  return { tiles, layouts };
}
