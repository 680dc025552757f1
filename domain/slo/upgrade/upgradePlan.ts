import { Failure } from '../../failure';
import type { MetricKeys } from '../../model/metricKeys';
import { isClassic, type PlatformSlo } from '../../model/slo';
import type { PlanItem } from '../../model/planItem';
import { keysWith } from '../../queries/keysRead';
import type { ExistingSlo } from '../plan/existingSlos';
import { planSlos } from '../plan/planSlos';
import type { Candidate } from './candidateOf';
import type { UpgradeReason } from './upgradeItem';

/** Says on a platform SLO since when it stands beside a classic one: neither engine's API tells when a platform SLO was made. */
const upgradedTag = 'ecs-slo-upgraded:';

export interface PlanUpgrade {
  /** All platform SLOs, ours or not. */
  existing: ExistingSlo[];
  availableKeys: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
}

export type PlannedUpgrade =
  { kind: 'planned'; item: PlanItem & { slo: PlatformSlo } } | { kind: 'refused'; reason: UpgradeReason };

/**
 * A candidate through the ordinary plan, so that applying it is an ordinary apply: found again by its key, never made twice. A name that
 * another platform SLO has is avoided, not taken over. It reads the very metrics that the classic one reads.
 */
export function plannedUpgrade(candidate: Candidate, { existing, availableKeys, now }: PlanUpgrade): PlannedUpgrade {
  const { templateId, target, parameters, meaning } = candidate;
  const keys: MetricKeys = keysWith(meaning.sli, meaning.keys);
  try {
    const requests = [{ templateId, target, parameters, onConflict: 'rename' as const }];
    const [item] = planSlos({ engine: 'platform', requests, existing, availableKeys, keys, now }).items;
    if (item === undefined || isClassic(item.slo)) throw notPlanned();
    // The name is one SLO's own, not a pattern for several, so nothing is to be said about what it lacks.
    const lints = item.lints.filter(({ code }) => !code.startsWith('name-pattern-'));
    return { kind: 'planned', item: { ...item, lints, slo: marked(item.slo, item.action, now) } };
  } catch (error) {
    if (!(error instanceof Failure) || (error.code !== 'InvalidInput' && error.code !== 'NotSupported')) throw error;
    const message = `As it stands it cannot be a platform SLO: ${error.message}. ${error.hint}`;
    return { kind: 'refused', reason: { code: 'refused', message, size: null } };
  }
}

const notPlanned = () =>
  new Failure({
    code: 'Unexpected',
    message: 'The plan answered no platform SLO',
    whose: 'us',
    hint: 'Report it with the name of the SLO; the others can be upgraded.',
  });

/** One that exists keeps the tag that it has, or has none: then it was not made by an upgrade. */
function marked(slo: PlatformSlo, action: PlanItem['action'], now: number): PlatformSlo {
  if (action !== 'create') return slo;
  return { ...slo, tags: [...slo.tags, `${upgradedTag}${new Date(now).toISOString().slice(0, 16)}Z`] };
}

/** When an upgrade made it, milliseconds since 1970; null when that is not known. */
export function upgradedAt(tags: readonly string[]): number | null {
  const tag = tags.find((one) => one.startsWith(upgradedTag));
  const at = tag === undefined ? Number.NaN : Date.parse(tag.slice(upgradedTag.length));
  return Number.isNaN(at) ? null : at;
}
