import { Misfit } from '../selector/selectorError';

/** What is wrong with a value, by the path of its property (`queryDefinition/metricSelector`). */
export type Complaints = Map<string, string>;

export type Value = Readonly<Record<string, unknown>>;

/** What is wrong with one property, null when nothing is. */
export type Check = (value: unknown) => string | null;

/** A property of a schema: a check, an object, or a list of objects. */
export interface Property {
  check?: Check;
  of?: Shape;
  each?: Shape;
  /** Largest number of items of a list. */
  most?: number;
  optional?: true;
  /** The property counts only while this holds for its siblings (a precondition of the schema). */
  when?: (siblings: Value) => boolean;
}
export type Shape = Readonly<Record<string, Property>>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const within =
  (low: number, high: number): Check =>
  (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
    return value < low || value > high ? `must be between ${low} and ${high}` : null;
  };

export const whole =
  (low: number, high: number): Check =>
  (value) =>
    within(low, high)(value) ?? (Number.isInteger(value) ? null : 'must be a whole number');

export const long =
  (least: number, most: number): Check =>
  (value) => {
    if (typeof value !== 'string') return 'must be a text';
    return value.length < least || value.length > most
      ? `must be ${least} to ${most} characters long, found ${value.length}`
      : null;
  };

export const boolean: Check = (value) => (typeof value === 'boolean' ? null : 'must be true or false');

export const first =
  (...checks: readonly Check[]): Check =>
  (value) => {
    for (const check of checks) {
      const complaint = check(value);
      if (complaint) return complaint;
    }
    return null;
  };

export const oneOf =
  (...names: readonly string[]): Check =>
  (value) =>
    names.some((name) => name === value) ? null : `must be one of ${names.join(', ')}`;

export const matching =
  (pattern: RegExp, complaint: string): Check =>
  (value) =>
    pattern.test(String(value)) ? null : complaint;

/** Applied to values that `long` has found to be texts. */
export const readable =
  (read: (text: string) => unknown, complaint: string): Check =>
  (value) => {
    try {
      read(String(value));
      return null;
    } catch (error) {
      if (error instanceof Misfit) return `${complaint} Error at position ${error.at}: ${error.message}`;
      // An entity selector inside the expression reports by the API's own error.
      return `${complaint} ${error instanceof Error ? error.message : String(error)}`;
    }
  };

/** Everything in `value` that does not fit the shape. Unknown properties do not fit either. */
export function complaintsAbout(shape: Shape, value: Value, at = ''): Complaints {
  const complaints: Complaints = new Map();
  for (const [name, property] of Object.entries(shape)) {
    if (property.when && !property.when(value)) continue;
    for (const [path, complaint] of complaintsAboutProperty(property, value[name], at + name)) {
      complaints.set(path, complaint);
    }
  }
  for (const name of Object.keys(value)) {
    if (!(name in shape)) complaints.set(at + name, 'is not a property of the schema');
  }
  return complaints;
}

function complaintsAboutProperty(property: Property, value: unknown, path: string): Complaints {
  const only = (complaint: string | null): Complaints => new Map(complaint ? [[path, complaint]] : []);
  if (value === undefined || value === null) return only(property.optional ? null : 'is required');
  const { check, of, each, most = Infinity } = property;
  if (of) return isRecord(value) ? complaintsAbout(of, value, `${path}/`) : only('must be an object');
  if (!each) return only(check?.(value) ?? null);
  if (!Array.isArray(value)) return only('must be a list');
  if (value.length > most) return only(`must have at most ${most} items`);
  return new Map(
    value.flatMap((item: unknown, index) => [...complaintsAboutProperty({ of: each }, item, `${path}/${index}`)]),
  );
}
