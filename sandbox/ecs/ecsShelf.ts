import type { Fleet } from './ecs';
import { createEcsWorld } from './ecsWorld';
import { Shelf, type Seed } from '../world/world';

/** What runs in AWS, whether or not anything streams its metrics. */
export const ecsShelf = new Shelf(() => createEcsWorld());

export const runs =
  (fleet: Fleet): Seed =>
  (world) =>
    world.shelf(ecsShelf).run(fleet);
