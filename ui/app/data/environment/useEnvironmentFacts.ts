import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { EnvironmentFactsPayload, EnvironmentFactsValue } from '../../../../domain/contract/environmentFacts';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/**
 * What this environment has. Asked once and kept for the session, for it changes with releases of Dynatrace and not while
 * somebody works; what could not be found out is asked for again by itself. `refetch` asks anew.
 */
export function useEnvironmentFacts() {
  return useQuery({
    ...factsOptions(useQueryClient()),
    refetchInterval: ({ state }) => (state.data && hasUnknown(state.data) ? againAfter : false),
  });
}

/** The same for whoever needs them to ask on: as they are known, else once they are. Null where they cannot be told. */
export const knownFacts = (client: QueryClient): Promise<EnvironmentFactsValue | null> =>
  client.query({ ...factsOptions(client), staleTime: 'static' }).catch(() => null);

const factsOptions = (client: QueryClient) =>
  queryOptions({
    queryKey: queryKeys.environment,
    queryFn: ({ signal }) =>
      callFunction<EnvironmentFactsPayload, EnvironmentFactsValue>(
        'environment-facts',
        client.getQueryData(queryKeys.environment) === undefined ? {} : { refresh: true },
        signal,
      ),
    staleTime: ({ state }) => (hasUnknown(state.data) ? againAfter : Infinity),
    gcTime: Infinity,
  });

/** Milliseconds. */
const againAfter = 60_000;

const hasUnknown = (facts: EnvironmentFactsValue | undefined): boolean =>
  facts === undefined || Object.values(facts.apis).some(({ state }) => state === 'unknown');
