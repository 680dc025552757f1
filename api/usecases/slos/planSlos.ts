import type { PlanSlosPayload, PlanSlosValue, SloRequest } from '../../../domain/contract/planSlos';
import { clusterKey, type Capacity, type Target } from '../../../domain/model/cluster';
import { smallestOf } from '../../../domain/model/manyValues';
import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import { askedSlos } from '../../../domain/slo/plan/askedSlos';
import { unaskedBySubject } from '../../../domain/slo/plan/orphansOf';
import { ownSlos } from '../../../domain/slo/plan/ownSlos';
import { planSlos as plan } from '../../../domain/slo/plan/planSlos';
import { usageKeys } from '../../../domain/slo/lints/silenceLint';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Entities } from '../../platform/entities';
import type { Metric, Metrics } from '../../platform/metrics';
import { capacitiesOf, type Capacities } from '../clusters/capacities';
import { ecsKeysAmong, ecsPrefix } from '../ecs/ecsKeys';
import { goneClusters } from '../clusters/goneClusters';
import { asFailure, knownSlos, type SloStores } from '../storedSlos/knownSlos';

export interface PlanSlosParts extends SloStores {
  entities: Entities;
  metrics: Pick<Metrics, 'list' | 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * A cluster that nobody saw for so many days may count as gone. Longer than the longest usual evaluation window, so that an
 * SLO over a month of a cluster that is merely idle is not called an orphan.
 */
const goneAfterDays = 35;

/** Compares the objectives asked for with those that exist. Writes nothing. */
export const planSlos =
  (parts: PlanSlosParts) =>
  async ({ engine, requests }: PlanSlosPayload): Promise<PlanSlosValue> => {
    const { metrics, now } = parts;
    const listing = parts.entities.ofType(clusterEntityType, `now-${goneAfterDays}d`);
    const [existing, available] = await Promise.all([knownSlos(parts, engine), ecsMetricsOf(metrics)]);
    const keys = available === null ? null : ecsKeysAmong(available);
    const asked = askedSlos(requests, ownSlos(existing));
    const requested = new Set(asked.map(({ key, current }) => current?.key ?? key));
    const candidates = unaskedBySubject(existing, requested);
    const [{ capacities, silent }, { gone, warnings }] = await Promise.all([
      lookedUp(metrics, keys, requests),
      listing.then((entities) => goneClusters(metrics, { keys, entities, candidates, days: goneAfterDays })),
    ]);
    const planned = plan({
      engine,
      requests: requests.map((request) => ({ ...request, target: withCapacity(request.target, capacities) })),
      existing,
      gone,
      silent,
      availableKeys: available === null ? null : new Set(available.map(({ key }) => key)),
      historyDays: historyDays(available ?? [], now()),
      now: now(),
    });
    return { ...planned, warnings };
  };

/** What metrics say of it goes before what the payload says, or leaves out. */
function withCapacity(target: Target, capacities: ReadonlyMap<string, Capacity>): Target {
  const capacity = capacities.get(
    clusterKey({ accountId: target.accountId, region: target.region, name: target.cluster }),
  );
  return capacity === undefined ? target : { ...target, capacity };
}

/** Capacity of the clusters whose utilization is to be measured, and their silence. When it cannot be looked up, the payload's word stands. */
async function lookedUp(
  metrics: PlanSlosParts['metrics'],
  keys: readonly EcsKeyFacts[] | null,
  requests: readonly SloRequest[],
): Promise<Capacities> {
  try {
    const reading = requests.filter(({ templateId }) => readsUsage(templateId));
    if (keys === null || reading.length === 0) return unknown();
    return await capacitiesOf(
      metrics,
      keys,
      reading.map(({ target }) => target),
    );
  } catch (error) {
    asFailure(error);
    return unknown();
  }
}

const unknown = (): Capacities => ({ capacities: new Map(), silent: new Set() });

const readsUsage = (templateId: string): boolean => templateOf(templateId).reads.some((key) => usageKeys.has(key));

/** Null where the Metrics API is gone or denied: then nobody knows, and the names of the naming rule have to do. */
async function ecsMetricsOf(metrics: PlanSlosParts['metrics']): Promise<Metric[] | null> {
  try {
    return await metrics.list(ecsPrefix);
  } catch (error) {
    if (['MissingScope', 'NotSupported'].includes(asFailure(error).code)) return null;
    throw error;
  }
}

const dayMs = 86_400_000;

/** Days since the first ECS metric was written; null when no metric says. A single cluster may be younger. */
function historyDays(metrics: readonly Metric[], now: number): number | null {
  const created = metrics.flatMap(({ createdAt }) => createdAt ?? []);
  return created.length === 0 ? null : (now - smallestOf(created)) / dayMs;
}
