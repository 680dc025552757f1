import { ApiError, type Operation } from '../../http/operation';
import { appStateShelf } from './appStateShelf';

/** Stores one value for all users of the app. Limits exist, but their numbers are not documented: none is applied. */
export const setAppState: Operation = (world) => (call) => {
  const { value, validUntilTime } = (call.json ?? {}) as { value?: unknown; validUntilTime?: unknown };
  if (typeof value !== 'string') throw new ApiError(400, 'value must be a string');
  if (validUntilTime !== undefined && validUntilTime !== null) {
    throw new ApiError(501, 'The sandbox does not support validUntilTime');
  }
  world.shelf(appStateShelf).set(call.params['key'] ?? '', { value, modified: world.clock.now() });
  return { status: 200 };
};
