import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ClusterFilter } from '../../components/clusters/clusterFilter';

/** The filter as part of the address, so that going back finds it again and a link can carry it. */
export function useClusterFilter(): [ClusterFilter, (filter: ClusterFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () => ({
      text: params.get('text') ?? '',
      account: params.get('account') ?? '',
      region: params.get('region') ?? '',
      capacity: params.get('capacity') ?? '',
      tag: params.get('tag') ?? '',
    }),
    [params],
  );
  const change = useCallback(
    (next: ClusterFilter) =>
      setParams(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')), { replace: true }),
    [setParams],
  );
  return [filter, change];
}
