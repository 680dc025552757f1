import { parameters, templateId, type Ground } from './ground';

/** A row of the matrix: one function with one payload. What it reads and writes shows when it runs. */
export interface FunctionRow {
  name: string;
  /** Tells rows of one function apart, e.g. the engine. */
  variant?: string;
  payload: (ground: Ground) => unknown;
  /**
   * Writes, and says so when the same is asked for once more: a person who was told that it failed may repeat it. `once` is for
   * what makes something new each time.
   */
  writes?: 'repeatable' | 'once';
}

const one = ({ targets: [target] }: Ground) => target;
const engines = ['platform', 'classic'] as const;
const perEngine = (
  row: Omit<FunctionRow, 'payload'>,
  payload: (engine: 'platform' | 'classic', ground: Ground) => unknown,
) => engines.map((engine): FunctionRow => ({ ...row, variant: engine, payload: (ground) => payload(engine, ground) }));

const day = { from: 'now-1d', to: 'now' };

/** A maintenance window. */
const patchNight = {
  ...{ id: 'patch-night', reason: 'Patches', start: '2026-11-22T02:00', durationMinutes: 60 },
  ...{ rrule: null, timeZone: 'Europe/Vienna', clusters: null },
};

export const functionRows: readonly FunctionRow[] = [
  { name: 'environment-facts', payload: () => ({}) },
  { name: 'discover-clusters', payload: () => ({ lookback: 'now-2h' }) },
  { name: 'pipeline-status', payload: () => ({}) },
  { name: 'stream-volume', payload: () => ({}) },
  { name: 'log-arrivals', payload: () => ({}) },
  { name: 'enable-entities-extension', payload: () => ({}), writes: 'repeatable' },
  { name: 'create-ingest-token', payload: () => ({ name: 'second', purpose: 'metrics' }), writes: 'once' },
  { name: 'check-token', payload: ({ token }) => ({ token, purpose: 'metrics' }) },
  { name: 'list-ingest-tokens', payload: () => ({}) },
  {
    name: 'stack-status',
    payload: ({ credentialId, stackName }) => ({ credentialId, stackName, region: 'eu-west-1' }),
  },
  ...perEngine({ name: 'plan-slos' }, (engine, ground) => ({
    engine,
    requests: [{ templateId, target: one(ground), parameters }],
  })),
  ...perEngine({ name: 'apply-slos', writes: 'repeatable' }, (engine, { planned }) => ({
    engine,
    items: planned[engine],
  })),
  ...perEngine({ name: 'delete-slos', writes: 'repeatable' }, (engine, { keys }) => ({
    engine,
    keys,
    withAlerts: true,
  })),
  ...perEngine({ name: 'create-burn-alerts', writes: 'repeatable' }, (engine, { keys }) => ({
    engine,
    keys,
    tiers: ['fast'],
  })),
  ...perEngine({ name: 'list-slos' }, (engine) => ({ engine })),
  ...perEngine({ name: 'slo-history' }, (engine, { keys }) => ({ engine, key: keys[0] })),
  ...perEngine({ name: 'budget-series' }, (engine, { keys }) => ({ slos: [{ engine, key: keys[0] }] })),
  ...perEngine({ name: 'backtest-slo' }, (engine, ground) => ({
    engine,
    templateId,
    target: one(ground),
    parameters,
    days: 1,
  })),
  { name: 'analyze-breaches', payload: (ground) => ({ templateId, target: one(ground), parameters, ...day }) },
  { name: 'recent-breaches', payload: () => ({ hours: 2 }) },
  { name: 'usage-series', payload: (ground) => ({ targets: [one(ground)], metric: 'cpu', ...day }) },
  { name: 'upgrade-slos', payload: ({ keys }) => ({ keys: keys.slice(0, 1) }) },
  {
    name: 'create-dashboard',
    variant: 'new',
    payload: ({ targets, keys }) => ({ title: 'New', targets, sloKeys: keys }),
    writes: 'repeatable',
  },
  {
    name: 'create-dashboard',
    variant: 'changed',
    payload: ({ targets, keys }) => ({ title: 'Checkout', targets, sloKeys: keys }),
    writes: 'repeatable',
  },
  {
    name: 'upgrade-dashboards',
    payload: ({ keys: [key = ''] }) => ({ pairs: [{ key, successor: key }] }),
    writes: 'repeatable',
  },
  { name: 'list-stored', payload: () => ({ kind: 'exclusions' }) },
  {
    name: 'change-stored',
    variant: 'new',
    payload: () => ({ kind: 'exclusions', put: [{ row: patchNight, seen: null }] }),
    writes: 'repeatable',
  },
  { name: 'list-policies', payload: () => ({}) },
  {
    name: 'save-policy',
    variant: 'new',
    payload: () => ({ policy: { name: 'Other', set: [{ templateId }] } }),
    writes: 'repeatable',
  },
  {
    name: 'save-policy',
    variant: 'changed',
    payload: ({ policy }) => ({ policy: { ...policy, name: 'Renamed', set: [{ templateId }] } }),
    writes: 'repeatable',
  },
  { name: 'delete-policy', payload: ({ policy }) => policy, writes: 'repeatable' },
  { name: 'run-policies', payload: () => ({ dryRun: false }), writes: 'repeatable' },
  { name: 'schedule-status', payload: () => ({}) },
  { name: 'save-schedule', variant: 'new', payload: () => ({ name: 'protect-clusters' }), writes: 'repeatable' },
  { name: 'save-schedule', variant: 'run now', payload: () => ({ name: 'check-burn', runNow: true }), writes: 'once' },
];
