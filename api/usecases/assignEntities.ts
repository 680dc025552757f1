import { dimensions } from '../../domain/model/ecsMetrics';
import { meanBy } from '../../domain/queries/meanBy';
import type { Metrics } from '../platform/metrics';
import { clusterDimensions, clusterOf, type Sighting } from './clusterSightings';

const by = [...clusterDimensions, dimensions.clusterEntity];

/**
 * Gives clusters the entity that their series carry. Asked for by itself, because an answer leaves out series that lack a
 * dimension of the split; first in the last hour, where running clusters are, and only for the others further back.
 */
export async function assignEntities(
  metrics: Metrics,
  sightings: ReadonlyMap<string, Sighting>,
  keys: readonly string[],
  lookback: string,
): Promise<void> {
  for (const from of ['now-1h', lookback]) {
    const isDone = [...sightings.values()].every(({ entityId }) => entityId !== null);
    if (isDone) return;
    const ask = (key: string) => metrics.query({ selector: meanBy(key, by), from, resolution: 'Inf' });
    const answers = await Promise.all(keys.map(ask));
    for (const { dimensions: series } of answers.flatMap(({ series }) => series)) {
      const sighting = sightings.get(clusterOf(series) ?? '');
      if (sighting) sighting.entityId ??= series[dimensions.clusterEntity] ?? null;
    }
  }
}
