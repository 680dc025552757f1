import { largestOf } from '../../../domain/model/manyValues';
import type { ClusterPlace } from '../../../domain/slo/upgrade/clusterPlaces';

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

/** Since when all of these have data; null when that is not known of one. */
export function sinceOf({ since }: Pick<EcsSurvey, 'since'>, keys: readonly string[]): number | null {
  const known = keys.flatMap((key) => since.get(key) ?? []);
  return keys.length === 0 || known.length < keys.length ? null : largestOf(known);
}
