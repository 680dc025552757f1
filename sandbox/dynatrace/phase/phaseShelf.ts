import { Shelf, type Seed, type World } from '../../world/world';

/**
 * How far Dynatrace has taken the classic ground away from this environment: nothing, some APIs, or all of it with the entity
 * ids and the making of API tokens. A phase belongs to an environment; there is no way back.
 */
export type Phase = 'hybrid' | 'new' | 'latest';

export const phaseShelf = new Shelf<{ phase: Phase }>(() => ({ phase: 'hybrid' }));

export const isInPhase =
  (phase: Phase): Seed =>
  (world) => {
    world.shelf(phaseShelf).phase = phase;
  };

/** Whether the environment knows entity ids (`CUSTOM_DEVICE-…`, `dt.entity.*`) at all. */
export const hasEntityIds = (world: World): boolean => world.shelf(phaseShelf).phase !== 'latest';
