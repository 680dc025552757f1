import { gridWidth, type Layout, type Tile } from './dashboardContent';

/** Tiles that stand side by side, all equally high; they wrap when there are more than `columns`. */
export interface Row {
  /** 1 to 4: what divides the grid. */
  columns: number;
  height: number;
  tiles: Tile[];
  /** Widths that fill the grid, where they are not all the same; as many as there are tiles. */
  widths?: number[];
}

/** As high as its rows, up to a page of them. */
export const tableHeight = (rows: number): number => Math.min(14, 2 + Math.ceil(rows * 0.6));

/** So many tiles in lines as even as can be, so that no line leaves a hole: five in lines of four are three and two. */
function linesOf(count: number, columns: number): number[] {
  const lines = Math.ceil(count / columns);
  return Array.from({ length: lines }, (_, line) => Math.floor(count / lines) + (line < count % lines ? 1 : 0));
}

/** Puts rows below each other on the grid without a hole and numbers the tiles in reading order. */
export function layOut(rows: readonly Row[]): { tiles: Record<string, Tile>; layouts: Record<string, Layout> } {
  const tiles: Record<string, Tile> = {};
  const layouts: Record<string, Layout> = {};
  let next = 0;
  let y = 0;
  for (const { columns, height, tiles: content, widths } of rows) {
    let first = 0;
    for (const count of linesOf(content.length, columns)) {
      let x = 0;
      for (const [index, tile] of content.slice(first, first + count).entries()) {
        const w = widths?.[first + index] ?? gridWidth / count;
        const id = String(next++);
        tiles[id] = tile;
        layouts[id] = { x, y, w, h: height };
        x += w;
      }
      first += count;
      y += height;
    }
  }
  return { tiles, layouts };
}
