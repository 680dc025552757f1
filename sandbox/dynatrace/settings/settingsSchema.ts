import type { World } from '../../world/world';
import type { Complaints, Value } from './checks';
import type { StoredSettingsObject } from './settingsStore';

/** What the settings API knows of a schema. All of these are of scope `environment`. */
export interface SettingsSchema {
  schemaId: string;
  version: string;
  maxObjects: number;
  /** Short text by which a list shows an object. */
  summary: (value: Value) => string;
  /** Everything that is wrong with a value. `self` is the object that it replaces, null for a new one. */
  complaints: (value: Value, world: World, self: StoredSettingsObject | null) => Complaints;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
