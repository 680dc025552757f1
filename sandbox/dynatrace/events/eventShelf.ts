import { Shelf } from '../../world/world';

/** A Davis event as it was ingested. It is one as long as it is active: the same name, type and entity refresh it. */
export interface DavisEvent {
  correlationId: string;
  title: string;
  eventType: string;
  /** `dt.entity.environment` where no entity was selected. */
  entityId: string;
  properties: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  openedAt: number;
  writtenAt: number;
  /** When it closes by itself, unless it is written again. */
  closesAt: number;
  /** How often it was written, the first time included. */
  writes: number;
}

/** Oldest first, closed ones too. */
export const eventShelf = new Shelf<DavisEvent[]>(() => []);

/** Business events as they came, with when. */
export const bizEventShelf = new Shelf<{ at: number; event: unknown }[]>(() => []);
