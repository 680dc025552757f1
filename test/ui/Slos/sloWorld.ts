import type { AnalyzeBreachesValue } from '../../../domain/contract/analyzeBreaches';
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

const nothing = { badMinutes: 0, share: 0 };
const noMinutes: AnalyzeBreachesValue['minutes'] = {
  ...{ grainMinutes: 1, services: [], findings: [] },
  rollUps: { worst: nothing, any: nothing, mean: nothing },
  heatMap: { columns: [], rows: [], leftOut: 0 },
};

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
    minutes: noMinutes,
    slotMinutes: 84,
    coverage: 0.9667,
    newestLeftOut: 5,
    warnings: [],
    ...change,
  };
}
