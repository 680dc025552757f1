import { largestOf, smallestOf } from '../../../domain/model/manyValues';
import type { World } from '../../world/world';
import { storedQuery } from '../storedSlos/funcMetrics';
import { isEntityDimension } from '../frames/frame';
import { transformations } from './transformations/transformations';
import { metricShelf } from '../../metricStore/metricShelf';

const hourMs = 3_600_000;
/** How far back to look for the last data point, step by step: usually the first step finds it. */
const lookbacks = [hourMs / 4, 2 * hourMs, 24 * hourMs, 14 * 24 * hourMs];

/** When the metric was last written; null when not within 14 days. Milliseconds. */
export function lastWritten(world: World, key: string): number | null {
  const now = world.clock.now();
  const all = world.shelf(metricShelf).series(key);
  for (const lookback of lookbacks) {
    // The minute that `now` is in ends later.
    const last = largestOf(all.map((series) => series.samples(now - lookback, now + 60_000).at(-1)?.at ?? -Infinity));
    if (Number.isFinite(last)) return last;
  }
  return null;
}

/** When the metric was first written, which is when it came to be; null for metric expressions, as documented. Milliseconds. */
function created(world: World, key: string): number | null {
  const first = smallestOf(
    world
      .shelf(metricShelf)
      .series(key)
      .map(({ since }) => since),
  );
  return Number.isFinite(first) ? first : null;
}

const dimensionDefinition = (key: string, index: number): Record<string, unknown> => ({
  key,
  name: key,
  displayName: key,
  index,
  type: isEntityDimension(key) ? 'ENTITY' : 'STRING',
});

/** The descriptor's properties, made only when asked for. Metrics are ingested gauges or func metrics of SLOs. */
export function describeMetric(world: World, key: string): Record<string, () => unknown> {
  const dimensions = (): string[] => [
    ...new Set(
      world
        .shelf(metricShelf)
        .series(key)
        .flatMap((series) => Object.keys(series.dimensions)),
    ),
  ];
  const isStored = storedQuery(world, key) !== null;
  return {
    metricId: () => key,
    displayName: () => key,
    description: () => '',
    unit: () => (isStored ? 'Percent' : 'Unspecified'),
    dduBillable: () => false,
    billable: () => true,
    created: () => created(world, key),
    lastWritten: () => lastWritten(world, key),
    entityType: () =>
      dimensions()
        .filter(isEntityDimension)
        .map((dimension) => dimension.slice('dt.entity.'.length)),
    aggregationTypes: () => (isStored ? ['auto', 'value'] : ['auto', 'avg', 'count', 'max', 'min', 'sum']),
    transformations: () =>
      [...transformations.keys()].filter(
        (name) => !['auto', 'avg', 'count', 'max', 'min', 'sum', 'value'].includes(name),
      ),
    defaultAggregation: () => ({ type: isStored ? 'value' : 'avg' }),
    dimensionDefinitions: () => dimensions().map(dimensionDefinition),
    tags: () => [],
    metricValueType: () => ({ type: 'unknown' }),
    scalar: () => false,
    resolutionInfSupported: () => true,
  };
}

export const made = (properties: Record<string, () => unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, properties[name]?.()]));
