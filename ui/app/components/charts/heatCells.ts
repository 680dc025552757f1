/** What a service did in a stretch of time. Words are the legend. */
export type HeatState = 'calm' | 'near' | 'hot' | 'maintenance' | 'no data';

export interface HeatCell {
  service: string;
  from: Date;
  to: Date;
  state: HeatState;
}

/** Services × time: per column the worst value, and where it is known how many minutes were bad. */
export interface HeatFacts {
  /** ISO 8601. */
  columns: readonly { from: string; to: string }[];
  rows: readonly { service: string; values: readonly (number | null)[]; badMinutes?: readonly number[] }[];
}

/** Where hot begins; a service is hot at or above it, or below it where tasks are counted. */
export interface Line {
  threshold: number;
  side: 'above' | 'below';
}

/** So many percentage points below a threshold begins "near". */
export const nearBy = 10;

/** The cells of a heat map, rows as they come, columns from the oldest on. */
export function heatCells({ columns, rows }: HeatFacts, line: Line): HeatCell[] {
  return rows.flatMap(({ service, values, badMinutes }) =>
    columns.map(({ from, to }, index) => ({
      ...{ service, from: new Date(from), to: new Date(to) },
      state: stateOf(values[index] ?? null, badMinutes?.[index], line),
    })),
  );
}

function stateOf(value: number | null, badMinutes: number | undefined, { threshold, side }: Line): HeatState {
  if (value === null) return 'no data';
  const isBeyond = side === 'above' ? value >= threshold : value < threshold;
  if (badMinutes !== undefined && badMinutes > 0) return 'hot';
  // Beyond the line without a bad minute: those minutes are left out of the objective.
  if (isBeyond) return badMinutes === undefined ? 'hot' : 'maintenance';
  return side === 'above' && value >= threshold - nearBy ? 'near' : 'calm';
}
