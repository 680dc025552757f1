import type { DashboardContent, DataTile } from '../../../domain/dashboards/dashboardContent';
import type { FieldType, FieldTypes } from '../../domain/dashboards/suitability';

interface Mapping {
  type: string;
  types?: { mappings: { element: { type: string } } }[];
}

export interface QueryAnswer {
  status: number;
  /** Of the error, where there is one. */
  message: string | null;
  records: Record<string, unknown>[];
  fields: FieldTypes;
}

const fieldType = ({ type, types }: Mapping): FieldType =>
  types === undefined ? { type } : { type, elements: types.map(({ mappings }) => mappings.element.type) };

/** What a new board shows: the last two hours. */
const usual = 2 * 3_600_000;

/** Asks the query API as the Dashboards app does. @param timeframe how far back, in ms */
export async function ask(
  origin: string,
  query: string,
  now: number,
  { most = 1000, timeframe = usual }: { most?: number; timeframe?: number } = {},
): Promise<QueryAnswer> {
  const response = await fetch(`${origin}/platform/storage/query/v1/query:execute`, {
    method: 'POST',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ query, maxResultRecords: most, requestTimeoutMilliseconds: 60_000 },
      defaultTimeframeStart: new Date(now - timeframe).toISOString(),
      defaultTimeframeEnd: new Date(now).toISOString(),
    }),
  });
  const body = (await response.json()) as {
    error?: { message: string };
    result?: { records: Record<string, unknown>[]; types: { mappings: Record<string, Mapping> }[] };
  };
  const mappings = Object.assign({}, ...(body.result?.types ?? []).map((one) => one.mappings)) as Record<
    string,
    Mapping
  >;
  return {
    ...{ status: response.status, message: body.error?.message ?? null, records: body.result?.records ?? [] },
    fields: Object.fromEntries(Object.entries(mappings).map(([name, mapping]) => [name, fieldType(mapping)])),
  };
}

/** The values that a board's variables offer, all of which are chosen. @throws when one has another number of fields than one */
export async function variableValues(origin: string, { variables }: DashboardContent, now: number) {
  const found: Record<string, string[]> = {};
  for (const { key, input } of variables) {
    const { status, message, records } = await ask(origin, input, now);
    if (status !== 200) throw new Error(`${key}: ${message}\n${input}`);
    if (records.some((record) => Object.keys(record).length !== 1)) throw new Error(`${key} yields several fields`);
    found[key] = records.flatMap((record) => Object.values(record).map(String));
  }
  return found;
}

/** A query with the values of variables in it: texts in quotes, several with commas between. */
export const withValues = (query: string, values: Readonly<Record<string, string[]>>): string =>
  query.replace(/\$(\w+)/g, (whole, key: string) => values[key]?.map((one) => JSON.stringify(one)).join(', ') ?? whole);

export const dataTilesOf = ({ tiles }: DashboardContent): DataTile[] =>
  Object.values(tiles).flatMap((tile) => (tile.type === 'data' ? [tile] : []));
