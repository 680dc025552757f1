/** A tile as the viewer shows it. Positions and sizes in columns and rows of a grid 24 wide. */
export interface Tile {
  id: string;
  title: string;
  description: string;
  type: string;
  /** Markdown, query text or what the tile refers to. */
  text: string;
  visualization: string;
  settings: Fields;
  /** The most records that its query may yield. */
  maxRecords: number;
  layout: { x: number; y: number; w: number; h: number };
}

/** A variable of a board; its input is a query. */
export interface Variable {
  key: string;
  input: string;
  visible: boolean;
  multiple: boolean;
}

export interface Dashboard {
  tiles: Tile[];
  variables: Variable[];
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (...values: unknown[]): string => values.find(isText) ?? '';
const whole = (value: unknown, least: number, most: number, otherwise: number): number =>
  Number.isInteger(value) ? Math.min(most, Math.max(least, Number(value))) : otherwise;

/** A dashboard document, its tiles top to bottom and left to right; null when the content is no dashboard. */
export function parseDashboard(content: Uint8Array): Dashboard | null {
  const dashboard = parseJson(content);
  if (!isFields(dashboard) || !isFields(dashboard['tiles'])) return null;
  const layouts = fieldsOf(dashboard['layouts']);
  const tiles = Object.entries(dashboard['tiles'])
    .map(([key, tile]) => parseTile(key, fieldsOf(tile), layouts[key]))
    .sort((a, b) => a.layout.y - b.layout.y || a.layout.x - b.layout.x);
  const variables: unknown[] = Array.isArray(dashboard['variables']) ? dashboard['variables'] : [];
  return { tiles, variables: variables.filter(isFields).map(parseVariable) };
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content)) as unknown;
  } catch {
    return null;
  }
}

const parseVariable = ({ key, input, visible, multiple }: Fields): Variable => ({
  ...{ key: textOf(key), input: textOf(input), visible: visible !== false, multiple: multiple === true },
});

function parseTile(id: string, tile: Fields, layout: unknown): Tile {
  const at = fieldsOf(layout);
  return {
    id,
    title: textOf(tile['title']),
    description: textOf(tile['description']),
    type: textOf(tile['type']) || 'unknown',
    text: textOf(tile['content'], tile['query'], tile['input']),
    visualization: textOf(tile['visualization']),
    settings: fieldsOf(tile['visualizationSettings']),
    maxRecords: whole(fieldsOf(tile['querySettings'])['maxResultRecords'], 1, 100_000, 1000),
    layout: {
      x: whole(at['x'], 0, 23, 0),
      y: whole(at['y'], 0, 10_000, 0),
      w: whole(at['w'], 1, 24, 24),
      h: whole(at['h'], 1, 100, 1),
    },
  };
}
