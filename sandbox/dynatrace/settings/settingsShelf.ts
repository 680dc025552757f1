import { Shelf } from '../../world/world';
import { SettingsStore } from './settingsStore';

/** Settings objects of all schemas. */
export const settingsShelf = new Shelf(() => new SettingsStore());
