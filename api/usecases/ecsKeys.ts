import { ecsMetricKeys, type UtilisationMetric } from '../../domain/model/ecsMetrics';
import type { Metrics } from '../platform/metrics';

type Level = keyof typeof ecsMetricKeys;

/** ECS metric keys that this environment has; null for those it has not. */
export type EcsKeys = Record<Level, Record<UtilisationMetric, string | null>>;

const prefix = 'cloud.aws.ecs.';

/** A query for a key that does not exist is an error, and cluster keys exist with EC2 capacity only: ask first. */
export async function ecsKeys(metrics: Metrics): Promise<EcsKeys> {
  const existing = new Set(await metrics.keys(prefix));
  const ifThere = (key: string) => (existing.has(key) ? key : null);
  const ofLevel = (level: Level) => ({
    cpu: ifThere(ecsMetricKeys[level].cpu),
    memory: ifThere(ecsMetricKeys[level].memory),
  });
  return { cluster: ofLevel('cluster'), service: ofLevel('service') };
}

/** The key that tells who is there on a level: CPU, or memory where a stream filter leaves CPU out. */
export function presenceKey(keys: EcsKeys, level: Level): string | null {
  return keys[level].cpu ?? keys[level].memory;
}
