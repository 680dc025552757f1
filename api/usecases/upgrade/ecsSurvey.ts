import type { ClassicMeaning } from '../../../domain/queries/foreign/classicMeaning';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { ecsPrefix } from '../ecs/ecsKeys';
import { grailFirst } from '../readers/grailFirst';
import { grailSurvey } from './grailSurvey';
import { placesOfClusters } from './placesOfClusters';
import type { EcsSurvey } from './metricFacts';

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
