import type { PlanSlosPayload, PlanSlosValue } from '../../domain/contract/planSlos';
import { clusterEntityType } from '../../domain/model/ecsMetrics';
import { planSlos as plan } from '../../domain/slo/planSlos';
import type { Entities } from '../platform/entities';
import type { Metric, Metrics } from '../platform/metrics';
import { asFailure, knownSlos, type SloStores } from './knownSlos';

export interface PlanSlosParts extends SloStores {
  entities: Entities;
  metrics: Pick<Metrics, 'list'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * A cluster that nobody saw for this long counts as gone. Longer than the longest usual evaluation window, so that an
 * SLO over a month of a cluster that is merely idle is not called an orphan.
 */
const goneAfter = 'now-35d';

/** Of ECS and of its Container Insights (`cloud.aws.ecs.containerinsights.…`, `cloud.aws.ecs_containerinsights.…`). */
const ecsPrefix = 'cloud.aws.ecs';

/** Compares the objectives asked for with those that exist. Writes nothing. */
export const planSlos =
  (parts: PlanSlosParts) =>
  async ({ engine, requests }: PlanSlosPayload): Promise<PlanSlosValue> => {
    const [existing, known, available] = await Promise.all([
      knownSlos(parts, engine),
      parts.entities.ofType(clusterEntityType, goneAfter),
      ecsMetricsOf(parts.metrics),
    ]);
    return plan({
      engine,
      requests,
      existing,
      knownEntityIds: known === null ? null : new Set(known.map(({ entityId }) => entityId)),
      availableKeys: available === null ? null : new Set(available.map(({ key }) => key)),
      historyDays: historyDays(available ?? [], parts.now()),
      now: parts.now(),
    });
  };

/** Null when the user may not read metrics: then nobody knows, and the names of the naming rule have to do. */
async function ecsMetricsOf(metrics: PlanSlosParts['metrics']): Promise<Metric[] | null> {
  try {
    return await metrics.list(ecsPrefix);
  } catch (error) {
    if (asFailure(error).code === 'MissingScope') return null;
    throw error;
  }
}

const dayMs = 86_400_000;

/** Days since the first ECS metric was written; null when no metric says. A single cluster may be younger. */
function historyDays(metrics: readonly Metric[], now: number): number | null {
  const created = metrics.flatMap(({ createdAt }) => createdAt ?? []);
  return created.length === 0 ? null : (now - Math.min(...created)) / dayMs;
}
