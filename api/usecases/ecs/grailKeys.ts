import { metricKeyField, metricKeysDql } from '../../../domain/queries/grail/metricKeysDql';
import type { Grail } from '../../platform/grail/grail';
import { demandWhole } from '../readers/grailSlots';
import { ecsPrefix } from './ecsKeys';

const what = 'list the ECS metrics';

/** Keys of the ECS metrics that had data in the last ten days, by Grail. @throws Failure `NotSupported` when they are not all there */
export async function grailKeys(grail: Pick<Grail, 'query'>): Promise<string[]> {
  const { query, older } = metricKeysDql(ecsPrefix);
  const answer = await grail.query(query, { what, orElse: older });
  demandWhole(answer, what);
  return answer.records.flatMap(({ [metricKeyField]: key }) => (typeof key === 'string' ? [key] : []));
}
