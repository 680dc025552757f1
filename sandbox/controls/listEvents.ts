import { opensProblem } from '../dynatrace/events/createEvent';
import { bizEventShelf, eventShelf } from '../dynatrace/events/eventShelf';
import type { Operation } from '../http/operation';

const iso = (at: number): string => new Date(at).toISOString();

/** What was ingested: events with what became of them by now, and business events. */
export const listEvents: Operation = (world) => () => {
  const now = world.clock.now();
  const events = world.shelf(eventShelf).map(({ openedAt, writtenAt, closesAt, ...event }) => ({
    ...event,
    status: closesAt > now ? 'ACTIVE' : 'CLOSED',
    isProblem: opensProblem(event.eventType),
    ...{ openedAt: iso(openedAt), writtenAt: iso(writtenAt), closesAt: iso(closesAt) },
  }));
  const bizEvents = world.shelf(bizEventShelf).map(({ at, event }) => ({ at: iso(at), event }));
  return { status: 200, body: { events, bizEvents } };
};
