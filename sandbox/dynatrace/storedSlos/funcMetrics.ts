import type { World } from '../../world/world';
import { compileEntitySelector } from '../entities/entitySelector';
import { allSlos, sloNamed, type StoredSlo } from './storedSlo';

type Formula = (sli: string, target: number) => string;

/**
 * The four func metrics of an SLO by what stands between `func:slo.` and its metric name. They are stored queries: the
 * metric expression, restricted by the entity filter, calculated slot by slot like any metric, and not the objective's
 * value over its window. So `dynatrace_metric_query` exports of the Terraform provider show them (status, budget and burn
 * rate); the normalized budget follows the formula of the page on SLOs.
 * @see https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/configure-and-monitor-slo
 * @see https://registry.terraform.io/providers/dynatrace-oss/dynatrace/latest/docs/resources/metric_query
 */
const formulas: Record<string, Formula> = {
  '': (sli) => `(${sli})`,
  'errorBudget.': (sli, target) => `(${sli})-(${target})`,
  'normalizedErrorBudget.': (sli, target) => `((${sli})-(${target}))/((100)-(${target}))*(100)`,
  'errorBudgetBurnRate.': (sli, target) => `((100)-(${sli}))/((100)-(${target}))`,
};

const prefix = 'func:slo.';

/** Key of one of an SLO's func metrics. */
export const funcMetricKey = (kind: keyof typeof formulas, { definition }: StoredSlo): string =>
  `${prefix}${kind}${definition.metricName}`;

/** All func metrics of enabled SLOs. */
export const funcMetricKeys = (world: World): string[] =>
  allSlos(world)
    .filter(({ definition }) => definition.enabled)
    .flatMap((slo) => Object.keys(formulas).map((kind) => funcMetricKey(kind, slo)));

/** What a func metric calculates, and of which entities (null: all); null for a key that is none. */
export function storedQuery(
  world: World,
  key: string,
): { selector: string; entities: ReadonlySet<string> | null } | null {
  if (!key.startsWith(prefix)) return null;
  const [, kind = '', metricName = ''] = /^((?:\w+\.)?)(\w+)$/.exec(key.slice(prefix.length)) ?? [];
  const formula = formulas[kind];
  const slo = sloNamed(world, metricName);
  if (!formula || !slo) return null;
  const { metricExpression, target, filter } = slo.definition;
  const entities = filter === '' ? null : compileEntitySelector(filter)(world).map(({ entityId }) => entityId);
  return { selector: formula(metricExpression, target), entities: entities && new Set(entities) };
}
