import { useQuery } from '@tanstack/react-query';
import type { SloHistoryPayload, SloHistoryValue } from '../../../../domain/contract/sloHistory';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** An SLO slot by slot, and its error budget burning down. */
export function useSloHistory(payload: SloHistoryPayload) {
  return useQuery({
    queryKey: queryKeys.sloHistory(payload.engine, payload.key, payload.from, payload.to),
    queryFn: ({ signal }) => callFunction<SloHistoryPayload, SloHistoryValue>('slo-history', payload, signal),
  });
}
