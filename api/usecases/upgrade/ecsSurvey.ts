import type { ClassicMeaning } from '../../../domain/queries/foreign/classicMeaning';
import { largestOf } from '../../../domain/model/manyValues';
import type { ClusterPlace } from '../../../domain/slo/upgrade/clusterPlaces';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { ecsPrefix } from '../ecs/ecsKeys';
import { grailFirst } from '../readers/grailFirst';
import { grailSurvey } from './grailSurvey';
import { placesOfClusters } from './placesOfClusters';

/** What the environment has of the metrics that classic SLOs read. */
export interface EcsSurvey {
  /** Metric keys of ECS. */
  keys: ReadonlySet<string>;
  places: ClusterPlace[];
  /** Since when metrics have data, milliseconds since 1970; a metric of which nobody knows is missing. */
  since: ReadonlyMap<string, number>;
}

/** Where nothing has to be known. */
export const noSurvey: EcsSurvey = { keys: new Set(), places: [], since: new Map() };

export interface SurveyParts {
  grail: Pick<Grail, 'query'>;
  metrics: Pick<Metrics, 'list' | 'query'>;
}

/** Keys and clusters by Grail, and by the Metrics API where Grail is gone or denied. */
export async function ecsSurvey(
  { grail, metrics }: SurveyParts,
  meanings: readonly ClassicMeaning[],
): Promise<EcsSurvey> {
  const readers = { grail: () => grailSurvey(grail, meanings), classic: () => classicSurvey(metrics, meanings) };
  return (await grailFirst(readers)).value;
}

async function classicSurvey(metrics: SurveyParts['metrics'], meanings: readonly ClassicMeaning[]): Promise<EcsSurvey> {
  const known = await metrics.list(ecsPrefix);
  const wheres = meanings.map(({ where }) => where);
  return {
    keys: new Set(known.map(({ key }) => key)),
    places: wheres.length === 0 ? [] : await placesOfClusters(metrics, known, wheres),
    since: new Map(known.flatMap(({ key, createdAt }) => (createdAt == null ? [] : [[key, createdAt] as const]))),
  };
}

/** Since when all of these have data; null when that is not known of one. */
export function sinceOf({ since }: Pick<EcsSurvey, 'since'>, keys: readonly string[]): number | null {
  const known = keys.flatMap((key) => since.get(key) ?? []);
  return keys.length === 0 || known.length < keys.length ? null : largestOf(known);
}
