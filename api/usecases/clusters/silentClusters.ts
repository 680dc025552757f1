import { appendTo } from '../../../domain/model/manyValues';
import { clusterKey } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts, EcsPart } from '../../../domain/queries/ecsKeyFacts';
import { quoted } from '../../../domain/queries/metricSelector';
import { entityOfSubject, placeSubject, type Place } from '../../../domain/model/sloKey';
import { storedPlace, type ExistingSlo } from '../../../domain/slo/plan/ownSlos';
import type { Metrics } from '../../platform/metrics';
import { clusterOf } from '../ecs/clusterSightings';
import { askEcs, ecsQueries, type EcsQuery } from '../ecs/ecsQueries';
import { asFailure } from '../storedSlos/knownSlos';

interface Look {
  /** Entity ids, and places of clusters that never had one. */
  missing: readonly string[];
  /** SLOs of ours by what they are about: one of the platform engine names its cluster. */
  candidates: ReadonlyMap<string, readonly ExistingSlo[]>;
  /** E.g. `now-35d`. */
  from: string;
}

/** A plan does not wait longer than so many questions about what it does not write. */
const mostRequests = 24;
const clustersAtOnce = 25;
/** Of the selectors in one request, whose address has to stay below what proxies let through (8 kB). */
const mostCharacters = 4000;

/**
 * Clusters of which no ECS metric has data, by entity, where they have one, and by name; how many were looked at, and what
 * stopped the look. One that can be looked for in neither way is not silent, but unknown.
 */
export async function silentClusters(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
  { missing, candidates, from }: Look,
): Promise<{ silent: string[]; lookedAt: number; why: string | null }> {
  const silent: string[] = [];
  let requests = 0;
  for (let at = 0; at < missing.length; at += clustersAtOnce) {
    const some = missing.slice(at, at + clustersAtOnce);
    const named = new Map(
      some.flatMap((id) => nameIn(id, candidates.get(id) ?? []).map((name) => [id, name] as const)),
    );
    const withEntity = some.filter((id) => entityOfSubject(id) !== null);
    const questions = [
      ...packed(ecsQueries(keys, ['entity']), (name) => withEntity.map((id) => `eq(${name('entity')},${id})`)),
      ...packed(ecsQueries(keys, ['accountId', 'region', 'cluster']), (name) =>
        [...named.values()].map((one) => sameName(one, name)),
      ),
    ];
    requests += questions.length;
    if (requests > mostRequests) return { silent, lookedAt: at, why: null };
    const answer = await seen(metrics, questions, from);
    if (answer.alive === null) return { silent, lookedAt: at, why: answer.why };
    const { alive } = answer;
    appendTo(
      silent,
      some.filter((id) => !alive.has(id) && !alive.has(clusterKeyOf(named.get(id))) && isAskable(id, named)),
    );
  }
  return { silent, lookedAt: missing.length, why: null };
}

interface Question {
  query: EcsQuery;
  filter: string;
}

/** Entities and clusters that have data; null when one of the answers is missing or cut short, for then nothing is proven. */
async function seen(metrics: Pick<Metrics, 'query'>, questions: readonly Question[], from: string) {
  try {
    const answers = await Promise.all(
      questions.map(({ query, filter }) => askEcs(metrics, query, { from, resolution: 'Inf' }, filter)),
    );
    const [remark] = answers.flatMap(({ warnings }) => warnings);
    if (remark !== undefined) return { alive: null, why: remark };
    const told = answers.flatMap(({ series }) => series.map((one) => one.dimensions));
    return { alive: new Set(told.flatMap((one) => [one[dimensions.clusterEntity] ?? '', clusterOf(one) ?? ''])) };
  } catch (error) {
    return { alive: null, why: asFailure(error).message };
  }
}

type NameOf = (part: EcsPart) => string;

/** The queries with a filter that keeps the series of any of these, in requests that are not too long. */
function packed(queries: readonly EcsQuery[], conditions: (name: NameOf) => readonly string[]): Question[] {
  return queries.flatMap((query) => {
    const names = new Map(query.by);
    const any = conditions((part) => quoted(names.get(part) ?? part));
    if (any.length === 0) return [];
    const filter = `:filter(or(${any.join(',')}))`;
    const atOnce = Math.max(1, Math.floor(mostCharacters / (filter.length + 200)));
    return Array.from({ length: Math.ceil(query.keys.length / atOnce) }, (_, at) => ({
      query: { ...query, keys: query.keys.slice(at * atOnce, (at + 1) * atOnce) },
      filter,
    }));
  });
}

const sameName = ({ accountId, region, cluster }: Place, name: NameOf): string =>
  `and(eq(${name('accountId')},${quoted(accountId)}),eq(${name('region')},${quoted(region)}),eq(${name('cluster')},${quoted(cluster)}))`;

const clusterKeyOf = (name: Place | undefined): string =>
  name === undefined ? '-' : clusterKey({ ...name, name: name.cluster });

const isAskable = (id: string, named: ReadonlyMap<string, Place>): boolean =>
  entityOfSubject(id) !== null || named.has(id);

/**
 * The cluster that an SLO of the platform engine picks by name; the first one's, for all are about the same. Where somebody
 * pointed the query of one that was made by place at another place, nobody knows what it is about.
 */
function nameIn(id: string, slos: readonly ExistingSlo[]): Place[] {
  const places = slos.flatMap(({ value }) => storedPlace(value) ?? []);
  return (entityOfSubject(id) === null ? places.filter((place) => placeSubject(place) === id) : places).slice(0, 1);
}
