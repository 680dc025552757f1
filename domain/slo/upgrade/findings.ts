import type { FailureReport } from '../../failure';
import type { UpgradeItem } from './upgradeItem';

/** What a comparison of classic SLOs with their counterparts came to, with what it did not come to. */
export interface UpgradeFindings {
  items: readonly UpgradeItem[];
  /** What could not be found out. */
  failed: readonly { key: string; name: string; failure: FailureReport }[];
  /** Keys, or ids of those of others, that nobody got to. */
  remaining: readonly string[];
}

/** Why nobody got to the rest. */
export const notReached = 'No verdict yet: there was no time for it. Compare again.';
