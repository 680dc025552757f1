import {
  type DqlValue,
  Duration,
  isNumeric,
  isRecord,
  SmartscapeId,
  Timeframe,
  Timestamp,
  typeOf,
} from '../values/dqlValue';
import { toTimeframe, toTimestamp } from '../values/instants';
import { readJson } from '../values/readJson';
import { textOf } from '../values/textOf';
import { type DqlFunction, firstOf, type FunctionTable, one } from './dqlFunction';

function toLong(value: DqlValue): DqlValue {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? BigInt(Math.trunc(value)) : null;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string') return /^-?\d+$/.test(value) ? BigInt(value) : null;
  // Both are kept in nanoseconds.
  if (value instanceof Timestamp || value instanceof Duration) return BigInt(Math.round(value.ms)) * 1_000_000n;
  return null;
}

function toDouble(value: DqlValue): DqlValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value);
  const long = toLong(value);
  return typeof long === 'bigint' ? Number(long) : null;
}

/** A text that is neither "true" nor "false" is null, as in the reference's example; its words say false. */
function toBoolean(value: DqlValue): DqlValue {
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return Number(value) !== 0;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return word === 'true' ? true : word === 'false' ? false : null;
}

function toDuration(value: DqlValue): DqlValue {
  if (value instanceof Duration) return value;
  if (value instanceof Timeframe) return new Duration(value.end.ms - value.start.ms);
  const nanoseconds = isNumeric(value) || typeof value === 'string' ? toLong(value) : null;
  return typeof nanoseconds === 'bigint' ? new Duration(Number(nanoseconds) / 1e6) : null;
}

function toSmartscapeId(value: DqlValue): DqlValue {
  if (value instanceof SmartscapeId) return value;
  return typeof value === 'string' && /^[A-Z0-9_]+-[0-9A-F]{16}$/.test(value) ? new SmartscapeId(value) : null;
}

/** "If the argument is an array, the element at position 0 is converted." */
const converted = (convert: (value: DqlValue) => DqlValue): DqlFunction => one((value) => convert(firstOf(value)));

/** The value where it is of a type already, else null. */
const as = (...types: readonly string[]): DqlFunction => one((value) => (types.includes(typeOf(value)) ? value : null));

const jsonField: DqlFunction = {
  counts: [2, 2],
  apply: ([text = null, field = null]) => {
    const value = typeof text === 'string' ? readJson(text) : null;
    return value !== null && isRecord(value) && typeof field === 'string' ? (value.get(field) ?? null) : null;
  },
};

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/conversion-and-casting-functions */
export const conversion: FunctionTable = [
  ['toArray', one((value) => (Array.isArray(value) ? value : [value]))],
  ['toBoolean', converted(toBoolean)],
  ['toDouble', converted(toDouble)],
  ['toDuration', converted(toDuration)],
  ['toLong', converted(toLong)],
  ['toSmartscapeId', converted(toSmartscapeId)],
  ['toString', one((value) => textOf(value))],
  ['toTimeframe', converted(toTimeframe)],
  ['toTimestamp', converted(toTimestamp)],
  ['asArray', as('array')],
  ['asBoolean', as('boolean')],
  ['asDouble', as('double')],
  ['asDuration', as('duration')],
  ['asLong', as('long')],
  ['asNumber', as('long', 'double')],
  ['asRecord', as('record')],
  ['asSmartscapeId', as('smartscape_id')],
  ['asString', as('string')],
  ['asTimeframe', as('timeframe')],
  ['asTimestamp', as('timestamp')],
  // Of null it is null, as in the reference's examples.
  ['type', one((value) => (value === null ? null : typeOf(value)))],
  ['jsonField', jsonField],
];
