import { dimensions } from '../../../../domain/model/ecsMetrics';
import type { Metrics } from '../../../platform/metrics';
import { clusterOf } from '../../ecs/clusterSightings';
import { askAll, type EcsQuery } from '../../ecs/ecsQueries';
import type { Sightings } from '../sighting';

/**
 * Gives clusters the entity that their series carry. Asked for by itself, because an answer leaves out series that lack a
 * dimension of the split; first in the last hour, where running clusters are, and only for the others further back.
 * @param queries by cluster and entity: those for the last hour, and those that can be afforded for the lookback
 */
export async function assignEntities(
  metrics: Pick<Metrics, 'query'>,
  sightings: Sightings,
  queries: { recent: readonly EcsQuery[]; past: readonly EcsQuery[] },
  lookback: string,
): Promise<void> {
  const steps = [
    { from: 'now-1h', some: queries.recent },
    { from: lookback, some: queries.past },
  ];
  for (const { from, some } of steps) {
    const isDone = [...sightings.values()].every(({ entityId }) => entityId !== null);
    if (isDone) return;
    const { series } = await askAll(metrics, some, { from, resolution: 'Inf' });
    for (const { dimensions: told } of series) {
      const sighting = sightings.get(clusterOf(told) ?? '');
      if (sighting) sighting.entityId ??= told[dimensions.clusterEntity] ?? null;
    }
  }
}
