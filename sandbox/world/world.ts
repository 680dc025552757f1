import type { Clock } from './clock';

/**
 * Where one service keeps its things. The service that owns them declares the shelf; the world makes it when it is first asked
 * for and knows nothing of what lies on it.
 */
export class Shelf<T> {
  constructor(readonly make: () => T) {}
}

/** What a situation puts into a new world before anybody asks for anything. */
export type Seed = (world: World) => void;

/** The sandbox's whole state: a clock, a few facts and the shelves of its services. Operations hold the rules. */
export interface World {
  readonly clock: Clock;
  /** The name of the situation it began in. */
  readonly situation: string;
  /** Keeps AWS's own pace when true; shortens stack creation and the first delivery to seconds otherwise. */
  readonly realtime: boolean;
  /** Origin of the sandbox itself, e.g. `http://localhost:4000`; empty until it is served. */
  origin: string;
  readonly environmentId: 'abc12345';
  /** The same thing for the same shelf, every time. */
  shelf<T>(shelf: Shelf<T>): T;
}
