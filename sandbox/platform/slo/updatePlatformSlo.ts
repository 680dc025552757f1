import type { Operation } from '../../http/operation';
import { assertNameIsFree, assertVersion, findPlatformSlo, newVersion, presentPlatformSlo } from './platformSlos';
import { readSloConfig } from './readSloConfig';
import { platformSloShelf } from './platformSloShelf';

/**
 * Replaces the whole configuration and gives it a new version.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1/slos-id-put
 */
export const updatePlatformSlo: Operation = (world) => (call) => {
  const slo = findPlatformSlo(world, call.params['id'] ?? '');
  const config = readSloConfig(call.json);
  assertVersion(call, slo);
  assertNameIsFree(world, config, slo.id);
  const updated = { ...slo, config, version: newVersion() };
  world.shelf(platformSloShelf).set(slo.id, updated);
  return { status: 200, body: presentPlatformSlo(updated) };
};
