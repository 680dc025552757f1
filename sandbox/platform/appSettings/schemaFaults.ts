import { isRecord } from '../../dynatrace/settings/checks';

const plainTypes = ['text', 'secret', 'boolean', 'integer', 'float', 'list', 'set'];
const constraints = ['LENGTH', 'PATTERN', 'RANGE', 'NOT_BLANK', 'NOT_EMPTY', 'TRIMMED', 'NO_WHITESPACE', 'UNIQUE'];

/**
 * Why a schema cannot be registered; empty when it can. "The rest at registration" (dt-app looks at nothing): the documented form,
 * and every construct that this sandbox could not judge a value by.
 */
export function schemaFaults(schema: unknown): string[] {
  if (!isRecord(schema)) return ['is not an object'];
  const { dynatrace, schemaId, version, displayName, multiObject, properties, types = {}, enums = {} } = schema;
  const faults: string[] = [];
  if (dynatrace !== '1') faults.push('dynatrace must be "1"');
  if (typeof schemaId !== 'string' || !/^[-a-z0-9.]{1,195}$/.test(schemaId)) faults.push('schemaId is not an id');
  if (typeof version !== 'string' || !/^\d+(\.\d+)*$/.test(version)) faults.push('version must be like 1.0.0');
  if (typeof displayName !== 'string' || displayName === '') faults.push('displayName is required');
  if (typeof multiObject !== 'boolean') faults.push('multiObject is required');
  if (!isRecord(properties)) return [...faults, 'properties are required'];
  const named = { types: isRecord(types) ? types : {}, enums: isRecord(enums) ? enums : {} };
  const ofTypes = Object.entries(named.types).flatMap(([name, type]) => {
    const inner = isRecord(type) && isRecord(type.properties) ? type.properties : {};
    return faultsOf(inner, named, `types/${name}`);
  });
  return [...faults, ...faultsOf(properties, named, 'properties'), ...ofTypes];
}

type Named = Record<'types' | 'enums', Record<string, unknown>>;

const faultsOf = (properties: Record<string, unknown>, named: Named, at: string): string[] =>
  Object.entries(properties).flatMap(([name, property]) => propertyFaults(property, named, `${at}/${name}`));

function propertyFaults(property: unknown, named: Named, at: string): string[] {
  if (!isRecord(property)) return [`${at} is not an object`];
  const { type, items, precondition, constraints: asked = [] } = property;
  const faults = isKnown(type, named) ? [] : [`${at} has the unknown type ${JSON.stringify(type)}`];
  if (precondition !== undefined) faults.push(`${at} has a precondition, which the sandbox does not support`);
  for (const one of Array.isArray(asked) ? (asked as unknown[]) : [asked]) {
    const kind = isRecord(one) ? one.type : one;
    if (!constraints.some((known) => known === kind)) faults.push(`${at} has the unknown constraint ${String(kind)}`);
  }
  if (type !== 'list' && type !== 'set') return faults;
  return [...faults, ...propertyFaults(items, named, `${at}/items`)];
}

function isKnown(type: unknown, named: Named): boolean {
  if (typeof type === 'string') return plainTypes.includes(type);
  const [, kind, name = ''] = /^#\/(types|enums)\/(.+)$/.exec(isRecord(type) ? String(type.$ref) : '') ?? [];
  return (kind === 'types' || kind === 'enums') && name in named[kind];
}
