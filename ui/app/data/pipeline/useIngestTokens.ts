import { useQuery } from '@tanstack/react-query';
import type { ListIngestTokensPayload, ListIngestTokensValue } from '../../../../domain/contract/listIngestTokens';
import { callFunction } from '../transport/callFunction';

/** Milliseconds between two looks while the use of a new token is waited for; Firehose reads a secret every ten minutes. */
const interval = 30_000;

/** Tokens that can ingest and nothing else, when they expire and when they were last used. Looked at again every 30 s while `isWatched`. */
export function useIngestTokens(isWatched: boolean) {
  return useQuery({
    queryKey: ['ingest-tokens'],
    queryFn: ({ signal }) =>
      callFunction<ListIngestTokensPayload, ListIngestTokensValue>('list-ingest-tokens', {}, signal),
    refetchInterval: isWatched ? interval : false,
  });
}
