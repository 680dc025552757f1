import { ApiError, type Operation } from '../../http/operation';
import { sandboxUser } from '../../world/sandboxUser';
import { appStateShelf } from './appStateShelf';

/** @see https://developer.dynatrace.com/develop/sdks/client-state/ */
export const getAppState: Operation = (world) => (call) => {
  const { key = '' } = call.params;
  const state = world.shelf(appStateShelf).get(key);
  if (!state) throw new ApiError(404, `No app state with key "${key}"`);
  const modificationInfo = {
    lastModifiedBy: sandboxUser.id,
    lastModifiedTime: new Date(state.modified).toISOString(),
  };
  return { status: 200, body: { value: state.value, modificationInfo, validUntilTime: null } };
};
