import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UsageSeriesPayload, UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { callFunction } from '../transport/callFunction';

interface Asking {
  /** Default: true. */
  enabled?: boolean;
  /** Shows the answer before until the next one is there; its series are those of other targets then. */
  keepsLast?: boolean;
}

/** CPU, memory or tasks of many clusters and services, in one question. */
export function useUsageSeries(payload: UsageSeriesPayload, { enabled = true, keepsLast = false }: Asking = {}) {
  return useQuery({
    queryKey: ['usage', payload],
    queryFn: ({ signal }) => callFunction<UsageSeriesPayload, UsageSeriesValue>('usage-series', payload, signal),
    enabled,
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
}
