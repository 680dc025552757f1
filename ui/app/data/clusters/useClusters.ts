import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DiscoverClustersPayload, DiscoverClustersValue } from '../../../../domain/contract/discoverClusters';
import { withChosenFamilies } from '../../../../domain/model/familyChoice';
import { useFamilyChoices } from '../stored/useFamilyChoices';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/**
 * The ECS clusters that Dynatrace knows, with what was odd about finding them, and what people answered for those that arrive both
 * ways; while those answers are not known, as if nobody had.
 * @param lookback how far back a cluster counts as known, e.g. `now-3d`; the function's own default without it.
 */
export function useClusters(lookback?: string) {
  const { choices } = useFamilyChoices();
  const select = useCallback(
    (found: DiscoverClustersValue) => ({ ...found, clusters: withChosenFamilies(found.clusters, choices ?? []) }),
    [choices],
  );
  return useQuery({
    select,
    queryKey: queryKeys.clusters(lookback),
    queryFn: ({ signal }) =>
      callFunction<Partial<DiscoverClustersPayload>, DiscoverClustersValue>(
        'discover-clusters',
        lookback === undefined ? {} : { lookback },
        signal,
      ),
    // "None" is what a person who just connected an account waits to see change.
    staleTime: ({ state }) => (isNone(state.data) ? 0 : usualStaleTime),
    refetchInterval: ({ state }) => (isNone(state.data) ? emptyAgainAfter : false),
  });
}

const usualStaleTime = 30_000;
const emptyAgainAfter = 15_000;
const isNone = (found: DiscoverClustersValue | undefined) => found?.clusters.length === 0;
