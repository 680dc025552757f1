import type { MetricFamily } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts, EcsPart } from '../../../domain/queries/ecsKeyFacts';
import { meanBy } from '../../../domain/queries/meanBy';
import type { MetricAnswer, MetricQuery, MetricSeries, Metrics } from '../../platform/metrics';
import { asFailure } from '../storedSlos/knownSlos';

/** ECS metrics that one query can ask for together: they are split by the same dimensions and tell the same. */
export interface EcsQuery {
  family: MetricFamily;
  tells: EcsKeyFacts['tells'];
  keys: readonly string[];
  /** Parts in question and what the dimension is called there. */
  by: readonly (readonly [EcsPart, string])[];
}

/** Metrics per query; the Metrics API's limit. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/get-data-points */
export const mostKeys = 10;

const standardNames: Record<EcsPart, string> = {
  accountId: dimensions.accountId,
  region: dimensions.region,
  cluster: dimensions.cluster,
  service: dimensions.service,
  entity: dimensions.clusterEntity,
};

/**
 * As few queries as it takes to ask all these metrics for these parts; each has what it has of account, region and service.
 * @param needed metrics without one of these are left out
 */
export function ecsQueries(
  keys: readonly EcsKeyFacts[],
  parts: readonly EcsPart[],
  needed: readonly EcsPart[] = parts.filter((part) => part === 'cluster' || part === 'entity'),
): EcsQuery[] {
  const groups = new Map<string, Omit<EcsQuery, 'keys'> & { keys: string[] }>();
  for (const { key, family, dimensions: names, tells } of keys) {
    if (needed.some((part) => names[part] === undefined)) continue;
    const by = parts.flatMap((part) => {
      const name = names[part];
      return name === undefined ? [] : [[part, name] as const];
    });
    const id = JSON.stringify([family, tells, by]);
    const group = groups.get(id) ?? { family, tells, by, keys: [] };
    group.keys.push(key);
    groups.set(id, group);
  }
  return [...groups.values()].flatMap(({ keys: all, ...rest }) =>
    Array.from({ length: Math.ceil(all.length / mostKeys) }, (_, at) => ({
      ...rest,
      keys: all.slice(at * mostKeys, (at + 1) * mostKeys),
    })),
  );
}

/** The first metric of each kind alone: what is asked where all of them would be too much to read. */
export function leaders(queries: readonly EcsQuery[]): EcsQuery[] {
  const first = new Map<string, EcsQuery>();
  for (const query of queries) {
    const id = JSON.stringify([query.family, query.tells, query.by]);
    if (!first.has(id)) first.set(id, { ...query, keys: query.keys.slice(0, 1) });
  }
  return [...first.values()];
}

type When = Pick<MetricQuery, 'from' | 'to' | 'resolution'>;

/**
 * Asks the Metrics API, one request, and answers series under the dimension names of a metric stream. When one metric spoils
 * the request (it went away meanwhile, or cannot be queried), the others are asked one by one and it becomes a remark.
 * @param filter `:filter(…)` by the dimensions' own names
 * @throws Failure of anything else, e.g. `MissingScope`
 */
export async function askEcs(
  metrics: Pick<Metrics, 'query'>,
  query: EcsQuery,
  when: When,
  filter = '',
): Promise<MetricAnswer> {
  const names = query.by.map(([, name]) => name);
  const selector = query.keys.map((key) => meanBy(key, names, filter)).join(',');
  try {
    const { series, warnings } = await metrics.query({ selector, ...when });
    return { series: series.map((one) => renamed(one, query.by)), warnings };
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code !== 'NotFound' && failure.code !== 'InvalidInput') throw failure;
    const [only, ...others] = query.keys;
    if (others.length === 0)
      return { series: [], warnings: [`${only ?? 'A metric'} was left out: ${failure.message}`] };
    return together(
      await Promise.all(query.keys.map((key) => askEcs(metrics, { ...query, keys: [key] }, when, filter))),
    );
  }
}

/** The answers of several queries as one. */
export const askAll = async (metrics: Pick<Metrics, 'query'>, queries: readonly EcsQuery[], when: When) =>
  together(await Promise.all(queries.map((query) => askEcs(metrics, query, when))));

export const together = (answers: readonly MetricAnswer[]): MetricAnswer => ({
  series: answers.flatMap(({ series }) => series),
  warnings: answers.flatMap(({ warnings }) => warnings),
});

function renamed(series: MetricSeries, by: EcsQuery['by']): MetricSeries {
  const told = by.flatMap(([part, name]) => {
    const value = series.dimensions[name];
    return value === undefined ? [] : [[standardNames[part], value] as const];
  });
  return { ...series, dimensions: Object.fromEntries(told) };
}
