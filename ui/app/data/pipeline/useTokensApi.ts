import { useQuery } from '@tanstack/react-query';
import type { EnvironmentFactsPayload, EnvironmentFactsValue } from '../../../../domain/contract/environmentFacts';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/**
 * Whether API tokens can still be made in this environment. Asked once a session: an environment that stopped does not begin
 * again. While nobody knows, and when it cannot be found out, the page offers what most environments have.
 */
export function useTokensApi() {
  return useQuery({
    queryKey: queryKeys.tokensApi,
    queryFn: async ({ signal }) => {
      const facts = await callFunction<EnvironmentFactsPayload, EnvironmentFactsValue>('environment-facts', {}, signal);
      return facts.apis.tokens;
    },
    staleTime: Infinity,
    retry: false,
  });
}
