import { randomUUID } from 'node:crypto';
import { ApiError, type Operation } from '../../http/operation';
import type { World } from '../../world/world';
import { selectEntities } from '../entities/entitySelector';
import { isRecord } from '../settings/checks';
import { eventShelf, type DavisEvent } from './eventShelf';

const types = [
  ...['AVAILABILITY_EVENT', 'CUSTOM_ALERT', 'CUSTOM_ANNOTATION', 'CUSTOM_CONFIGURATION', 'CUSTOM_DEPLOYMENT'],
  ...['CUSTOM_INFO', 'ERROR_EVENT', 'MARKED_FOR_TERMINATION', 'PERFORMANCE_EVENT', 'RESOURCE_CONTENTION_EVENT'],
  'WARNING',
];

/** Types that open a problem; only these can be refreshed. */
export const opensProblem = (eventType: string): boolean =>
  ['AVAILABILITY_EVENT', 'CUSTOM_ALERT', 'ERROR_EVENT', 'PERFORMANCE_EVENT', 'RESOURCE_CONTENTION_EVENT'].includes(
    eventType,
  );

const minuteMs = 60_000;
const usualTimeout = 15;
const longestTimeout = 360;

/**
 * 201 with a report per entity, whose `status` says whether it was taken; an event that is wrong as a whole is 400.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/events-v2/post-event
 */
export const createEvent: Operation = (world) => (call) => {
  const { json } = call;
  if (!isRecord(json)) throw new ApiError(400, 'An event is expected.');
  const { eventType, title, entitySelector, timeout = usualTimeout, properties = {}, startTime, endTime } = json;
  if (typeof eventType !== 'string' || !types.includes(eventType)) throw violation('eventType', 'is no type of event');
  if (typeof title !== 'string' || title === '') throw violation('title', 'must not be empty');
  if (typeof timeout !== 'number') throw violation('timeout', 'must be a number of minutes');
  if (!isRecord(properties)) throw violation('properties', 'must be an object');
  if (startTime !== undefined || endTime !== undefined)
    throw new ApiError(501, 'The sandbox does not support startTime and endTime of events');
  const status = areFitting(properties) ? 'OK' : 'INVALID_METADATA';
  const entities =
    typeof entitySelector === 'string'
      ? selectEntities(world, entitySelector).map(({ entityId }) => entityId)
      : ['dt.entity.environment'];
  const texts = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
  const minutes = Math.min(longestTimeout, timeout);
  const results = entities.map((entityId) => {
    const wanted = { title, eventType, entityId, properties: texts, minutes };
    return { correlationId: status === 'OK' ? write(world, wanted) : randomUUID(), status };
  });
  return { status: 201, body: { reportCount: results.length, eventIngestResults: results } };
};

const violation = (path: string, message: string): ApiError =>
  new ApiError(400, 'Constraints violated.', [{ path, message, parameterLocation: 'PAYLOAD_BODY' }]);

/** "A maximum of 100 properties", keys of 100 and values of 4,096 characters. */
const areFitting = (properties: Record<string, unknown>): boolean =>
  Object.keys(properties).length <= 100 &&
  Object.entries(properties).every(
    ([key, value]) => key.length <= 100 && (typeof value !== 'string' || value.length <= 4096),
  );

interface Wanted extends Pick<DavisEvent, 'title' | 'eventType' | 'entityId' | 'properties'> {
  minutes: number;
}

/** "Problem-opening events can be refreshed and therefore kept open by sending the same payload again." */
function write(world: World, { minutes, ...wanted }: Wanted): string {
  const now = world.clock.now();
  const closesAt = now + minutes * minuteMs;
  const active = world
    .shelf(eventShelf)
    .find(
      (event) =>
        event.closesAt > now &&
        event.title === wanted.title &&
        event.eventType === wanted.eventType &&
        event.entityId === wanted.entityId,
    );
  if (active && opensProblem(wanted.eventType)) {
    Object.assign(active, { properties: wanted.properties, writtenAt: now, closesAt, writes: active.writes + 1 });
    return active.correlationId;
  }
  const correlationId = randomUUID();
  const event: DavisEvent = { ...wanted, correlationId, openedAt: now, writtenAt: now, closesAt, writes: 1 };
  world.shelf(eventShelf).push(event);
  return correlationId;
}
