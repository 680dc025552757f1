import type { ListSlosValue, SloRow } from '../../../domain/contract/listSlos';

/** Bytes of rows in one answer: the runtime lets 6 MB through, and warnings need room too. */
const mostBytes = 5_000_000;

/** As many rows, from the first on, as one answer holds, at least one; and how many are left. */
export function fitting(rows: readonly SloRow[], most = mostBytes): Pick<ListSlosValue, 'slos' | 'rest'> {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = rows.findIndex((row, at) => {
    bytes += encoder.encode(JSON.stringify(row)).length + 1;
    return at > 0 && bytes > most;
  });
  const slos = end === -1 ? [...rows] : rows.slice(0, end);
  return { slos, rest: rows.length - slos.length };
}
