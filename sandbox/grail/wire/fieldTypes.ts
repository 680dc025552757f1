import { type DqlRecord, type DqlValue, isRecord, typeOf } from '../values/dqlValue';

/** The type of a field, and of what is in it. */
export interface FieldType {
  type: string;
  types?: readonly RangedTypes[];
}

type Mappings = Record<string, FieldType>;

/** Fields of the records or elements from the first to the last index, both included; a record's own fields have none. */
export interface RangedTypes {
  indexRange?: [number, number];
  mappings: Mappings;
}

const plainTypes = new Map<string, FieldType>();

/** The same object for the same plain type: an array of minutes would need a thousand. */
function plainType(type: string): FieldType {
  const known = plainTypes.get(type) ?? { type };
  plainTypes.set(type, known);
  return known;
}

function fieldType(value: DqlValue): FieldType {
  if (Array.isArray(value)) {
    const elements = ranges(value, fieldType, joined);
    return {
      type: 'array',
      types: elements.map(({ range, type }) => ({ indexRange: range, mappings: { element: type } })),
    };
  }
  if (value === null || !isRecord(value)) return plainType(typeOf(value));
  return { type: 'record', types: [{ mappings: mappingsOf(value) }] };
}

const mappingsOf = (record: DqlRecord): Mappings =>
  Object.fromEntries([...record].map(([field, value]) => [field, fieldType(value)]));

/** Neighbours whose types can be joined, as one range. */
function ranges<T, Type>(items: readonly T[], of: (item: T) => Type, join: (a: Type, b: Type) => Type | null) {
  const found: { range: [number, number]; type: Type }[] = [];
  items.forEach((item, index) => {
    const type = of(item);
    const last = found.at(-1);
    const both = last ? join(last.type, type) : null;
    if (last && both) Object.assign(last, { range: [last.range[0], index], type: both });
    else found.push({ range: [index, index], type });
  });
  return found;
}

/** One type for both, null when they differ; null fits every type. */
function joined(left: FieldType, right: FieldType): FieldType | null {
  if (left === right || right.type === 'undefined') return left;
  if (left.type === 'undefined') return right;
  if (left.type !== right.type) return null;
  const [known, more] = [left.types ?? [], right.types ?? []];
  if (known.length === 0 || more.length === 0) return known.length === 0 ? right : left;
  if (known.length !== more.length) return null;
  const types: RangedTypes[] = [];
  for (const [index, range] of known.entries()) {
    const other = more[index] ?? range;
    const mappings = joinedMappings(range.mappings, other.mappings);
    if (!mappings) return null;
    const longer = (other.indexRange?.[1] ?? 0) > (range.indexRange?.[1] ?? 0) ? other : range;
    types.push({ ...longer, mappings });
  }
  return { ...left, types };
}

function joinedMappings(left: Mappings, right: Mappings): Mappings | null {
  const fields = Object.keys(left);
  if (fields.length !== Object.keys(right).length) return null;
  const both: Mappings = {};
  for (const field of fields) {
    const [one, other] = [left[field], right[field]];
    const type = one && other ? joined(one, other) : null;
    if (!type) return null;
    both[field] = type;
  }
  return both;
}

/** The types of records in their order; other fields, or another type of a field, begin a new entry. */
export const rangedTypes = (records: readonly DqlRecord[]): RangedTypes[] =>
  ranges(records, mappingsOf, joinedMappings).map(({ range, type }) => ({ indexRange: range, mappings: type }));
