import { useEnvironmentFacts } from '../environment/useEnvironmentFacts';

/**
 * Whether API tokens can still be made in this environment. While nobody knows, and when it cannot be found out, the page
 * offers what most environments have.
 */
export function useTokensApi() {
  const { data, isPending } = useEnvironmentFacts();
  return { data: data?.apis.tokens, isPending };
}
