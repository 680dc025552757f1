import { useQuery } from '@tanstack/react-query';
import type {
  ListIngestTokensPayload,
  ListIngestTokensValue,
} from '../../../../domain/contract/tokens/listIngestTokens';
import { callFunction } from '../transport/callFunction';

/** Milliseconds between two looks while the use of a new token is waited for; Firehose reads a secret every ten minutes. */
const interval = 30_000;

interface Asked {
  /** Looked at again every 30 s. */
  isWatched: boolean;
  /** False where there is nobody to ask. */
  isAsked: boolean;
}

/** Tokens that can ingest and nothing else, when they expire and when they were last used. */
export function useIngestTokens({ isWatched, isAsked }: Asked) {
  return useQuery({
    enabled: isAsked,
    queryKey: ['ingest-tokens'],
    queryFn: ({ signal }) =>
      callFunction<ListIngestTokensPayload, ListIngestTokensValue>('list-ingest-tokens', {}, signal),
    refetchInterval: isWatched ? interval : false,
  });
}
