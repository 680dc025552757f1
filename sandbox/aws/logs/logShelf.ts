import { compositeKey } from '../../../domain/model/compositeKey';
import { Shelf, type World } from '../../world/world';

export interface LogEvent {
  at: number;
  message: string;
}

/** Events of CloudWatch Logs by account, region, group and stream, oldest first. */
export const logShelf = new Shelf<Map<string, LogEvent[]>>(() => new Map());

export interface LogPlace {
  accountId: string;
  region: string;
  group: string;
  stream: string;
}

export const logKey = ({ accountId, region, group, stream }: LogPlace) =>
  compositeKey(accountId, region, group, stream);

/** Writes an event at the sandbox's time. */
export function writeLog(world: World, place: LogPlace, message: string): void {
  const shelf = world.shelf(logShelf);
  const events = shelf.get(logKey(place)) ?? [];
  events.push({ at: world.clock.now(), message });
  shelf.set(logKey(place), events);
}
