import { badParameter } from '../parameters/badParameter';
import { counted, textOf, unsupported } from '../selector/arguments';
import { parseCriteria } from '../selector/parseSelector';
import { Misfit } from '../selector/selectorError';
import type { Argument } from '../selector/tree';
import type { World } from '../../world/world';
import { entityShelf, type Entity } from './entityShelf';

type Criterion = (entity: Entity) => boolean;

/** @see https://docs.dynatrace.com/docs/shortlink/api-entities-v2-selector */
export const maxSelectorLength = 2000;
const maxEntities = 5000;

const folded = (text: string): string => text.toLowerCase();

/** Names are compared without regard to case. */
const nameTests: Record<string, (name: string, wanted: string) => boolean> = {
  'entityName.equals': (name, wanted) => name === wanted,
  'entityName.contains': (name, wanted) => name.includes(wanted),
  'entityName.startsWith': (name, wanted) => name.startsWith(wanted),
  'entityName.in': (name, wanted) => name === wanted,
  entityName: (name, wanted) => name.includes(wanted),
};

function criterion(argument: Argument): Criterion {
  const { at } = argument;
  if (argument.kind === 'value') throw unsupported(argument.text, at, 'criterion');
  const { name, args } = argument;
  if (name === 'type') {
    const type = counted(name, args, at, 1).map(textOf).join();
    return (entity) => entity.type === type;
  }
  if (name === 'entityId') {
    const ids = new Set(counted(name, args, at, 1, Infinity).map(textOf));
    return ({ entityId }) => ids.has(entityId);
  }
  const test = nameTests[name];
  if (!test) throw unsupported(name, at, 'criterion');
  const wanted = counted(name, args, at, 1, name === 'entityName.in' ? Infinity : 1).map((value) =>
    folded(textOf(value)),
  );
  return ({ displayName }) => wanted.some((text) => test(folded(displayName), text));
}

/**
 * Reads an entity selector: `type`, `entityId` and `entityName` criteria, all of which an entity has to meet.
 * @throws Misfit for anything else.
 */
export function compileEntitySelector(source: string): (world: World) => Entity[] {
  const parts = parseCriteria(source);
  const uses = (name: string): number => parts.filter((part) => part.kind === 'call' && part.name === name).length;
  const criteria = parts.map(criterion);
  if (uses('type') + uses('entityId') === 0) throw new Misfit(0, 'type or entityId must be set');
  if (uses('type') > 1) throw new Misfit(0, 'only one type can be selected');
  return (world) =>
    [...world.shelf(entityShelf).values()].filter((entity) => criteria.every((matches) => matches(entity)));
}

/** The entities that a query parameter selects. @throws ApiError 400 */
export function selectEntities(world: World, source: string): Entity[] {
  if (source.length > maxSelectorLength) {
    throw badParameter(
      'entitySelector',
      `must be at most ${maxSelectorLength} characters long, found ${source.length}`,
    );
  }
  try {
    return compileEntitySelector(source)(world);
  } catch (error) {
    if (error instanceof Misfit)
      throw badParameter('entitySelector', `Error at position ${error.at}: ${error.message}`);
    throw error;
  }
}

/** Their ids, for the scope of a metric query. @throws ApiError 400 above the documented 5,000. */
export function selectEntityIds(world: World, source: string): ReadonlySet<string> {
  const ids = new Set(selectEntities(world, source).map(({ entityId }) => entityId));
  if (ids.size > maxEntities)
    throw badParameter('entitySelector', `selects more than ${maxEntities} entities (${ids.size})`);
  return ids;
}
