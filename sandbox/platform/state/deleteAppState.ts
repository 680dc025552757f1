import { ApiError, type Operation } from '../../http/operation';
import { appStateShelf } from './appStateShelf';

export const deleteAppState: Operation = (world) => (call) => {
  const { key = '' } = call.params;
  if (!world.shelf(appStateShelf).delete(key)) throw new ApiError(404, `No app state with key "${key}"`);
  return { status: 204 };
};
