import { isRecord } from '../../dynatrace/settings/checks';
import type { AppConstraint, AppProperty, AppSchema } from './appSchema';

export interface ValueViolation {
  /** Path of the property inside the value: `match/name`, `set/0/templateId`. */
  path: string;
  message: string;
}

type Properties = Readonly<Record<string, AppProperty>>;

/** Everything in a value that its schema does not allow. Unknown properties do not fit either [U]. */
export const valueViolations = (schema: AppSchema, value: unknown): ValueViolation[] =>
  ofObject(schema, schema.properties, value, '');

/** The value with defaults for what is missing. */
export const withDefaults = (schema: AppSchema, value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const given = Object.entries(schema.properties).filter(
    ([name, one]) => !(name in value) && one.default !== undefined,
  );
  return { ...(Object.fromEntries(given.map(([name, one]) => [name, one.default])) as object), ...value };
};

function ofObject(schema: AppSchema, properties: Properties, value: unknown, at: string): ValueViolation[] {
  if (!isRecord(value)) return [{ path: at.slice(0, -1), message: 'must be an object' }];
  const strange = Object.keys(value).filter((name) => !(name in properties));
  return [
    ...strange.map((name) => ({ path: at + name, message: 'is not a property of the schema' })),
    ...Object.entries(properties).flatMap(([name, one]) => ofProperty(schema, one, value[name], at + name)),
  ];
}

function ofProperty(schema: AppSchema, property: AppProperty, value: unknown, path: string): ValueViolation[] {
  const only = (message: string | null): ValueViolation[] => (message === null ? [] : [{ path, message }]);
  if (value === undefined || value === null) return only(property.nullable ? null : 'must not be null');
  const { type } = property;
  if (typeof type !== 'string') return ofReference(schema, type.$ref, value, path);
  if (type === 'list' || type === 'set') return ofList(schema, property, value, path);
  const fits = { text: 'string', secret: 'string', boolean: 'boolean', integer: 'number', float: 'number' }[type];
  if (typeof value !== fits) return only(`must be of type ${type}`);
  if (typeof value === 'number' && !(type === 'integer' ? Number.isInteger(value) : Number.isFinite(value)))
    return only(`must be of type ${type}`);
  return (property.constraints ?? []).flatMap((one) => only(breaks(one, value) ? messageOf(one) : null));
}

function ofReference(schema: AppSchema, reference: string, value: unknown, path: string): ValueViolation[] {
  const [, kind, name = ''] = reference.split('/');
  if (kind === 'types') return ofObject(schema, schema.types?.[name]?.properties ?? {}, value, `${path}/`);
  const allowed = (schema.enums?.[name]?.items ?? []).map((item) => item.value);
  return allowed.includes(value) ? [] : [{ path, message: `must be one of ${allowed.join(', ')}` }];
}

function ofList(schema: AppSchema, property: AppProperty, value: unknown, path: string): ValueViolation[] {
  const { items, minObjects = 0, maxObjects = Infinity } = property;
  if (!Array.isArray(value) || !items) return [{ path, message: 'must be a list' }];
  if (value.length < minObjects) return [{ path, message: `must have at least ${minObjects} items` }];
  if (value.length > maxObjects) return [{ path, message: `must have at most ${maxObjects} items` }];
  const isTwice = property.type === 'set' && new Set(value.map((one) => JSON.stringify(one))).size < value.length;
  if (isTwice) return [{ path, message: 'must not hold an item twice' }];
  return value.flatMap((item: unknown, index) => ofProperty(schema, items, item, `${path}/${index}`));
}

function breaks(constraint: AppConstraint, value: unknown): boolean {
  const { type, minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, pattern } = constraint;
  if (type === 'RANGE') return Number(value) < minimum || Number(value) > maximum;
  const text = String(value);
  if (type === 'LENGTH') return text.length < minLength || text.length > maxLength;
  // Anchored or not is not documented; Java's `matches` would be, and the documented example anchors itself.
  if (type === 'PATTERN') return pattern !== undefined && !new RegExp(pattern).test(text);
  if (type === 'NOT_BLANK') return text.trim() === '';
  if (type === 'NOT_EMPTY') return text === '';
  if (type === 'TRIMMED') return text !== text.trim();
  return type === 'NO_WHITESPACE' && /\s/.test(text);
}

function messageOf({ customMessage, type, minLength, maxLength, minimum, maximum, pattern }: AppConstraint): string {
  if (customMessage !== undefined) return customMessage;
  if (type === 'LENGTH') return `must be ${minLength ?? 0} to ${maxLength ?? 'any number of'} characters long`;
  if (type === 'RANGE') return `must be between ${minimum ?? '-∞'} and ${maximum ?? '∞'}`;
  if (type === 'PATTERN') return `must match ${pattern ?? ''}`;
  return `violates ${type}`;
}
