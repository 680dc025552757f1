import { appendTo } from '../../../domain/model/manyValues';
import { clusterKey } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts, EcsPart } from '../../../domain/queries/ecsKeyFacts';
import { quoted } from '../../../domain/queries/metricSelector';
import { entityOfSubject, type Place } from '../../../domain/model/sloKey';
import type { Metrics } from '../../platform/metrics';
import { clusterOf } from '../ecs/clusterSightings';
import { askAll, askEcs, ecsQueries, leaders, type EcsQuery } from '../ecs/ecsQueries';
import { asFailure } from '../storedSlos/knownSlos';
import { mostQuestions, namesOf, type SilenceLook, type SilenceReader, type Silent } from './silence';

const clustersAtOnce = 25;
/** Of the selectors in one request, whose address has to stay below what proxies let through (8 kB). */
const mostCharacters = 4000;

/** Looks for clusters by the Metrics API, which has the metrics of streams only. @param keys null when they may not be read */
export const classicSilence = (
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[] | null,
): SilenceReader => ({
  keys,
  clustersNow: async () => {
    const queries = leaders(ecsQueries(keys ?? [], ['accountId', 'region', 'cluster']));
    const { series } = await askAll(metrics, queries, { from: 'now-1h', resolution: 'Inf' });
    return new Set(series.flatMap(({ dimensions: own }) => clusterOf(own) ?? [])).size;
  },
  silent: (look) => silentClusters(metrics, keys ?? [], look),
});

async function silentClusters(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
  { missing, candidates, days }: SilenceLook,
): Promise<Silent> {
  const from = `now-${days}d`;
  const silent: string[] = [];
  let requests = 0;
  for (let at = 0; at < missing.length; at += clustersAtOnce) {
    const some = missing.slice(at, at + clustersAtOnce);
    const named = namesOf(some, candidates);
    const withEntity = some.filter((id) => entityOfSubject(id) !== null);
    const questions = [
      ...packed(ecsQueries(keys, ['entity']), (name) => withEntity.map((id) => `eq(${name('entity')},${id})`)),
      ...packed(ecsQueries(keys, ['accountId', 'region', 'cluster']), (name) =>
        [...named.values()].map((one) => sameName(one, name)),
      ),
    ];
    requests += questions.length;
    if (requests > mostQuestions) return { silent, lookedAt: at, why: null };
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
