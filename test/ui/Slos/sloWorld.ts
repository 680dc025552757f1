import type { AnalyzeBreachesValue } from '../../../domain/contract/analyzeBreaches';
import type { SloHistoryValue } from '../../../domain/contract/sloHistory';
import type { SloRow } from '../../../domain/contract/listSlos';
import type { ClassicSlo, PlatformSlo } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import { aCluster, anSlo } from '../Clusters/clusterWorld';

const { entityId, name: cluster, accountId, region } = aCluster();

/** What a classic objective "CPU below 80 % for 99.9 % of 7 days" is about. */
export const target = { entityId: entityId ?? '', cluster, accountId, region };

export const parameters = {
  target: 99.9,
  warning: 99.95,
  window: '-7d',
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
} as const;

export const cpuTimeKey = `cluster-cpu-time:${target.entityId}`;

/** As the app applies it, with its record. */
export function anAppliedSlo(): ClassicSlo {
  return templateOf('cluster-cpu-time').build(parameters, target) as ClassicSlo;
}

/** The same objective on the platform engine. */
export function anAppliedPlatformSlo(): PlatformSlo {
  return templateOf('cluster-cpu-time').build(parameters, target, { engine: 'platform', now: 0 }) as PlatformSlo;
}

/** A missed row of it, as `list-slos` answers with its definition. */
export function aMissedRow(change: Partial<SloRow> = {}): SloRow {
  const definition = anAppliedSlo();
  return anSlo({
    id: 'slo-2',
    key: cpuTimeKey,
    name: definition.name,
    status: 'FAILURE',
    value: 99.896,
    target: 99.9,
    warning: 99.95,
    window: '-7d',
    errorBudget: -4,
    burnRate: 1.04,
    coverage: 0.5,
    noData: 'exclude',
    definition,
    ...change,
  });
}

const first = { firstAt: '2026-03-05T08:00:00.000Z', lastAt: '2026-03-05T12:12:00.000Z' };
const never = { firstAt: null, lastAt: null };
/** One service was bad for three slots of 84 minutes, two of them in a row; 150 minutes were allowed. */
const minutes: AnalyzeBreachesValue['minutes'] = {
  ...{ grainMinutes: 1, findings: [] },
  services: [
    {
      ...{ service: 'checkout, "eu"', badMinutes: 252, share: 0.025, budgetShare: 168 },
      ...{ ...first, longestRunMinutes: 168, peak: 97.25 },
    },
    { service: 'cart', badMinutes: 0, share: 0, budgetShare: 0, ...never, longestRunMinutes: 0, peak: 61 },
  ],
  rollUps: {
    worst: { badMinutes: 252, share: 0.025 },
    any: { badMinutes: 252, share: 0.025 },
    mean: { badMinutes: 0, share: 0 },
  },
  heatMap: {
    columns: [{ from: '2026-03-05T08:00:00.000Z', to: '2026-03-05T12:12:00.000Z' }],
    rows: [
      { service: 'checkout, "eu"', values: [97.25], badMinutes: [252] },
      { service: 'cart', values: [61], badMinutes: [0] },
    ],
    leftOut: 0,
  },
};

/** Four slots of an hour: good, bad, without data, good; a target of 50 % allows one and a half of the three that count. */
export function aHistory(change: Partial<SloHistoryValue> = {}): SloHistoryValue {
  return {
    ...{ asOf: '2026-03-10T12:00:00.000Z', name: 'prod', slotMinutes: 60, target: 50, threshold: 80, value: 66.667 },
    slots: [
      { from: '2026-03-10T08:00:00Z', to: '2026-03-10T09:00:00Z', value: 40, verdict: 'good' },
      { from: '2026-03-10T09:00:00Z', to: '2026-03-10T10:00:00Z', value: 90, verdict: 'bad' },
      { from: '2026-03-10T10:00:00Z', to: '2026-03-10T11:00:00Z', value: null, verdict: 'missing' },
      { from: '2026-03-10T11:00:00Z', to: '2026-03-10T12:00:00Z', value: 50, verdict: 'good' },
    ],
    budget: [
      { at: '2026-03-10T09:00:00Z', remaining: 100 },
      { at: '2026-03-10T10:00:00Z', remaining: 33.333 },
      { at: '2026-03-10T11:00:00Z', remaining: 33.333 },
      { at: '2026-03-10T12:00:00Z', remaining: 33.333 },
    ],
    ...{ exhaustedAt: null, coverage: 0.75, remarks: [] },
    ...change,
  };
}

/** Two services, one of which was bad in 3 of 120 slots. */
export function breaches(change: Partial<AnalyzeBreachesValue> = {}): AnalyzeBreachesValue {
  return {
    services: [
      {
        service: 'checkout, "eu"',
        badSlots: 3,
        share: 0.025,
        firstAt: '2026-03-05T08:00:00.000Z',
        lastAt: '2026-03-05T12:12:00.000Z',
        longestRun: 2,
        peak: 97.25,
      },
      { service: 'cart', badSlots: 0, share: 0, firstAt: null, lastAt: null, longestRun: 0, peak: 61 },
    ],
    slots: { total: 120, good: 113, bad: 3, missing: 4, excluded: 0 },
    minutes,
    slotMinutes: 84,
    coverage: 0.9667,
    newestLeftOut: 5,
    warnings: [],
    ...change,
  };
}
