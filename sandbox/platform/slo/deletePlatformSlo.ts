import type { Operation } from '../../http/operation';
import { assertVersion, findPlatformSlo } from './platformSlos';
import { platformSloShelf } from './platformSloShelf';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1/slos-id-delete */
export const deletePlatformSlo: Operation = (world) => (call) => {
  const slo = findPlatformSlo(world, call.params['id'] ?? '');
  assertVersion(call, slo);
  world.shelf(platformSloShelf).delete(slo.id);
  return { status: 204 };
};
