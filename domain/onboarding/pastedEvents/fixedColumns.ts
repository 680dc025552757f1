import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOf, fieldOf, isStatus, type Fields } from './fields';

interface Column {
  from: number;
  to: number;
  field: keyof Fields;
}

/** Columns of a table whose cells are wrapped inside them (AWS SAM), by its heading; null when the line is none. */
export function fixedColumns(heading: string): Column[] | null {
  if (/[|\t,]/.test(heading)) return null;
  const words = [...heading.matchAll(/\S+(?: \S+)*/g)];
  const columns = words.map((word, index) => ({
    from: word.index,
    to: words[index + 1]?.index ?? Infinity,
    field: fieldOf(word[0]),
  }));
  const known = columns.filter((column): column is Column => column.field !== undefined);
  return known.length >= 3 && known.length === columns.length && known.some(({ field }) => field === 'status')
    ? known
    : null;
}

/** Reads the lines below a heading, from the given one on; answers how many belong to the table, and its events. */
export function fixedRows(
  lines: readonly string[],
  from: number,
  columns: readonly Column[],
): { used: number; events: FailedEvent[] } {
  const rows: Fields[] = [];
  let used = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' && used > 1) break;
    used += 1;
    if (/^[-=\s]*$/.test(line)) continue;
    const cells = columns.map(({ from, to }) => line.slice(from, to === Infinity ? undefined : to).trimEnd());
    const status = cells[columns.findIndex(({ field }) => field === 'status')]?.trim() ?? '';
    const row = rows.at(-1);
    if (isStatus(status) || (/^[A-Z]+_/.test(status) && !row?.status?.endsWith('_')))
      rows.push({ ...fieldsOf(columns, cells) });
    else if (row)
      columns.forEach(
        ({ field, from, to }, index) => (row[field] = glued(row[field] ?? '', cells[index] ?? '', to - from, field)),
      );
    else return { used: used - 1, events: [] };
  }
  return { used, events: rows.flatMap((row) => eventOf(row) ?? []) };
}

const fieldsOf = (columns: readonly Column[], cells: readonly string[]): Fields =>
  Object.fromEntries(columns.map(({ field }, index) => [field, cells[index] ?? '']));

/** Only sentences are wrapped at blanks; names, types and states are cut wherever the column ends. */
function glued(above: string, cell: string, width: number, field: keyof Fields): string {
  if (cell.trim() === '') return above;
  if (field !== 'reason') return above.trim() + cell.trim();
  const lastLine = above.split('\n').at(-1) ?? '';
  const isCut = Number.isFinite(width)
    ? lastLine.length >= width - 1
    : /[:/-]\S{6,}$/.test(lastLine) && lastLine.length >= 24 && !/[.,"]$/.test(lastLine);
  return `${above}${isCut ? '' : ' '}${cell.trim()}`;
}
