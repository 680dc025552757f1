import type { FailedEvent } from '../failureWords/knownFailure';
import { csvCells } from './csvRows';
import { eventOf, fieldOf, isStatus, isType, type Fields } from './fields';

/** What each cell of a row is; undefined where a heading says nothing known. */
export type Columns = readonly (keyof Fields | undefined)[];

/** Cells of a line: tabs, else pipes, else blanks in a row. */
export function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t');
  if (/\|.*\|/.test(line)) return line.replace(/^[\s|]+|[\s|]+$/g, '').split(/\s*\|+\s*/);
  // A row of CSV whose heading was left out.
  if (/,"?(?:[A-Z]+_)+FAILED"?,/.test(line)) return csvCells(line);
  const dashed = line
    .trim()
    .replace(/^(?:[A-Z][a-z]+ )?[Ee]vent: +/, '')
    .split(/ - /);
  if (dashed.length >= 3 && dashed.some(isStatus) && dashed.some(isType)) return dashed;
  return line.trim().split(/ {2,}/);
}

/** The fields that a heading names; null when the cells are none. */
export function headingOf(cells: readonly string[]): Columns | null {
  const fields = cells.map((cell) => (cell.length < 40 ? fieldOf(cell.trim()) : undefined));
  const known = fields.filter((field) => field !== undefined);
  return known.length >= 2 && known.includes('status') ? fields : null;
}

/** The event of a row below a heading; null when it holds none. */
export const ofColumns = (columns: Columns, cells: readonly string[]): FailedEvent | null =>
  eventOf(
    Object.fromEntries(columns.flatMap((field, index) => (field === undefined ? [] : [[field, cells[index] ?? '']]))),
  );
