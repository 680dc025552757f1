import { useQuery } from '@tanstack/react-query';
import type { UsageSeriesPayload, UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { callFunction } from '../transport/callFunction';

/** CPU, memory or tasks of many clusters and services, in one question. */
export function useUsageSeries(payload: UsageSeriesPayload, enabled = true) {
  return useQuery({
    queryKey: ['usage', payload],
    queryFn: ({ signal }) => callFunction<UsageSeriesPayload, UsageSeriesValue>('usage-series', payload, signal),
    enabled,
  });
}
