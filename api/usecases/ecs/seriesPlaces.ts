import { compositeKey } from '../../../domain/model/compositeKey';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { dimensionsOfKey } from '../../../domain/model/metricFamily';
import type { ReadSli } from '../../../domain/queries/foundSli';
import { dqlAmong } from '../../../domain/queries/dql';
import { quoted } from '../../../domain/queries/metricSelector';
import type { MetricSeries } from '../../platform/metrics';
import { chunksOf } from '../pacing/chunksOf';

/** Where the data of an SLO is: the dimensions that its query demands, and their values as one text. */
export interface SeriesPlace {
  place: Record<string, string>;
  by: readonly string[];
  series: string;
}

type Placed = Pick<ReadSli, 'entityId' | 'accountId' | 'region' | 'cluster' | 'service' | 'keys'>;

/** Classic SLOs pick their cluster by entity, platform SLOs by name. All services of a cluster count as one series. */
export function placeOf(read: Placed): SeriesPlace {
  const { entityId, accountId = '', region = '', cluster = '', service, keys } = read;
  const names = dimensionsOfKey(keys[0] ?? '');
  const scope: Record<string, string> =
    entityId === null
      ? { [names.accountId]: accountId, [names.region]: region, [names.cluster]: cluster }
      : { [dimensions.clusterEntity]: entityId };
  const place = service === undefined ? scope : { ...scope, [names.service]: service };
  return { place, by: Object.keys(place), series: compositeKey(...Object.values(place)) };
}

/** Name of the place that a series of an answer belongs to. */
export const placeNameOf = ({ dimensions: own }: MetricSeries, by: readonly string[]): string =>
  compositeKey(...by.map((dimension) => own[dimension] ?? ''));

/** Up to so many series are asked for by name, some at a time; beyond it all there are cost less than a hundred questions. */
const mostNamed = { series: 200, atOnce: 25, characters: 4000 };

/** Metric selector filters that together keep the series of these SLOs; one that is empty keeps all. */
export function filtersFor(members: readonly SeriesPlace[]): string[] {
  const places = [...new Map(members.map(({ series, place }) => [series, place])).values()].map(
    (place) =>
      `and(${Object.entries(place)
        .map(([name, value]) => `eq(${quoted(name)},${quoted(value)})`)
        .join(',')})`,
  );
  if (places.length > mostNamed.series) return [''];
  const limits = { maxItems: mostNamed.atOnce, maxBytes: mostNamed.characters, bytesOf: (text: string) => text.length };
  return chunksOf(places, limits).map((some) => `:filter(or(${some.join(',')}))`);
}

/**
 * A DQL condition that keeps the series of these SLOs and of other clusters of their names, account and region being told apart in
 * the answer; empty keeps all.
 */
export function amongPlaces(members: readonly SeriesPlace[]): string {
  const [name = ''] = Object.keys(members[0]?.place ?? {}).filter((dimension) => isCluster.test(dimension));
  const clusters = [...new Set(members.flatMap(({ place }) => place[name] ?? []))];
  return clusters.length === 0 || clusters.length > mostNamed.series ? '' : dqlAmong(name, clusters);
}

/** The dimension that holds a cluster: its name in either family of metrics, or its entity. */
const isCluster = /cluster/i;
