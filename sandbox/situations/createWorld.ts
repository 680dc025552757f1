import { grants } from '../http/userScopes';
import { Clock } from '../world/clock';
import { openWorld } from '../world/openWorld';
import type { World } from '../world/world';
import { seedsOf, type Situation } from './situations';

export interface WorldOptions {
  situation: Situation;
  realtime: boolean;
  /** 10,000 clusters and 50,000 services instead of 1,000 and 10,000; situation `large` only. */
  largeScale: boolean;
  /** Scopes of app.config. */
  appScopes: readonly string[];
  /** Milliseconds since the epoch; for tests. */
  wall?: () => number;
}

/** A world in the given situation. Its `origin` is empty until it is served. */
export function createWorld({ situation, realtime, largeScale, appScopes, wall }: WorldOptions): World {
  const world = openWorld({ clock: new Clock(wall), situation, realtime });
  for (const sow of [grants(appScopes), ...seedsOf(situation, world.clock.now(), largeScale)]) sow(world);
  return world;
}
