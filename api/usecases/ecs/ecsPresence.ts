import { largestOf } from '../../../domain/model/manyValues';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import type { Metrics } from '../../platform/metrics';
import { affordableLookback, isAffordable } from './affordableLookback';
import type { Sightings } from '../discovery/sighting';
import { clusterSightings, type Seen } from './clusterSightings';
import { askEcs, ecsQueries, leaders, type EcsQuery } from './ecsQueries';

export interface EcsPresence {
  sightings: Sightings;
  warnings: string[];
  /** As wished, or shorter where that would read too much. */
  lookback: string;
  isShortened: boolean;
  /** The metrics that speak for all of them further back than an hour. */
  pastKeys: EcsKeyFacts[];
}

type Answered = Seen & { query: EcsQuery; warnings: readonly string[] };

/**
 * Clusters and services within the lookback, from every ECS metric there is. The last hour tells how many series run, hence
 * how far back one query can read. Where several metrics of a kind told exactly the same, or all together would be too much to
 * read, the first of them speaks for the others further back than an hour.
 */
export async function ecsPresence(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
  wished: string,
): Promise<EcsPresence> {
  const queries = ecsQueries(keys, ['accountId', 'region', 'cluster', 'service']);
  const running = await answered(metrics, queries, 'now-1h');
  const most = Math.max(0, largestOf(running.map(({ series }) => distinct(series))));
  const { lookback, isShortened } = affordableLookback(wished, most);
  const isWhole = ({ query, series }: Answered) =>
    !isUniform(query, series) && isAffordable(lookback, Math.max(series.length, query.keys.length));
  const whole = running.filter(isWhole).map(({ query }) => query);
  const thinned = leaders(running.filter((one) => !isWhole(one)).map(({ query }) => query));
  const before = await answered(metrics, [...whole, ...thinned], lookback);
  const all = [...running, ...before];
  const past = new Set([...whole, ...thinned].flatMap((query) => query.keys));
  return {
    sightings: clusterSightings(all),
    warnings: all.flatMap(({ warnings }) => warnings),
    ...{ lookback, isShortened, pastKeys: keys.filter(({ key }) => past.has(key)) },
  };
}

/** Whether each of several metrics has data of the very same clusters and services. */
const isUniform = ({ keys }: EcsQuery, series: Seen['series']): boolean =>
  keys.length > 1 && series.length > 0 && series.length === keys.length * distinct(series);

const answered = (metrics: Pick<Metrics, 'query'>, queries: readonly EcsQuery[], from: string): Promise<Answered[]> =>
  Promise.all(
    queries.map(async (query) => ({
      query,
      family: query.family,
      tells: query.tells,
      ...(await askEcs(metrics, query, { from, resolution: 'Inf' })),
    })),
  );

const distinct = (series: Seen['series']): number =>
  new Set(series.map(({ dimensions }) => JSON.stringify(dimensions))).size;
