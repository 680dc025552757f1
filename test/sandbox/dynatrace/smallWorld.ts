import type { Call, Operation, Reply } from '../../../sandbox/http/operation';
import { Clock } from '../../../sandbox/world/clock';
import { openWorld } from '../../../sandbox/world/openWorld';
import type { World } from '../../../sandbox/world/world';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { entityShelf, type Entity } from '../../../sandbox/dynatrace/entities/entityShelf';

/** 2026-01-05 12:00:00 UTC, a Monday. */
export const noon = Date.UTC(2026, 0, 5, 12);
export const minute = 60_000;

/** A world with nothing in it, whose clock stands at noon. */
export function smallWorld(): World {
  const world = openWorld({ clock: new Clock(() => noon), situation: 'fresh', realtime: false });
  world.origin = 'http://localhost:0';
  return world;
}

/** One gauge value per minute, the last one at noon; null leaves the minute out. */
export function writeMinutes(
  world: World,
  key: string,
  dimensions: Record<string, string>,
  values: readonly (number | null)[],
): void {
  values.forEach((value, index) => {
    if (value === null) return;
    const at = noon - (values.length - 1 - index) * minute;
    world.shelf(metricShelf).write(key, dimensions, { at, min: value, max: value, sum: value, count: 1 });
  });
}

export function addEntity(world: World, entity: Partial<Entity> & { entityId: string }): void {
  world.shelf(entityShelf).set(entity.entityId, {
    type: 'cloud:aws:ecs:metric_streams:cluster',
    displayName: entity.entityId,
    firstSeenTms: noon - 60 * minute,
    lastSeenTms: noon,
    properties: {},
    ...entity,
  });
}

/** A call as the edge would hand it over. */
export function callTo(parts: {
  query?: Record<string, string>;
  params?: Record<string, string>;
  json?: unknown;
}): Call {
  return {
    method: 'GET',
    params: parts.params ?? {},
    query: new URLSearchParams(parts.query),
    headers: new Headers(),
    json: parts.json ?? null,
    raw: new TextEncoder().encode(parts.json === undefined ? '' : JSON.stringify(parts.json)),
  };
}

/** Runs an operation that answers at once. */
export function answer(world: World, operation: Operation, parts: Parameters<typeof callTo>[0]): Reply {
  const reply = operation(world)(callTo(parts));
  if (reply instanceof Promise) throw new Error('this operation answers later');
  return reply;
}
