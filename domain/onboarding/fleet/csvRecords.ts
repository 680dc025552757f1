import Papa from 'papaparse';

/** One record of a list of values, and the line that it begins at, from 1. */
export interface CsvRecord {
  line: number;
  /** Without blanks around them. */
  cells: string[];
}

/**
 * Records of comma-, semicolon- or tab-separated values, quoted or not (RFC 4180), whichever of them the text has; a spreadsheet's byte
 * order mark does not matter. Empty lines are left out, and counted.
 */
export function csvRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  // Line ends are made one kind, so that lines can be counted.
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let begin = 0;
  let line = 1;
  Papa.parse<string[]>(plain, {
    newline: '\n',
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: false,
    step: ({ data, meta }) => {
      // A line with another separator than the rest, as lists have that were put together.
      const own = data.length === 1 && /[;\t]/.test(data[0] ?? '') ? (data[0] ?? '').split(/[;\t]/) : data;
      const cells = own.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) records.push({ line, cells });
      line += plain.slice(begin, meta.cursor).split('\n').length - 1;
      begin = meta.cursor;
    },
  });
  return records;
}
