import { ecsFamilies } from '../../../domain/environment/ecsFamilies';
import { Failure } from '../../../domain/failure';
import type { MetricFamily } from '../../../domain/model/cluster';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { ecsPrefix } from '../ecs/ecsKeys';
import { grailKeys } from '../ecs/grailKeys';
import { grailFirst } from '../readers/grailFirst';

export interface FamilyReaders {
  grail: Pick<Grail, 'query'>;
  metrics: Pick<Metrics, 'list'>;
}

export interface FamiliesThere {
  families: MetricFamily[];
  /** Why that is not known; null when it is, so that no family then means none. */
  familiesUnknown: string | null;
  /** Grail refuses to read metrics for this person, which having a query checked does not tell. */
  isDenied: boolean;
}

/** Which families of ECS metrics had data within ten days: by Grail, else by the Metrics API. */
export async function familiesThere({ grail, metrics }: FamilyReaders): Promise<FamiliesThere> {
  try {
    const { value, passedOver } = await grailFirst({
      grail: () => grailKeys(grail),
      classic: async () => (await metrics.list(ecsPrefix, 'now-10d')).map(({ key }) => key),
    });
    return { families: ecsFamilies(value), familiesUnknown: null, isDenied: passedOver?.code === 'MissingScope' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const familiesUnknown = `${error.message}. ${error.hint}`;
    return { families: [], familiesUnknown, isDenied: error.code === 'MissingScope' };
  }
}
