import { useQuery } from '@tanstack/react-query';
import { mostTargets, type UsageSeriesPayload, type UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { clusterKey, clusterTarget, type Cluster } from '../../../../domain/model/cluster';
import { callFunction } from '../transport/callFunction';

/** So many clusters are asked about, 500 a call. */
const mostAsked = 2000;

interface TaskCounts {
  /** By the key of a cluster; what is not known is not in it. */
  counted: ReadonlyMap<string, boolean>;
  /** Of the first call that failed; what the others answered is kept. */
  failure: unknown;
}

const none: TaskCounts = { counted: new Map(), failure: null };

/**
 * In which of all these clusters tasks were counted within the last hour, which AWS does with Container Insights only. Give all clusters, not
 * those chosen right now: they are asked about once. What could not be read, was cut off by Dynatrace, or is beyond the first 2,000 clusters
 * is not in the answer.
 */
export function useTaskCounts(clusters: readonly Cluster[]) {
  const asked = clusters.slice(0, mostAsked);
  const query = useQuery({
    queryKey: ['task-counts', asked.map(clusterKey)],
    enabled: asked.length > 0,
    queryFn: async ({ signal }): Promise<TaskCounts> => {
      const counted = new Map<string, boolean>();
      let failure: unknown = null;
      for (let at = 0; at < asked.length; at += mostTargets) {
        const some = asked.slice(at, at + mostTargets);
        try {
          const answer = await usageOf(some, signal);
          for (const [key, isCounted] of countsIn(some, answer)) counted.set(key, isCounted);
        } catch (error) {
          if (signal.aborted) throw error;
          failure ??= error;
        }
      }
      return { counted, failure };
    },
  });
  const { counted, failure } = query.data ?? none;
  return { counted, failure, isFetching: query.isFetching, retry: () => void query.refetch() };
}

const usageOf = (some: readonly Cluster[], signal: AbortSignal) =>
  callFunction<UsageSeriesPayload, UsageSeriesValue>(
    'usage-series',
    { targets: some.map(clusterTarget), metric: 'tasks', from: 'now-1h', to: 'now', points: 2 },
    signal,
  );

/**
 * A cluster without a value has no Container Insights, also where the whole environment lacks the metric (`no-metric`): none of its data
 * arrives then. Only of an answer that was cut off (`truncated`) nobody knows what a missing series means.
 */
function countsIn(some: readonly Cluster[], { series, remarks }: UsageSeriesValue): [string, boolean][] {
  const cuts = remarks.filter(({ code }) => code === 'truncated');
  const isCut = (index: number) => cuts.some((cut) => cut.series?.includes(index) ?? true);
  return some.flatMap((cluster, index): [string, boolean][] => {
    const isCounted = series[index]?.desired?.some((value) => value !== null) ?? false;
    return isCounted || !isCut(index) ? [[clusterKey(cluster), isCounted]] : [];
  });
}
