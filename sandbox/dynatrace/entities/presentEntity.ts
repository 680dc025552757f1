import { badParameter } from '../parameters/badParameter';
import type { Entity } from './entityShelf';

/** Fields that exist but hold nothing in this sandbox, as streamed AWS entities have no tags. */
const empty: Record<string, unknown> = {
  tags: [],
  managementZones: [],
  icon: { primaryIconType: 'custom-device' },
  fromRelationships: {},
  toRelationships: {},
};

const always = ['entityId', 'type', 'displayName'] as const;
const optional = ['firstSeenTms', 'lastSeenTms'] as const;

function addField(body: Record<string, unknown>, entity: Entity, field: string): void {
  const [root = '', ...rest] = field.split('.');
  const known = optional.find((name) => name === field);
  if (known) body[known] = entity[known];
  else if (field === 'properties') body.properties = entity.properties;
  else if (root === 'properties') {
    const name = rest.join('.');
    const before = typeof body.properties === 'object' ? body.properties : {};
    body.properties = { ...before, ...(name in entity.properties ? { [name]: entity.properties[name] } : {}) };
  } else if (root in empty) body[root] = empty[root];
  else if (!always.some((name) => name === field)) throw badParameter('fields', `The field '${field}' is unknown`);
}

/** An entity with the fields asked for (`+lastSeenTms,+properties.x`); id, type and name are always there. */
export function presentEntity(entity: Entity, fields: readonly string[]): Record<string, unknown> {
  const body: Record<string, unknown> = Object.fromEntries(always.map((name) => [name, entity[name]]));
  for (const field of fields) addField(body, entity, field);
  return body;
}

/** The names in a `fields` parameter. A plus sign that nobody encoded arrives as a blank. */
export const fieldNames = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.replace(/^[+ ]/, ''))
    .filter((name) => name !== '');
