import type { PlanSlosPayload } from '../../../domain/contract/planSlos';
import type { Failure } from '../../../domain/failure';
import type { MetricFamily } from '../../../domain/model/cluster';
import { smallestOf } from '../../../domain/model/manyValues';
import { familyOf } from '../../../domain/model/metricFamily';
import { clusterNameOf } from '../../../domain/queries/discovery/seriesDql';
import { resolvedKeys } from '../../../domain/queries/resolveMetricKeys';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Grail } from '../../platform/grail/grail';
import type { Metric, Metrics } from '../../platform/metrics';
import { ecsPrefix } from '../ecs/ecsKeys';
import { firstData } from '../ecs/firstData';
import { grailKeys } from '../ecs/grailKeys';
import { grailFirst } from '../readers/grailFirst';
import { asFailure } from '../storedSlos/knownSlos';

export interface MetricSources {
  grail: Pick<Grail, 'query'>;
  metrics: Pick<Metrics, 'list'>;
}

/** ECS metrics of the environment, and since when there is data. */
export interface KnownMetrics {
  metrics: Metric[];
  /** Milliseconds since 1970; null when that is not known, or longer ago than anybody looked. */
  since: number | null;
  /** Where they were read. */
  by: 'grail' | 'classic';
  /** Why not in Grail, where the platform's SLOs read; null when it was, or nobody asked it. */
  passedOver: Failure | null;
}

/**
 * What a plan knows of metrics, from where its engine reads them: classic from the Metrics API, platform from Grail, and from the
 * Metrics API where there is no Grail. A failure where neither is there, or may be read: then the names of the naming rule have to do.
 * @throws Failure of anything else, e.g. `Unavailable`
 */
export async function knownMetrics(
  { grail, metrics }: MetricSources,
  { engine, requests }: PlanSlosPayload,
): Promise<KnownMetrics | Failure> {
  const classic = async () => ofList(await metrics.list(ecsPrefix));
  try {
    if (engine === 'classic') return { ...(await classic()), by: 'classic', passedOver: null };
    const { value, by, passedOver } = await grailFirst({ grail: () => inGrail(grail, requests), classic });
    return { ...value, by, passedOver };
  } catch (error) {
    const failure = asFailure(error);
    if (['MissingScope', 'NotSupported'].includes(failure.code)) return failure;
    throw failure;
  }
}

type Found = Pick<KnownMetrics, 'metrics' | 'since'>;

function ofList(metrics: Metric[]): Found {
  const created = metrics.flatMap(({ createdAt }) => createdAt ?? []);
  return { metrics, since: created.length === 0 ? null : smallestOf(created) };
}

/** Keys with data of the last ten days, and those that the plan needs and that had some before. */
async function inGrail(grail: Pick<Grail, 'query'>, requests: PlanSlosPayload['requests']): Promise<Found> {
  const recent = await grailKeys(grail);
  const wanted = keysWanted(requests, new Set(recent));
  const some = fewOf(requests);
  const firsts = await Promise.all(
    wanted.map(async ({ key, family }) => {
      const values = some.map(({ cluster }) => cluster);
      const first = recent.includes(key)
        ? await firstData(grail, key, { dimension: clusterNameOf[family], values })
        : null;
      // Of a metric that has no data now, or none of these, it matters whether anybody had some.
      return first ?? (await firstData(grail, key));
    }),
  );
  const older = wanted.flatMap(({ key }, at) => (firsts[at] !== null && !recent.includes(key) ? [key] : []));
  const known = firsts.flatMap((first) => first ?? []);
  return {
    metrics: [...recent, ...older].map((key) => ({ key, dimensions: null })),
    since: known.length === 0 ? null : smallestOf(known),
  };
}

/** So many of the clusters stand for all of them: a hundred days of a thousand clusters are much to read for one date. */
const mostLookedAt = 20;

/** The targets whose first data is looked for, spread over all that are asked for. */
function fewOf(requests: PlanSlosPayload['requests']): PlanSlosPayload['requests'][number]['target'][] {
  const byName = new Map(requests.map(({ target }) => [target.cluster, target]));
  const all = [...byName.values()];
  const step = Math.max(1, Math.ceil(all.length / mostLookedAt));
  return all.filter((_, at) => at % step === 0);
}

interface KeyWanted {
  key: string;
  family: MetricFamily;
}

/** A handful however many requests there are: what their templates read, of each family that they ask for. */
function keysWanted(requests: PlanSlosPayload['requests'], available: ReadonlySet<string>): KeyWanted[] {
  const asked = new Map(
    requests.map(({ templateId, target }) => [
      `${templateId} ${familyOf(target)}`,
      { templateId, family: familyOf(target) },
    ]),
  );
  const keysOf = ({ templateId, family }: { templateId: string; family: MetricFamily }): KeyWanted[] => {
    const keys = resolvedKeys(available, family);
    return templateOf(templateId).reads.map((name) => ({ key: keys[name], family }));
  };
  return [...new Map([...asked.values()].flatMap(keysOf).map((wanted) => [wanted.key, wanted])).values()];
}
