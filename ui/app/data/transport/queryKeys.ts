/** Keys under which answers are cached, in one place so that a write can name what it made stale: everything of `slos`. */
export const queryKeys = {
  clusters: (lookback: string | undefined) => ['clusters', lookback ?? 'default'] as const,
  /** Policies as they are stored. */
  policies: ['policies'] as const,
  /** What people keep in this app, by kind. */
  stored: (kind: string) => ['stored', kind] as const,
  /** What the environment has. */
  environment: ['environment'] as const,
  /** What runs by itself. */
  schedules: ['schedules'] as const,
  slos: ['slos'] as const,
  /** Every SLO, with the values that are known so far. */
  allSlos: ['slos', 'all'] as const,
  /** One SLO with its definition. */
  slo: (engine: string, id: string) => ['slos', 'one', engine, id] as const,
  /** One SLO slot by slot. */
  sloHistory: (engine: string, key: string, from: string | undefined, to: string | undefined) =>
    ['slos', 'history', engine, key, from ?? 'window', to ?? 'now'] as const,
  /** Their error budgets going down. */
  budgets: (slos: readonly { engine: string; key: string }[]) =>
    ['slos', 'budgets', ...slos.map(({ engine, key }) => `${engine} ${key}`)] as const,
  /** What was measured of an objective in the last days; it is no SLO's, so no write makes it stale. */
  measured: (measure: string, days: number | null) => ['measured', measure, days] as const,
  /** What creating burn alerts would come to; named by engine and key. */
  burnAlerts: (tiers: readonly string[] | null, slos: readonly string[]) =>
    ['slos', 'burn-alerts', tiers?.join() ?? 'usual', ...slos] as const,
  /** Classic SLOs beside their platform counterparts. */
  upgrade: ['slos', 'upgrade'] as const,
  /** Both curves of one of them. */
  upgradeCurves: (key: string) => ['slos', 'upgrade-curves', key] as const,
  /** What else refers to SLOs; named by engine and key. */
  sloReferences: (slos: readonly string[]) => ['slos', 'references', ...slos] as const,
};
