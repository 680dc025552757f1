import { clusterKey, type Capacity, type Target } from '../../../domain/model/cluster';
import type { EcsKeyFacts, EcsPart } from '../../../domain/queries/ecsKeyFacts';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { quoted } from '../../../domain/queries/metricSelector';
import type { Metrics } from '../../platform/metrics';
import { affordableLookback } from '../ecs/affordableLookback';
import { clusterOf } from '../ecs/clusterSightings';
import { askAll, askEcs, ecsQueries, leaders, together } from '../ecs/ecsQueries';

const parts: readonly EcsPart[] = ['accountId', 'region', 'cluster'];
const lookback = 'now-7d';
/** So many clusters are asked for by name; beyond, all there are cost less. */
const mostNamed = { clusters: 100, atOnce: 25 };

/** Where tasks run, by cluster, and which of the clusters asked for sent no utilization within a week, as far as that is certain. */
export interface Capacities {
  capacities: Map<string, Capacity>;
  silent: Set<string>;
}

/**
 * Where the tasks of clusters run, from metrics: AWS reports cluster-level utilization and reservation for EC2 capacity only.
 * A cluster without any utilization within a week has no capacity, for then nobody knows.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 */
export async function capacitiesOf(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[],
  targets: readonly Place[],
): Promise<Capacities> {
  const ec2 = ecsQueries(
    keys.filter(({ tells }) => tells === 'cluster-usage' || tells === 'ec2'),
    parts,
  );
  const services = ecsQueries(
    keys.filter(({ tells }) => tells === 'service-usage'),
    parts,
  );
  const wanted = new Map(targets.map((target) => [keyOf(target), target.cluster]));
  const found = new Map<string, Capacity>();
  const lastHour = { from: 'now-1h', resolution: 'Inf' } as const;
  const running = await askAll(metrics, ec2, lastHour);
  const mark = (series: typeof running.series, capacity: Capacity) => {
    for (const one of series) {
      const key = clusterOf(one.dimensions);
      if (key !== null && wanted.has(key) && found.get(key) !== 'ec2') found.set(key, capacity);
    }
  };
  mark(running.series, 'ec2');
  const open = [...new Set([...wanted].flatMap(([key, name]) => (found.has(key) ? [] : [name])))];
  if (open.length === 0) return { capacities: found, silent: new Set() };
  const [users, owners] = await Promise.all([
    past(metrics, services, open, 0),
    past(metrics, ec2, open, running.series.length),
  ]);
  mark(owners.series, 'ec2');
  // An answer that was cut short does not show what is missing.
  const isWhole = running.warnings.length + owners.warnings.length === 0;
  if (isWhole) mark(users.series, 'fargate');
  const isCertain = isWhole && users.warnings.length === 0 && open.length <= mostNamed.clusters;
  return { capacities: found, silent: new Set(isCertain ? [...wanted.keys()].filter((key) => !found.has(key)) : []) };
}

type Place = Pick<Target, 'accountId' | 'region' | 'cluster'>;
const keyOf = ({ accountId, region, cluster }: Place): string => clusterKey({ accountId, region, name: cluster });

/** The last week of clusters with these names; of all clusters, as far back as can be afforded, when the names are too many. */
async function past(
  metrics: Pick<Metrics, 'query'>,
  queries: ReturnType<typeof ecsQueries>,
  names: readonly string[],
  running: number,
) {
  if (names.length > mostNamed.clusters) {
    const from = running === 0 ? 'now-1h' : affordableLookback(lookback, running).lookback;
    return askAll(metrics, leaders(queries), { from, resolution: 'Inf' });
  }
  const chunks = Array.from({ length: Math.ceil(names.length / mostNamed.atOnce) }, (_, at) =>
    names.slice(at * mostNamed.atOnce, (at + 1) * mostNamed.atOnce),
  );
  return together(
    await Promise.all(
      leaders(queries).flatMap((query) => {
        const dimension = quoted(new Map(query.by).get('cluster') ?? dimensions.cluster);
        return chunks.map((some) => {
          const filter = `:filter(or(${some.map((name) => `eq(${dimension},${quoted(name)})`).join(',')}))`;
          return askEcs(metrics, query, { from: lookback, resolution: 'Inf' }, filter);
        });
      }),
    ),
  );
}
