import { randomUUID } from 'node:crypto';
import { ApiError } from '../../http/operation';
import { Shelf, type World } from '../../world/world';

export interface AppSettingsObject {
  objectId: string;
  /** New with every change. */
  version: string;
  schemaId: string;
  value: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  created: number;
  createdBy: string;
  modified: number;
  modifiedBy: string;
}

/** Objects of all schemas of the app, in their order. */
export const appSettingsShelf = new Shelf<AppSettingsObject[]>(() => []);

export const newObjectVersion = (): string => Buffer.from(randomUUID()).toString('base64url');

export const objectsOf = (world: World, schemaId: string): AppSettingsObject[] =>
  world.shelf(appSettingsShelf).filter((one) => one.schemaId === schemaId);

/** @throws ApiError 404 */
export function findAppObject(world: World, objectId: string | undefined): AppSettingsObject {
  const found = world.shelf(appSettingsShelf).find((one) => one.objectId === objectId);
  if (!found) throw new ApiError(404, `No object available for the given objectId '${objectId}'.`);
  return found;
}
