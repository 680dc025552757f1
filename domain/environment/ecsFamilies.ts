import type { MetricFamily } from '../model/environment';

/**
 * Metrics of a stream have their dimensions in the key (`cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion`), those of
 * the new AWS connection after a word of its own (`cloud.aws.ecs.CPUUtilization.By.ClusterName`). Container Insights has a
 * namespace of its own in both.
 */
const patterns: Readonly<Record<MetricFamily, RegExp>> = {
  stream: /^cloud\.aws\.ecs.*[a-z]By[A-Z]\w*ClusterName/,
  connection: /^cloud\.aws\.ecs.*\.By\.(\w+\.)*ClusterName\b/,
};

/** Which families these metric keys belong to; keys that are none of ECS clusters do not count. */
export function ecsFamilies(keys: readonly string[]): MetricFamily[] {
  return (['stream', 'connection'] as const).filter((family) => keys.some((key) => patterns[family].test(key)));
}
