/** Keys under which answers are cached, in one place so that a write can name what it made stale. */
export const queryKeys = {
  clusters: (lookback: string | undefined) => ['clusters', lookback ?? 'default'] as const,
  slos: ['slos'] as const,
};
