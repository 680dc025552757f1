import type { PlanSlosPayload, PlanSlosValue } from '../../domain/contract/planSlos';
import { clusterEntityType } from '../../domain/model/ecsMetrics';
import { planSlos as plan } from '../../domain/slo/planSlos';
import type { Entities } from '../platform/entities';
import type { SloObjects } from '../platform/sloObjects';
import { classicOnly } from './classicOnly';

export interface PlanSlosParts {
  sloObjects: SloObjects;
  entities: Entities;
}

/**
 * A cluster that nobody saw for this long counts as gone. Longer than the longest usual evaluation window, so that an
 * SLO over a month of a cluster that is merely idle is not called an orphan.
 */
const goneAfter = 'now-35d';

/** Compares the objectives asked for with those that exist. Writes nothing. */
export const planSlos =
  ({ sloObjects, entities }: PlanSlosParts) =>
  async ({ engine, requests }: PlanSlosPayload): Promise<PlanSlosValue> => {
    classicOnly(engine);
    const [existing, known] = await Promise.all([sloObjects.all(), entities.ofType(clusterEntityType, goneAfter)]);
    const knownEntityIds = known === null ? null : new Set(known.map(({ entityId }) => entityId));
    return plan({ requests, existing, knownEntityIds });
  };
