/** Rows of comma-separated values (RFC 4180, also with semicolons); null when the first line is no heading of events. */
export function csvRows(text: string, isHeading: (cells: readonly string[]) => boolean): string[][] | null {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const separator = [',', ';'].find((one) =>
    isHeading(first.split(one).map((cell) => cell.replace(/^"|"$/g, '').trim())),
  );
  return separator === undefined ? null : rowsOf(text.trim(), separator);
}

/** The cells of one line of comma-separated values. */
export const csvCells = (line: string): string[] => rowsOf(line, ',')[0] ?? [];

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if (isQuoted && char === '"' && text[index + 1] === '"') {
      cell += char;
      index += 1;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === separator || char === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell);
  return rows;
}
