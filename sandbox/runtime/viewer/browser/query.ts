/** The records of a query, as the query API answers them. */
export type Row = Record<string, unknown>;

export interface Span {
  from: Date;
  to: Date;
}

/** What is chosen of each variable. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** A query with the chosen values in it, in quotes, several with commas between. */
export const filled = (query: string, chosen: Chosen): string =>
  query.replace(/\$(\w+)/g, (whole, key: string) => chosen[key]?.map((one) => JSON.stringify(one)).join(', ') ?? whole);

/** Runs a query over a timeframe. @throws Error with the message of the query API */
export async function run(query: string, { from, to }: Span, maxRecords: number): Promise<Row[]> {
  const response = await fetch('/platform/storage/query/v1/query:execute', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ query, maxResultRecords: maxRecords, requestTimeoutMilliseconds: 120_000 },
      ...{ defaultTimeframeStart: from.toISOString(), defaultTimeframeEnd: to.toISOString() },
    }),
  });
  const body = (await response.json()) as {
    error?: { message: string; details?: { errorMessage?: string } };
    result?: { records: Row[] };
  };
  if (!response.ok) throw new Error(body.error?.details?.errorMessage ?? body.error?.message ?? `${response.status}`);
  return body.result?.records ?? [];
}

export interface Point {
  start: Date;
  end: Date;
  value: number;
}

/** The points of a series; null where the record lacks what a chart needs: the tile says "Data not suitable" then. */
export function pointsOf(record: Row, field: string): Point[] | null {
  const { timeframe, interval } = record as { timeframe?: { start?: string }; interval?: string };
  const values = record[field];
  if (timeframe?.start === undefined || interval === undefined || !Array.isArray(values)) return null;
  const [start, width] = [Date.parse(timeframe.start), Number(interval) / 1e6];
  return values.flatMap((value: unknown, at) =>
    typeof value === 'number'
      ? [{ start: new Date(start + at * width), end: new Date(start + (at + 1) * width), value }]
      : [],
  );
}

/** What a series is called: its texts, else its field. */
export function nameOf(record: Row, field: string, isOnly: boolean): string {
  const texts = Object.values(record).filter((value): value is string => typeof value === 'string');
  const named = texts.filter((text) => !/^\d+$/.test(text));
  return named.length === 0 ? field : isOnly ? named.join(', ') : `${field} ${named.join(', ')}`;
}
