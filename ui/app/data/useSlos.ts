import { useQuery } from '@tanstack/react-query';
import type { ListSlosPayload, ListSlosValue } from '../../../domain/contract/listSlos';
import { callFunction } from './callFunction';
import { queryKeys } from './queryKeys';

/** Every SLO of the environment with its evaluation, those of others included. */
export function useSlos() {
  return useQuery({
    queryKey: queryKeys.slos,
    queryFn: ({ signal }) => callFunction<ListSlosPayload, ListSlosValue>('list-slos', {}, signal),
  });
}
