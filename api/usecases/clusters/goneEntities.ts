import type { Warning } from '../../../domain/contract/envelope';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import type { ExistingSlo } from '../../../domain/slo/plan/existingSlos';
import type { OrphanEvidence } from '../../../domain/model/planItem';
import type { EntityAnswer } from '../../platform/entities';
import type { Metrics } from '../../platform/metrics';
import { silentEntities } from './silentEntities';
import { undecided } from './undecidedWarning';

export interface GoneInput {
  /** ECS metrics of the environment; null when they may not be read. */
  keys: readonly EcsKeyFacts[] | null;
  /** Entities seen within the same days. */
  entities: EntityAnswer;
  /** SLOs of ours that are not part of the plan, by entity. */
  candidates: ReadonlyMap<string, readonly ExistingSlo[]>;
  /** How far back silence counts. */
  days: number;
}

export interface GoneEntities {
  gone: Map<string, OrphanEvidence>;
  warnings: Warning[];
}

/**
 * Which entities are proven to be gone: missing in a complete list that has others, and silent in every ECS metric, by entity
 * and, where an SLO picks its cluster by name, by name. Whatever keeps that from being known is a warning, and no proof.
 */
export async function goneEntities(
  metrics: Pick<Metrics, 'query'>,
  { keys, entities, candidates, days }: GoneInput,
): Promise<GoneEntities> {
  const nothing = (...warnings: Warning[]): GoneEntities => ({ gone: new Map(), warnings });
  if (candidates.size === 0) return nothing();
  const count = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + (candidates.get(id)?.length ?? 0), 0);
  if (entities.kind !== 'listed' || entities.entities.length === 0) {
    return nothing(undecided.byEntities(count(candidates.keys()), entities));
  }
  const listed = new Set(entities.entities.map(({ entityId }) => entityId));
  const missing = [...candidates.keys()].filter((id) => !listed.has(id));
  if (missing.length === 0) return nothing();
  if (keys === null || keys.length === 0) return nothing(undecided.byMetrics(count(missing), keys));
  const looked = await silentEntities(metrics, keys, { missing, candidates, from: `now-${days}d` });
  const rest = count(missing.slice(looked.lookedAt));
  const evidence: OrphanEvidence = { noDataForDays: days, listedEntities: listed.size };
  return {
    gone: new Map(looked.silent.map((id) => [id, evidence])),
    warnings: rest === 0 ? [] : [undecided.notChecked(rest, looked.why)],
  };
}
