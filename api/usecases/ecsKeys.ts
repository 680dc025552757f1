import { dimensions, ecsMetricKeys, type UtilisationMetric } from '../../domain/model/ecsMetrics';
import type { Metrics } from '../platform/metrics';

type Level = keyof typeof ecsMetricKeys;

export interface EcsKey {
  key: string;
  /** Whether some of its series carry the cluster entity. */
  carriesEntities: boolean;
}

/** ECS metric keys that this environment has; null for those it has not. */
export type EcsKeys = Record<Level, Record<UtilisationMetric, EcsKey | null>>;

const prefix = 'cloud.aws.ecs.';

/** A query for a key that does not exist is an error, and cluster keys exist with EC2 capacity only: ask first. */
export async function ecsKeys(metrics: Metrics): Promise<EcsKeys> {
  const existing = new Map((await metrics.list(prefix)).map((metric) => [metric.key, metric]));
  const ifThere = (key: string): EcsKey | null => {
    const metric = existing.get(key);
    return metric ? { key, carriesEntities: metric.dimensions?.includes(dimensions.clusterEntity) ?? true } : null;
  };
  const ofLevel = (level: Level) => ({
    cpu: ifThere(ecsMetricKeys[level].cpu),
    memory: ifThere(ecsMetricKeys[level].memory),
  });
  return { cluster: ofLevel('cluster'), service: ofLevel('service') };
}

/** The key that tells who is there on a level: CPU, or memory where a stream filter leaves CPU out. */
export function presenceKey(keys: EcsKeys, level: Level): EcsKey | null {
  return keys[level].cpu ?? keys[level].memory;
}

/** Both levels' keys of presence, as far as they exist. */
export function presenceKeys(keys: EcsKeys): EcsKey[] {
  return [presenceKey(keys, 'cluster'), presenceKey(keys, 'service')].filter((key) => key !== null);
}
