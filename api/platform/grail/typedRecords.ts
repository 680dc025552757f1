import type { FieldType, RangedFieldTypes, ResultRecord } from '@dynatrace-sdk/client-query';

export type GrailValue = boolean | number | string | null | GrailValue[] | { [field: string]: GrailValue };
export type GrailRecord = Record<string, GrailValue>;

type Mappings = Readonly<Record<string, FieldType | undefined>>;

/**
 * Records with values as their types mean them. On the wire a long and a duration are text, and so is a timestamp:
 * a long becomes a number, a duration a number of milliseconds, a timestamp milliseconds since the epoch, a timeframe
 * `{ start, end }` of those. What has no type, or another one, stays as it came.
 */
export function typedRecords(
  records: readonly (ResultRecord | null)[],
  types: readonly RangedFieldTypes[],
): GrailRecord[] {
  return records.map((record, index) => typedFields(record ?? {}, mappingsAt(types, index)));
}

/** Ranges include both their ends. */
function mappingsAt(types: readonly RangedFieldTypes[] | undefined, index: number): Mappings {
  const range = types?.find(({ indexRange: [from = 0, to = Infinity] = [] }) => from <= index && index <= to);
  return range?.mappings ?? {};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typedFields = (record: Readonly<Record<string, unknown>>, mappings: Mappings): GrailRecord =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, typed(value, mappings[name])]));

function typed(value: unknown, field: FieldType | undefined): GrailValue {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one, index) => typed(one, mappingsAt(field?.types, index).element));
  if (isRecord(value)) {
    if (field?.type === 'timeframe') return { start: momentOf(value.start), end: momentOf(value.end) };
    return typedFields(value, mappingsAt(field?.types, 0));
  }
  if (typeof value !== 'string') return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  switch (field?.type) {
    case 'long':
    case 'double':
      return numberOf(value);
    case 'duration':
      return inMilliseconds(numberOf(value));
    case 'timestamp':
      return momentOf(value);
    default:
      return value;
  }
}

const numberOf = (text: string): GrailValue =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

const inMilliseconds = (nanoseconds: GrailValue): GrailValue =>
  typeof nanoseconds === 'number' ? nanoseconds / 1e6 : nanoseconds;

/** Timestamps have nine decimals, three more than a `Date` is sure to read. */
function momentOf(value: unknown): GrailValue {
  if (typeof value !== 'string') return null;
  const at = Date.parse(value.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(at) ? value : at;
}
