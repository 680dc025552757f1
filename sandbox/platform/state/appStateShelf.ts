import { Shelf } from '../../world/world';

/** App states by key. */
export const appStateShelf = new Shelf<Map<string, { value: string; modified: number }>>(() => new Map());
