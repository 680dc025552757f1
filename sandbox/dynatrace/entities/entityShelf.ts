import { Shelf } from '../../world/world';

export interface Entity {
  entityId: string;
  type: string;
  displayName: string;
  firstSeenTms: number;
  lastSeenTms: number;
  properties: Record<string, unknown>;
}

/** Entities by id. */
export const entityShelf = new Shelf<Map<string, Entity>>(() => new Map());
