/** Keys of clusters that one page handed to another through the router's state; none for any other state. */
export function keysInState(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('clusters' in state) || !Array.isArray(state.clusters))
    return [];
  return state.clusters.filter((key): key is string => typeof key === 'string');
}
