import type { DqlRecord, DqlValue } from './dqlValue';

/** A JSON text as values of DQL: whole numbers are longs. Null for what is no JSON. */
export function readJson(text: string): DqlValue {
  try {
    return valueOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function valueOf(json: unknown): DqlValue {
  if (Array.isArray(json)) return json.map(valueOf);
  if (typeof json === 'number') return Number.isSafeInteger(json) ? BigInt(json) : json;
  if (typeof json === 'string' || typeof json === 'boolean') return json;
  return typeof json === 'object' && json !== null ? recordOf(json) : null;
}

const recordOf = (json: object): DqlRecord =>
  new Map(Object.entries(json).map(([name, part]) => [name, valueOf(part)]));
