import { useQuery } from '@tanstack/react-query';
import { mostTargets, type UsageSeriesPayload, type UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { clusterKey, clusterTarget, type Cluster } from '../../../../domain/model/cluster';
import { callFunction } from '../transport/callFunction';

/** So many clusters are asked about, 500 a call. */
const mostAsked = 2000;

const none: ReadonlyMap<string, boolean> = new Map();

/**
 * In which clusters tasks were counted within the last hour, which AWS does with Container Insights only. What could not be read, or is
 * beyond the first 2,000 clusters, is not in the answer.
 */
export function useTaskCounts(clusters: readonly Cluster[]) {
  const asked = clusters.slice(0, mostAsked);
  const { data = none, isFetching } = useQuery({
    queryKey: ['task-counts', asked.map(clusterKey)],
    enabled: asked.length > 0,
    queryFn: async ({ signal }) => {
      const counted = new Map<string, boolean>();
      for (let at = 0; at < asked.length; at += mostTargets) {
        const some = asked.slice(at, at + mostTargets);
        const targets = some.map(clusterTarget);
        const { series } = await callFunction<UsageSeriesPayload, UsageSeriesValue>(
          'usage-series',
          { targets, metric: 'tasks', from: 'now-1h', to: 'now', points: 2 },
          signal,
        );
        some.forEach((cluster, index) => {
          counted.set(clusterKey(cluster), series[index]?.desired?.some((value) => value !== null) ?? false);
        });
      }
      return counted;
    },
  });
  return { counted: data, isFetching };
}
