import type { PlanSlosPayload, PlanSlosValue, SloRequest } from '../../../domain/contract/planSlos';
import { clusterKey, type Capacity, type Target } from '../../../domain/model/cluster';
import { familyOf, familyOfKey } from '../../../domain/model/metricFamily';
import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import { askedSlos } from '../../../domain/slo/plan/askedSlos';
import { unaskedBySubject } from '../../../domain/slo/plan/orphansOf';
import { ownSlos } from '../../../domain/slo/plan/ownSlos';
import { planSlos as plan } from '../../../domain/slo/plan/planSlos';
import { usageKeys } from '../../../domain/slo/lints/silenceLint';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Entities } from '../../platform/entities';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { capacitiesOf, type Capacities } from '../clusters/capacities';
import { ecsKeysAmong } from '../ecs/ecsKeys';
import { goneClusters } from '../clusters/goneClusters';
import { knownMetrics } from './knownMetrics';
import { asFailure, knownSlos, type SloStores } from '../storedSlos/knownSlos';
import { verifyPlan, type VerifyingParts } from '../verifying/verifyPlan';

export interface PlanSlosParts extends SloStores, VerifyingParts {
  entities: Entities;
  metrics: Pick<Metrics, 'list' | 'query'>;
  grail: Pick<Grail, 'query'>;
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
  async (payload: PlanSlosPayload): Promise<PlanSlosValue> => {
    const { engine, requests } = payload;
    const { metrics, now } = parts;
    const listing = parts.entities.ofType(clusterEntityType, `now-${goneAfterDays}d`);
    const [existing, available] = await Promise.all([knownSlos(parts, engine), knownMetrics(parts, payload)]);
    // The Metrics API has no key of the connection, and a question for one that it does not have spoils its answer.
    const streamed = available?.metrics.filter(({ key }) => familyOfKey(key) === 'stream');
    const keys = streamed === undefined ? null : ecsKeysAmong(streamed);
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
      availableKeys: available === null ? null : new Set(available.metrics.map(({ key }) => key)),
      historyDays: available?.since == null ? null : (now() - available.since) / dayMs,
      now: now(),
    });
    return { ...planned, ...(await verifyPlan(parts, planned.items)), warnings };
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
    const reading = requests.filter(
      ({ templateId, target }) => readsUsage(templateId) && familyOf(target) === 'stream',
    );
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

const dayMs = 86_400_000;
