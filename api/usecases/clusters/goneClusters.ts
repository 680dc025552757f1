import type { Warning } from '../../../domain/contract/envelope';
import type { OrphanEvidence } from '../../../domain/model/planItem';
import { entityOfSubject } from '../../../domain/model/sloKey';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import type { ExistingSlo } from '../../../domain/slo/plan/ownSlos';
import type { EntityAnswer } from '../../platform/entities';
import type { Metrics } from '../../platform/metrics';
import { clusterOf } from '../ecs/clusterSightings';
import { askAll, ecsQueries, leaders } from '../ecs/ecsQueries';
import { asFailure } from '../storedSlos/knownSlos';
import { silentClusters } from './silentClusters';
import { undecided } from './undecidedWarning';

export interface GoneInput {
  /** ECS metrics of the environment; null when they may not be read. */
  keys: readonly EcsKeyFacts[] | null;
  /** Entities seen within the same days; asked for only where an SLO needs the answer. */
  entities: () => Promise<EntityAnswer>;
  /** SLOs of ours that are not part of the plan, by what they are about: an entity, or a place. */
  candidates: ReadonlyMap<string, readonly ExistingSlo[]>;
  /** How far back silence counts. */
  days: number;
}

export interface GoneClusters {
  /** By entity id, or place. */
  gone: Map<string, OrphanEvidence>;
  warnings: Warning[];
}

const nothing = (...warnings: Warning[]): GoneClusters => ({ gone: new Map(), warnings });

/**
 * Which clusters are proven to be gone: silent in every ECS metric, by entity and, where an SLO picks its cluster by name, by
 * name; and either missing in a complete list of entities that has others, or, of an SLO that was made without an entity,
 * silent while other clusters send data. Whatever keeps that from being known is a warning, and no proof.
 */
export async function goneClusters(metrics: Pick<Metrics, 'query'>, input: GoneInput): Promise<GoneClusters> {
  const { candidates } = input;
  const part = (hasEntity: boolean): GoneInput => ({
    ...input,
    candidates: new Map([...candidates].filter(([subject]) => (entityOfSubject(subject) !== null) === hasEntity)),
  });
  const [one, other] = await Promise.all([byEntities(metrics, part(true)), byPlaces(metrics, part(false))]);
  return { gone: new Map([...one.gone, ...other.gone]), warnings: [...one.warnings, ...other.warnings] };
}

const counter =
  (candidates: GoneInput['candidates']) =>
  (subjects: Iterable<string>): number =>
    [...subjects].reduce((sum, subject) => sum + (candidates.get(subject)?.length ?? 0), 0);

async function byEntities(metrics: Pick<Metrics, 'query'>, input: GoneInput): Promise<GoneClusters> {
  const { keys, candidates, days } = input;
  if (candidates.size === 0) return nothing();
  const count = counter(candidates);
  const entities = await input.entities();
  if (entities.kind !== 'listed' || entities.entities.length === 0) {
    return nothing(undecided.byEntities(count(candidates.keys()), entities));
  }
  const listed = new Set(entities.entities.map(({ entityId }) => entityId));
  const missing = [...candidates.keys()].filter((id) => !listed.has(id));
  if (missing.length === 0) return nothing();
  if (keys === null || keys.length === 0) return nothing(undecided.byMetrics(count(missing), keys));
  return silence(metrics, keys, {
    missing,
    candidates,
    evidence: { noDataForDays: days, listedEntities: listed.size },
  });
}

async function byPlaces(metrics: Pick<Metrics, 'query'>, { keys, candidates, days }: GoneInput): Promise<GoneClusters> {
  if (candidates.size === 0) return nothing();
  const missing = [...candidates.keys()];
  const count = counter(candidates);
  if (keys === null || keys.length === 0) return nothing(undecided.byMetrics(count(missing), keys));
  const otherClusters = await clustersNow(metrics, keys);
  if (typeof otherClusters !== 'number') return nothing(undecided.notChecked(count(missing), otherClusters.why));
  if (otherClusters === 0) return nothing(undecided.byMetrics(count(missing), []));
  return silence(metrics, keys, { missing, candidates, evidence: { noDataForDays: days, otherClusters } });
}

/** How many clusters sent something within the last hour; those that are silent for weeks are not among them. */
async function clustersNow(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
): Promise<number | { why: string }> {
  try {
    const queries = leaders(ecsQueries(keys, ['accountId', 'region', 'cluster']));
    const { series } = await askAll(metrics, queries, { from: 'now-1h', resolution: 'Inf' });
    return new Set(series.flatMap(({ dimensions }) => clusterOf(dimensions) ?? [])).size;
  } catch (error) {
    return { why: asFailure(error).message };
  }
}

interface Search {
  missing: readonly string[];
  candidates: GoneInput['candidates'];
  evidence: OrphanEvidence;
}

async function silence(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
  { missing, candidates, evidence }: Search,
): Promise<GoneClusters> {
  const from = `now-${evidence.noDataForDays}d`;
  const looked = await silentClusters(metrics, keys, { missing, candidates, from });
  const rest = counter(candidates)(missing.slice(looked.lookedAt));
  return {
    gone: new Map(looked.silent.map((subject) => [subject, evidence])),
    warnings: rest === 0 ? [] : [undecided.notChecked(rest, looked.why)],
  };
}
