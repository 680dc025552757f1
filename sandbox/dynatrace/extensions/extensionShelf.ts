import { Shelf, type Seed } from '../../world/world';

/** A Hub extension of this environment. */
export interface StoredExtension {
  name: string;
  title: string;
  version: string;
  /** In the environment (added from the Hub). */
  installed: boolean;
  /** Has an active environment configuration. */
  active: boolean;
  /** When it was activated, milliseconds; absent while it never was. Entities come with data that arrives later. */
  activeSince?: number;
}

/** The one extension of this sandbox, neither added nor active until a seed or a call makes it so. */
export const extensionShelf = new Shelf<StoredExtension>(() => ({
  // The real id is not documented; this one is invented, so that nobody can hard-code it.
  name: 'com.dynatrace.sandbox.invented-metric-stream-entities',
  title: 'AWS Entities for Metric Streaming',
  version: '1.2.3',
  installed: false,
  active: false,
}));

/** It has been active for longer than there is data. */
export const activatesExtension: Seed = (world) =>
  void Object.assign(world.shelf(extensionShelf), { installed: true, active: true, activeSince: -Infinity });
