import { randomUUID } from 'node:crypto';
import type { Operation } from '../../http/operation';
import { assertNameIsFree, newVersion, presentPlatformSlo } from './platformSlos';
import { readSloConfig } from './readSloConfig';
import { platformSloShelf, type StoredPlatformSlo } from './platformSloShelf';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1 */
export const createPlatformSlo: Operation = (world) => (call) => {
  const config = readSloConfig(call.json);
  assertNameIsFree(world, config);
  const slo: StoredPlatformSlo = { id: randomUUID(), version: newVersion(), config };
  world.shelf(platformSloShelf).set(slo.id, slo);
  return { status: 201, body: presentPlatformSlo(slo) };
};
