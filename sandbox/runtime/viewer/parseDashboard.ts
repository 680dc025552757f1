/** A tile as the viewer shows it. Positions and sizes in columns and rows of a grid 24 wide. */
export interface Tile {
  title: string;
  type: string;
  /** Markdown, query text or what the tile refers to. */
  text: string;
  layout: { x: number; y: number; w: number; h: number };
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (...values: unknown[]): string => values.find(isText) ?? '';
const whole = (value: unknown, least: number, most: number, otherwise: number): number =>
  Number.isInteger(value) ? Math.min(most, Math.max(least, Number(value))) : otherwise;

/** The tiles of a dashboard document, top to bottom and left to right; null when the content is no dashboard. */
export function parseDashboard(content: Uint8Array): Tile[] | null {
  const dashboard = parseJson(content);
  if (!isFields(dashboard) || !isFields(dashboard['tiles'])) return null;
  const layouts = isFields(dashboard['layouts']) ? dashboard['layouts'] : {};
  return Object.entries(dashboard['tiles'])
    .map(([key, tile]) => parseTile(isFields(tile) ? tile : {}, layouts[key]))
    .sort((a, b) => a.layout.y - b.layout.y || a.layout.x - b.layout.x);
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content)) as unknown;
  } catch {
    return null;
  }
}

function parseTile(tile: Fields, layout: unknown): Tile {
  const at = isFields(layout) ? layout : {};
  return {
    title: textOf(tile['title']),
    type: textOf(tile['type']) || 'unknown',
    text: textOf(tile['content'], tile['query'], tile['input']),
    layout: {
      x: whole(at['x'], 0, 23, 0),
      y: whole(at['y'], 0, 10_000, 0),
      w: whole(at['w'], 1, 24, 24),
      h: whole(at['h'], 1, 100, 1),
    },
  };
}
