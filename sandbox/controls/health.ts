import type { Operation } from '../http/operation';

export const health: Operation = (world) => () => ({
  status: 200,
  body: { ready: true, situation: world.situation, now: new Date(world.clock.now()).toISOString() },
});
