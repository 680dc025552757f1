import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { ecsPrefix } from '../ecs/ecsKeys';
import { grailKeys } from '../ecs/grailKeys';
import type { AskGround } from '../readers/oneGround';

/** ECS metric keys that the environment has, by whichever ground answers. */
export async function environmentKeys(
  { metrics, grail }: { metrics: Pick<Metrics, 'list'>; grail: Pick<Grail, 'query'> },
  ask: AskGround,
): Promise<ReadonlySet<string>> {
  const keys = await ask({
    grail: () => grailKeys(grail),
    classic: async () => (await metrics.list(ecsPrefix)).map(({ key }) => key),
  });
  return new Set(keys);
}
