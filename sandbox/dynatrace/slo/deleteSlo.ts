import type { Operation } from '../../http/operation';
import { findSlo } from '../storedSlos/storedSlo';
import { settingsShelf } from '../settings/settingsShelf';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/service-level-objectives-classic/delete-slo */
export const deleteSlo: Operation = (world) => (call) => {
  world.shelf(settingsShelf).delete(findSlo(world, call.params.id).objectId);
  return { status: 204 };
};
