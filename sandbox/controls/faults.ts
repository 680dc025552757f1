import { appendTo } from '../../domain/model/manyValues';
import type { Operation } from '../http/operation';
import type { Fault } from '../http/fault';
import { inputError, readObject } from './inputError';
import { readPayload } from './readPayload';
import { faultShelf } from '../http/fault';

type Check = (value: unknown) => boolean;

const isFlag: Check = (value) => typeof value === 'boolean';
const isText: Check = (value) => typeof value === 'string' && value.length > 0;
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** What each field must be, and in words. */
const fields: Record<string, [Check, string]> = {
  method: [isText, 'must be an HTTP method'],
  path: [isText, 'must be a glob over the path, e.g. /platform/**'],
  status: [isWhole(200, 599), 'must be a status from 200 to 599'],
  body: [() => true, ''],
  contentType: [isText, 'must be a media type, e.g. text/html'],
  retryAfter: [isWhole(0, 86_400), 'must be whole seconds'],
  latencyMs: [isWhole(0, 600_000), 'must be whole milliseconds, at most 600000'],
  drop: [isFlag, 'must be true or false'],
  afterwards: [isFlag, 'must be true or false'],
  cutShort: [isFlag, 'must be true or false'],
  pageKeys: [(value) => value === 'expire', 'must be "expire"'],
  times: [isWhole(1, 1_000_000), 'must be a whole number of at least 1'],
};

/** Adds faults behind those that are there; a request meets the first that matches. */
export const addFaults: Operation = (world) => (call) => {
  const payload = readPayload(call);
  if (!Array.isArray(payload)) throw inputError('payload', 'must be a JSON array of faults');
  const faults = payload.map(parseFault);
  appendTo(world.shelf(faultShelf), faults);
  return { status: 200, body: { faults: world.shelf(faultShelf).length } };
};

export const clearFaults: Operation = (world) => () => {
  world.shelf(faultShelf).length = 0;
  return { status: 204 };
};

function parseFault(item: unknown, index: number): Fault {
  const fault = readObject(item, `[${index}]`);
  for (const [name, value] of Object.entries(fault)) {
    const rule = fields[name];
    if (!rule) throw inputError(`[${index}].${name}`, `is unknown; a fault has ${Object.keys(fields).join(', ')}`);
    if (!rule[0](value)) throw inputError(`[${index}].${name}`, rule[1]);
  }
  return fault;
}
