import { compositeKey } from '../../../domain/model/compositeKey';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { dimensionsOfKey } from '../../../domain/model/metricFamily';
import { placesDql } from '../../../domain/queries/grail/placesDql';
import type { ClassicMeaning } from '../../../domain/queries/foreign/classicMeaning';
import type { ClusterPlace } from '../../../domain/slo/upgrade/clusterPlaces';
import type { Grail } from '../../platform/grail/grail';
import type { GrailRecord } from '../../platform/grail/typedRecords';
import { firstData } from '../ecs/firstData';
import { grailKeys } from '../ecs/grailKeys';
import { chunksOf } from '../pacing/chunksOf';
import { demandWhole, placeOfRecord } from '../readers/grailSlots';
import type { EcsSurvey } from './metricFacts';

const what = 'find the clusters of the classic SLOs';

/** Clusters in one condition, and records that one answer may have. */
const namedAtOnce = { maxItems: 200, maxBytes: 20_000, bytesOf: (text: string) => text.length };
const mostRecords = 10_000;

type GrailPart = Pick<Grail, 'query'>;

/**
 * The same as by the Metrics API, in two queries a metric. A metric that fell silent before `metrics` looks back is known all the same
 * when any cluster has data of it.
 */
export async function grailSurvey(grail: GrailPart, meanings: readonly ClassicMeaning[]): Promise<EcsSurvey> {
  const read = [...new Set(meanings.flatMap(({ keys }) => keys))];
  const [recent, places, firsts] = await Promise.all([
    grailKeys(grail),
    placesOf(grail, meanings),
    Promise.all(read.map((key) => firstData(grail, key))),
  ]);
  const since = new Map(read.flatMap((key, at) => (firsts[at] == null ? [] : [[key, firsts[at]] as const])));
  return { keys: new Set([...recent, ...since.keys()]), places, since };
}

/** Each SLO's cluster is looked for in the metric that it reads: by entity where it names one, else by name. */
async function placesOf(grail: GrailPart, meanings: readonly ClassicMeaning[]): Promise<ClusterPlace[]> {
  const asked = new Map<string, { entityIds: Set<string>; clusters: Set<string> }>();
  for (const { keys, where } of meanings) {
    const [key = ''] = keys;
    const of = asked.get(key) ?? { entityIds: new Set(), clusters: new Set() };
    asked.set(key, of);
    if (where.entityId !== undefined) of.entityIds.add(where.entityId);
    else if (where.cluster !== undefined) of.clusters.add(where.cluster);
  }
  const queries = [...asked].flatMap(([key, { entityIds, clusters }]) => [
    ...chunksOf([...entityIds], namedAtOnce).map((some) => ({ key, entityIds: some, clusters: [] })),
    ...chunksOf([...clusters], namedAtOnce).map((some) => ({ key, entityIds: [], clusters: some })),
  ]);
  const found = new Map<string, ClusterPlace>();
  const answers = await Promise.all(
    queries.map(async (query) => {
      const answer = await grail.query(placesDql(query), { what, maxRecords: mostRecords });
      demandWhole(answer, what);
      return answer.records.flatMap((record) => placeIn(record, query.key) ?? []);
    }),
  );
  for (const place of answers.flat()) {
    const id = compositeKey(place.accountId, place.region, place.cluster);
    found.set(id, { ...place, entityId: found.get(id)?.entityId ?? place.entityId });
  }
  return [...found.values()];
}

function placeIn(record: GrailRecord, key: string): ClusterPlace | null {
  const names = dimensionsOfKey(key);
  const told = placeOfRecord(record, [names.accountId, names.region, names.cluster, dimensions.clusterEntity]);
  const {
    [names.accountId]: accountId,
    [names.region]: region,
    [names.cluster]: cluster,
    [dimensions.clusterEntity]: entityId = null,
  } = told;
  if (accountId === undefined || region === undefined || cluster === undefined) return null;
  return { cluster, accountId, region, entityId };
}
