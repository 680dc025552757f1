import { useQuery } from '@tanstack/react-query';
import type { StreamVolumePayload, StreamVolumeValue } from '../../../../domain/contract/streams/streamVolume';
import { callFunction } from '../transport/callFunction';

/** What the metric streams sent in the last seven days, by their own count, and what it comes to in a month. */
export function useStreamVolume() {
  return useQuery({
    queryKey: ['stream-volume'],
    queryFn: ({ signal }) => callFunction<StreamVolumePayload, StreamVolumeValue>('stream-volume', {}, signal),
    staleTime: 10 * 60_000,
  });
}
