import { ecsFamilies } from '../../../domain/environment/ecsFamilies';
import { Failure } from '../../../domain/failure';
import type { MetricFamily } from '../../../domain/model/cluster';
import { ecsKeysDql } from '../../../domain/queries/families/ecsKeysDql';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { grailFirst } from '../readers/grailFirst';

export interface FamilyReaders {
  grail: Pick<Grail, 'query'>;
  metrics: Pick<Metrics, 'list'>;
}

/** Of ECS and of its Container Insights in both families. */
const prefix = 'cloud.aws.ecs';

export interface FamiliesThere {
  /** None also where it could not be found out. */
  families: MetricFamily[];
  /** Grail refuses to read metrics for this person, which having a query checked does not tell. */
  isDenied: boolean;
}

/** Which families of ECS metrics had data within a week: by Grail, else by the Metrics API. */
export async function familiesThere({ grail, metrics }: FamilyReaders): Promise<FamiliesThere> {
  try {
    const { value, passedOver } = await grailFirst({
      grail: () => keysByGrail(grail),
      classic: async () => (await metrics.list(prefix, 'now-7d')).map(({ key }) => key),
    });
    return { families: ecsFamilies(value), isDenied: passedOver?.code === 'MissingScope' };
  } catch (error) {
    if (error instanceof Failure) return { families: [], isDenied: error.code === 'MissingScope' };
    throw error;
  }
}

/** @throws Failure `NotSupported` where Grail does not know the command yet */
async function keysByGrail(grail: Pick<Grail, 'query'>): Promise<string[]> {
  try {
    const { records } = await grail.query(ecsKeysDql(prefix), { what: 'look for ECS metrics' });
    return records.flatMap((record) => (typeof record['metric.key'] === 'string' ? record['metric.key'] : []));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'InvalidInput') throw error;
    const { message, whose, hint } = error;
    throw new Failure({ code: 'NotSupported', message, whose, hint }, error);
  }
}
