import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import type { Retiring } from '../../data/upgrade/retireClassic';

/** A classic SLO that a platform one stands for; null while there is none. */
export function retiringOf({ key, id, name, foreign, item, counterpart }: UpgradeItem): Retiring | null {
  if (counterpart === null || item === null) return null;
  return { key, id, name, foreign, successor: item.key };
}
