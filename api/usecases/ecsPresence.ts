import type { EcsKeyFacts } from '../../domain/queries/ecsKeyFacts';
import type { Metrics } from '../platform/metrics';
import { affordableLookback, isAffordable } from './affordableLookback';
import { clusterSightings, type Seen, type Sighting } from './clusterSightings';
import { askEcs, ecsQueries, leaders, type EcsQuery } from './ecsQueries';

export interface EcsPresence {
  sightings: Map<string, Sighting>;
  warnings: string[];
  /** As wished, or shorter where that would read too much. */
  lookback: string;
  isShortened: boolean;
  /** Whether only the first metric of each kind was asked for the lookback. */
  isThinned: boolean;
}

type Answered = Seen & { query: EcsQuery; warnings: readonly string[] };

/**
 * Clusters and services within the lookback, from every ECS metric there is. The last hour tells how many series run, hence
 * how far back one query can read; where even that is too much for all metrics together, the first of each kind speaks for
 * the others further back than an hour.
 */
export async function ecsPresence(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
  wished: string,
): Promise<EcsPresence> {
  const queries = ecsQueries(keys, ['accountId', 'region', 'cluster', 'service']);
  const running = await answered(metrics, queries, 'now-1h');
  const most = Math.max(0, ...running.map(({ series }) => distinct(series)));
  const { lookback, isShortened } = affordableLookback(wished, most);
  const canAfford = ({ query, series }: Answered) => isAffordable(lookback, Math.max(series.length, query.keys.length));
  const whole = running.filter(canAfford).map(({ query }) => query);
  const thinned = leaders(running.filter((one) => !canAfford(one)).map(({ query }) => query));
  const before = await answered(metrics, [...whole, ...thinned], lookback);
  const all = [...running, ...before];
  return {
    sightings: clusterSightings(all),
    warnings: all.flatMap(({ warnings }) => warnings),
    ...{ lookback, isShortened, isThinned: thinned.length > 0 },
  };
}

const answered = (metrics: Pick<Metrics, 'query'>, queries: readonly EcsQuery[], from: string): Promise<Answered[]> =>
  Promise.all(
    queries.map(async (query) => ({
      query,
      tells: query.tells,
      ...(await askEcs(metrics, query, { from, resolution: 'Inf' })),
    })),
  );

const distinct = (series: Seen['series']): number =>
  new Set(series.map(({ dimensions }) => JSON.stringify(dimensions))).size;
