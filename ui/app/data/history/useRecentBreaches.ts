import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecentBreachesPayload, RecentBreachesValue } from '../../../../domain/contract/recentBreaches';
import type { Target } from '../../../../domain/model/cluster';
import { enginesToList } from '../slos/enginesToList';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** As wide as its slices: more often there is nothing new. Milliseconds. */
const readAgainAfter = 5 * 60_000;

/** When SLOs were beyond their thresholds in the last 24 hours. @param clusters places of classic SLOs; null while it is not known whether there is anything to ask */
export function useRecentBreaches(clusters: Target[] | null) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [...queryKeys.slos, 'recent-breaches', ...(clusters ?? []).map(({ entityId }) => entityId)],
    queryFn: async ({ signal }) =>
      callFunction<RecentBreachesPayload, RecentBreachesValue>(
        'recent-breaches',
        { ...(await enginesToList(client)), ...(clusters === null || clusters.length === 0 ? {} : { clusters }) },
        signal,
      ),
    enabled: clusters !== null,
    staleTime: readAgainAfter,
    // Not while the page is hidden.
    refetchInterval: readAgainAfter,
  });
}
