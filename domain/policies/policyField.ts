import { Failure } from '../failure';
import { isRecord } from '../model/stored';

/** The failure of one field of a policy. @param field where it stands, e.g. `policy.match.name` */
export const wrongField = (field: string, remark: string, hint = `Correct "${field}"; nothing was changed.`): Failure =>
  new Failure({ code: 'InvalidInput', message: `${field}: ${remark}`, whose: 'user', hint });

/** Reads the fields of one object and says by its path which of them is wrong. */
export interface FieldReader {
  at: (name: string) => string;
  value: (name: string) => unknown;
  isGiven: (name: string) => boolean;
  text: (name: string, limits: { least?: number; most: number }) => string;
  flag: (name: string, otherwise: boolean) => boolean;
  number: (name: string, limits: { least: number; most: number; isWhole?: boolean }) => number;
}

/** @throws Failure for what is no object, and for a name that nobody knows */
export function fieldReader(raw: unknown, path: string, known: readonly string[]): FieldReader {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (!isRecord(raw)) throw wrongField(path === '' ? 'payload' : path, 'must be an object');
  const unknown = Object.keys(raw).find((name) => !known.includes(name));
  if (unknown !== undefined) throw wrongField(at(unknown), `is not known; known are ${known.join(', ')}`);
  const value = (name: string): unknown => raw[name];
  return {
    at,
    value,
    isGiven: (name) => raw[name] !== undefined && raw[name] !== null,
    text: (name, { least = 1, most }) => {
      const text = value(name);
      if (typeof text !== 'string') throw wrongField(at(name), 'must be a text');
      if (text.trim().length < least) throw wrongField(at(name), 'must not be empty');
      if (text.length > most) throw wrongField(at(name), `must be at most ${most} characters`);
      return text;
    },
    flag: (name, otherwise) => {
      const flag = value(name) ?? otherwise;
      if (typeof flag !== 'boolean') throw wrongField(at(name), 'must be true or false');
      return flag;
    },
    number: (name, { least, most, isWhole = false }) => {
      const number = value(name);
      const isRight = typeof number === 'number' && number >= least && number <= most;
      if (!isRight || (isWhole && !Number.isInteger(number)))
        throw wrongField(at(name), `must be a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`);
      return number;
    },
  };
}
