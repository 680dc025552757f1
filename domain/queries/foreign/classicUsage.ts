import { dimensions } from '../../model/ecsMetrics';
import { dimensionsOfKey, familyOfKey } from '../../model/metricFamily';
import { ecsKeyFacts, type EcsKeyFacts } from '../ecsKeyFacts';
import { conditionsIn, partsOf, textOf } from './conditionsIn';
import type { SelectorTree, Step } from './selectorTree';

/** How an expression names the cluster, and the service in it; a part that it leaves out may be anything. */
export interface ClassicWhere {
  entityId?: string;
  accountId?: string;
  region?: string;
  cluster?: string;
  service?: string;
}

/**
 * Utilization of a cluster or service as a metric stream brings it, or the new AWS connection. That the latter's metrics are Grail's alone
 * is what we know; where a classic SLO can stand on them all the same, its own value says so.
 */
export function knownUsage(key: string): EcsKeyFacts | null {
  const facts = ecsKeyFacts(key, null);
  return facts?.usage != null && facts.dimensions.cluster === dimensionsOfKey(key).cluster ? facts : null;
}

/** Whether that is one step, given just that. */
export const isOnly = (steps: readonly Step[], name: string, given: string): boolean =>
  steps.length === 1 && steps[0]?.name === name && partsOf(steps[0].given).join(',') === given;

interface Usage {
  key: string;
  metric: 'cpu' | 'memory';
  level: 'cluster' | 'service' | 'worst-service';
  statistic: 'avg' | 'max';
  where: ClassicWhere;
}

/** What a metric's dimensions tell. Entities are the stream's alone. */
function partsByDimension(key: string): Map<string, keyof ClassicWhere> {
  const names = dimensionsOfKey(key);
  return new Map([
    ...(familyOfKey(key) === 'stream' ? [[dimensions.clusterEntity, 'entityId'] as const] : []),
    ...(['accountId', 'region', 'cluster', 'service'] as const).map((part) => [names[part], part] as const),
  ]);
}

/** `key:filter(…)`, and what makes one number per slot of it; null when that could be several series, or none of our templates measures it. */
export function usageIn(tree: SelectorTree): Usage | null {
  if (tree.kind !== 'series') return null;
  const { key, steps } = tree;
  const facts = knownUsage(key);
  const [filter, ...rest] = steps;
  const parts = partsByDimension(key);
  const where = filter?.name === 'filter' ? whereIn(filter.given, parts) : null;
  if (facts === null || facts.usage === null || where === null) return null;
  const shape = shapeOf(rest, parts);
  if (shape === null) return null;
  const isService = facts.tells === 'service-usage';
  const isWorst = shape.by === 'service' && where.service === undefined;
  if (isService ? !isWorst && where.service === undefined : isWorst || where.service !== undefined) return null;
  const level = isWorst ? 'worst-service' : isService ? 'service' : 'cluster';
  return { key, metric: facts.usage, level, statistic: shape.statistic, where };
}

function whereIn(filter: string, parts: ReadonlyMap<string, keyof ClassicWhere>): ClassicWhere | null {
  const where: ClassicWhere = {};
  for (const [dimension, value] of conditionsIn(filter) ?? [['', '']]) {
    const part = parts.get(dimension);
    if (part === undefined) return null;
    where[part] = value;
  }
  return where.entityId === undefined && where.cluster === undefined ? null : where;
}

/** `:avg`, `:splitBy():avg`, `:splitBy("<of one cluster>"):avg`, or the worst service: `:splitBy("servicename"):avg:splitBy():max`. */
function shapeOf(
  steps: readonly Step[],
  parts: ReadonlyMap<string, keyof ClassicWhere>,
): { by: 'one' | 'service'; statistic: 'avg' | 'max' } | null {
  const [first, second, third, fourth, ...more] = steps;
  const statistic = (step: Step | undefined) =>
    (['avg', 'max'] as const).find((name) => name === step?.name && step.given === '');
  if (first === undefined || more.length > 0) return null;
  const alone = statistic(first);
  if (alone !== undefined) return second === undefined ? { by: 'one', statistic: alone } : null;
  const of = statistic(second);
  if (first.name !== 'splitBy' || of === undefined) return null;
  const by = first.given.trim() === '' ? [] : partsOf(first.given).map(textOf);
  const partsOfSplit = by.map((name) => (name === null ? undefined : parts.get(name)));
  // By these one cluster has one series.
  if (third === undefined && partsOfSplit.every((part) => part !== undefined && part !== 'service'))
    return { by: 'one', statistic: of };
  const isWorst = by.length === 1 && partsOfSplit[0] === 'service' && fourth !== undefined;
  return isWorst && isOnly([third ?? first], 'splitBy', '') && fourth?.name === 'max'
    ? { by: 'service', statistic: of }
    : null;
}
