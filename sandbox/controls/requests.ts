import type { Operation } from '../operation';

export const listRequests: Operation = (world) => () => ({ status: 200, body: { requests: world.requests } });

export const clearRequests: Operation = (world) => () => {
  world.requests.length = 0;
  return { status: 204 };
};
