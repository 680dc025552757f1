import { clusterKey, type MetricFamily } from '../../../../domain/model/cluster';
import { dimensions } from '../../../../domain/model/ecsMetrics';
import { clusterNameOf } from '../../../../domain/queries/discovery/seriesDql';
import type { GrailRecord } from '../../../platform/grail/typedRecords';
import { placeIn, textIn, type ClusterSeries } from './clusterSeries';
import { keysToAsk } from './keysToAsk';
import type { NewestAnswer } from './newestByKey';
import { newestOfGroups, type NewestLook } from './newestOfGroups';
import { meansOf, usageIn } from './usageMeans';

/** All by the cluster's key. */
export interface NewestOfFamily {
  /** Milliseconds since the epoch. */
  newest: Map<string, number>;
  /** Percent, mean of the last hour. */
  cpu: Map<string, number>;
  memory: Map<string, number>;
  /** Clusters that have data and were not in the lists. */
  seen: ClusterSeries[];
  cutBy: string[];
}

/** When the clusters of a family last had data, and the last hour's usage. @param all of the lists of series, those of this family */
export async function newestOfFamily(
  look: NewestLook,
  family: MetricFamily,
  all: readonly ClusterSeries[],
  recent: readonly ClusterSeries[],
): Promise<NewestOfFamily> {
  const needed = clusterNameOf[family];
  const clusterIn = (record: GrailRecord) => clusterKey(placedIn(record, family));
  const { newest, inHour, cutBy } = await newestOfGroups<ClusterSeries>(look, {
    ...{ all, recent, ownerOf: (one) => clusterKey(one), ownerIn: clusterIn },
    ...{ by: [dimensions.accountId, dimensions.region, needed], needed, means: meansOf(look.isCut ? all : recent) },
    keysOf: (some) => keysToAsk(some.map((one) => ({ facts: one.facts, owner: clusterKey(one) }))),
    onlyOf: (some) => onlyNamed(some, needed),
  });
  return {
    ...{ newest, cutBy },
    ...{ cpu: usageIn(inHour, 'cpu', clusterIn), memory: usageIn(inHour, 'memory', clusterIn) },
    seen: unlisted(inHour, family, all),
  };
}

const placedIn = (record: GrailRecord, family: MetricFamily) =>
  placeIn(record, textIn(record, clusterNameOf[family]) ?? '');

/** So many clusters are asked for by name; beyond, all there are cost no more. */
const mostNamed = 200;

function onlyNamed(series: readonly ClusterSeries[], dimension: string): Record<string, readonly string[]> {
  const names = [...new Set(series.map(({ name }) => name))].sort();
  return names.length > mostNamed ? {} : { [dimension]: names };
}

/** Clusters with data that no list named, by the metrics that they have. */
function unlisted({ found }: NewestAnswer, family: MetricFamily, all: readonly ClusterSeries[]): ClusterSeries[] {
  const factsOf = new Map(all.map(({ facts }) => [facts.key, facts]));
  const listed = new Set(all.map((one) => clusterKey(one)));
  return found.flatMap(({ record, keys }) => {
    const place = placedIn(record, family);
    if (place.name === '' || listed.has(clusterKey(place))) return [];
    return keys.flatMap((key) => {
      const facts = factsOf.get(key);
      return facts === undefined ? [] : [{ facts, ...place, entityId: null }];
    });
  });
}
