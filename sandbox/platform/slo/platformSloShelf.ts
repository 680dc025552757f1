import { Shelf } from '../../world/world';
import type { SloConfig } from './readSloConfig';

/** An SLO of the platform (Grail), as its API answers it. */
export interface StoredPlatformSlo {
  id: string;
  /** Opaque; changes with every update. */
  version: string;
  config: SloConfig;
}

/** SLOs of the platform by id, in the order of creation. */
export const platformSloShelf = new Shelf<Map<string, StoredPlatformSlo>>(() => new Map());
