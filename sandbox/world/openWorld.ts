import type { Shelf, World } from './world';

/** A world with empty shelves. */
export function openWorld(facts: Pick<World, 'clock' | 'situation' | 'realtime'>): World {
  const made = new Map<Shelf<unknown>, unknown>();
  return {
    ...facts,
    origin: '',
    environmentId: 'abc12345',
    shelf<T>(shelf: Shelf<T>): T {
      if (!made.has(shelf)) made.set(shelf, shelf.make());
      // A shelf's thing is only ever what its own `make` returned.
      return made.get(shelf) as T;
    },
  };
}
