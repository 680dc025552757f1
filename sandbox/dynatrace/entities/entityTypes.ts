import { ApiError, type Operation } from '../../http/operation';
import type { World } from '../../world/world';
import { cut, readPage } from '../parameters/paging';
import { entityShelf } from './entityShelf';

const valueType = (value: unknown): string =>
  Array.isArray(value) ? 'List' : typeof value === 'number' ? 'Number' : 'String';

/** A type as its entities show it: the sandbox has no type registry, so a type without entities does not exist. */
function describeType(world: World, type: string): Record<string, unknown> {
  const properties = new Map(
    [...world.shelf(entityShelf).values()]
      .filter((entity) => entity.type === type)
      .flatMap((entity) => Object.entries(entity.properties).map(([id, value]) => [id, valueType(value)] as const)),
  );
  return {
    type,
    displayName: type,
    dimensionKey: `dt.entity.${type}`,
    entityLimitExceeded: false,
    properties: [...properties].map(([id, kind]) => ({ id, type: kind, displayName: id })),
    tags: 'List',
    managementZones: 'List',
    fromRelationships: [],
    toRelationships: [],
  };
}

const typesOf = (world: World): string[] =>
  [...new Set([...world.shelf(entityShelf).values()].map(({ type }) => type))].sort();

/** @see https://docs.dynatrace.com/docs/shortlink/api-entities-v2-get-all-types */
export const listEntityTypes: Operation = (world) => (call) => {
  const { shown, counts } = cut(typesOf(world), readPage(call.query, { size: 50, max: 500 }));
  return { status: 200, body: { ...counts, types: shown.map((type) => describeType(world, type)) } };
};

/** @see https://docs.dynatrace.com/docs/shortlink/api-entities-v2-get-type */
export const getEntityType: Operation = (world) => (call) => {
  const type = call.params.type ?? '';
  if (!typesOf(world).includes(type)) throw new ApiError(404, `Entity type '${type}' not found.`);
  return { status: 200, body: describeType(world, type) };
};
