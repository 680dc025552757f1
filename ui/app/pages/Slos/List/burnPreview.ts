import type { SloRow } from '../../../../../domain/contract/listSlos';
import { baseTemplateId, type Engine } from '../../../../../domain/model/slo';
import type { BurnTierId } from '../../../../../domain/model/burnTier';
import { isEvaluationWindow, windowMinutes } from '../../../../../domain/queries/evaluationWindow';
import { readSli } from '../../../../../domain/queries/readSli';
import { burnTier, usualTiers, type BurnObjective } from '../../../../../domain/slo/burnTiers';
import { partsOfKey } from '../../../components/partsOfKey';
import { tierWords } from './tierWords';

/** One alert that an SLO would get, or why it would not. */
export interface PreviewRow {
  id: string;
  name: string;
  engine: Engine;
  alert: string;
  isPossible: boolean;
  why: string;
}

/**
 * What burn alerts an SLO of ours would get.
 * @param tiers those asked for; null for those that fit.
 */
export function burnPreview(slo: SloRow, tiers: readonly BurnTierId[] | null, minBadSlots: number): PreviewRow[] {
  const { id, name, engine } = slo;
  const objective = objectiveOf(slo);
  if (objective === null) {
    const why = `Its window "${slo.window}" is not one that this app speaks of, so nothing can be said beforehand.`;
    return [{ id, name, engine, alert: 'not known', isPossible: false, why }];
  }
  return (tiers ?? usualTiers(objective)).map((tier) => {
    const found = burnTier(tier, objective, minBadSlots);
    const why = found.isPossible ? found.fires : `${found.reason} ${found.hint}`;
    return { id: `${id} ${tier}`, name, engine, alert: tierWords[tier], isPossible: found.isPossible, why };
  });
}

function objectiveOf({ key, engine, target, window, definition }: SloRow): BurnObjective | null {
  if (key === null || !isEvaluationWindow(window)) return null;
  const read = definition ? readSli(definition) : null;
  return {
    engine,
    target,
    windowMinutes: windowMinutes(window),
    // The burn rate of a classic SLO is looked at by the minute, whatever slots its window has.
    slotMinutes: read?.slotMinutes ?? 1,
    isHeadroom: baseTemplateId(partsOfKey(key).templateId)?.endsWith('-headroom') ?? false,
  };
}
