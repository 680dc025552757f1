import type { ApplyResult } from '../../../domain/contract/applySlos';
import type { SloRequest } from '../../../domain/contract/planSlos';
import type { FailureReport } from '../../../domain/failure';
import type { Plan, PlanItem } from '../../../domain/model/planItem';
import { sloKey } from '../../../domain/model/sloKey';

/** A plan item for a cluster's name, to be created unless told otherwise. */
export function anItem(name: string, change: Partial<PlanItem> = {}): PlanItem {
  return {
    key: `cluster-cpu-headroom:${name}`,
    action: 'create',
    slo: {
      enabled: true,
      name: `[ECS] ${name}`,
      customDescription: 'Saturation (proxy).',
      metricName: `ecs_${name}`,
      metricExpression: `100-usage:of(${name})`,
      evaluationType: 'AGGREGATE',
      filter: `entityId("${name}")`,
      evaluationWindow: '-1d',
      targetSuccess: 20,
      targetWarning: 25,
      errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 10 },
    },
    changes: [],
    lints: [],
    ...change,
  };
}

export function aPlan(items: PlanItem[], orphans: Plan['orphans'] = []): Plan {
  const count = (action: PlanItem['action']) => items.filter((item) => item.action === action).length;
  return {
    items,
    orphans,
    summary: {
      create: count('create'),
      update: count('update'),
      unchanged: count('unchanged'),
      conflict: count('conflict'),
      orphans: orphans.length,
    },
  };
}

/** One item to create per request. */
export const planOf = ({ requests }: { requests: SloRequest[] }): Plan =>
  aPlan(requests.map(({ target, templateId }) => anItem(target.cluster, { key: sloKey(templateId, target) })));

export const created = ({ key }: PlanItem): ApplyResult => ({
  key,
  outcome: 'created',
  id: `id-${key}`,
  failure: null,
});

export const refused = ({ key }: PlanItem): ApplyResult => ({
  key,
  outcome: 'failed',
  id: null,
  failure: noPermission,
});

export const noPermission: FailureReport = {
  code: 'MissingScope',
  message: 'settings:objects:write is missing.',
  whose: 'operator',
  hint: 'Ask for it.',
};
