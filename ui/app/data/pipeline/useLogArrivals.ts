import { useQuery } from '@tanstack/react-query';
import type { LogArrivalsPayload, LogArrivalsValue } from '../../../../domain/contract/streams/logArrivals';
import { callFunction } from '../transport/callFunction';

/** Milliseconds between two looks while the first line is waited for, and for how long. */
const interval = 10_000;
const longest = 20 * 60_000;

/** Which delivery streams brought log records in the last hours. Looked at every ten seconds while `isWatched`, for twenty minutes. */
export function useLogArrivals(isWatched: boolean) {
  return useQuery({
    queryKey: ['log-arrivals'],
    queryFn: ({ signal }) => callFunction<LogArrivalsPayload, LogArrivalsValue>('log-arrivals', {}, signal),
    refetchInterval: ({ state }) =>
      isWatched && state.status !== 'error' && state.dataUpdateCount * interval < longest ? interval : false,
  });
}
