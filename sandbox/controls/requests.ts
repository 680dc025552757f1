import type { Operation } from '../http/operation';
import { requestShelf } from '../http/requestLog';

export const listRequests: Operation = (world) => () => ({
  status: 200,
  body: { requests: world.shelf(requestShelf) },
});

export const clearRequests: Operation = (world) => () => {
  world.shelf(requestShelf).length = 0;
  return { status: 204 };
};
