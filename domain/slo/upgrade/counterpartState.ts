import type { PlanItem } from '../../model/planItem';
import type { Sli } from '../../model/sli';
import type { PlatformSlo } from '../../model/slo';
import { readPlatformSli } from '../../queries/readPlatformSli';
import { readAppliedRecord } from '../applied/appliedRecord';
import type { Counterpart, UpgradeReason } from './upgradeItem';
import { upgradedAt } from './upgradePlan';

/** A platform SLO that stands for a classic one, and what an upgrade would make of it now. */
interface Standing {
  stored: PlatformSlo;
  item: Pick<PlanItem, 'action' | 'changes'>;
}

/**
 * Whether the platform SLO still is what an upgrade makes. Only one that an upgrade made and nobody touched may be written over: then
 * it was the classic one that changed since. Whatever else differs somebody wanted so.
 */
export function counterpartState({ stored, item }: Standing): Counterpart['state'] {
  if (item.action === 'unchanged') return 'current';
  const record = readAppliedRecord(stored);
  const isUntouched = record !== null && record.isAsApplied && record.maintenance === undefined;
  return isUntouched && upgradedAt(stored.tags) !== null ? 'outdated' : 'apart';
}

/** Why a platform SLO that somebody wanted so does not stand for the classic one; null where it promises the same all the same. */
export function otherObjective({ stored, item }: Standing, sli: Sli): UpgradeReason | null {
  if (counterpartState({ stored, item }) !== 'apart') return null;
  const fields = [...new Set(item.changes.map(({ field }) => field))];
  const isOther = fields.some((field) => field.startsWith('criteria')) || !measures(stored, sli);
  if (!isOther) return null;
  return {
    code: 'other-objective',
    message: `The platform SLO was changed by hand, or planned by itself, and promises something else (${fields.join(', ')}). It is not written over here: its own page shows what was changed and applies it again.`,
    size: null,
  };
}

/** The same but for what silence means, which is a reason of its own. */
function measures({ customSli: { indicator } }: PlatformSlo, sli: Sli): boolean {
  const read = readPlatformSli(indicator);
  return read !== null && JSON.stringify(facts(read.sli)) === JSON.stringify(facts(sli));
}

function facts(sli: Sli): unknown[] {
  if (sli.kind === 'time') return [sli.kind, sli.metric, sli.level, sli.threshold, sli.statistic];
  return sli.kind === 'headroom' ? [sli.kind, sli.metric] : [sli.kind];
}
