import { ApiError, type Operation } from '../../operation';

export const deleteAppState: Operation = (world) => (call) => {
  const { key = '' } = call.params;
  if (!world.appStates.delete(key)) throw new ApiError(404, `No app state with key "${key}"`);
  return { status: 204 };
};
