import type { Sli } from '../../model/sli';
import { readClassicSli } from '../readClassicSli';
import { isOnly, knownUsage, usageIn, type ClassicWhere } from './classicUsage';
import { partsOf } from './conditionsIn';
import { keysIn, selectorTree, type SelectorTree, type Step } from './selectorTree';

/**
 * What becomes of a time slot in which nothing was good, by how the numerator is filled: `bad` (`default(0,always)`), `left-out`
 * (no default: the slot has no ratio), or `left-out-if-all` (`default(0)`, which fills nothing while no slot of the window was good).
 */
export type NoneGood = 'bad' | 'left-out' | 'left-out-if-all';

/** What a classic SLO measures, whoever wrote it. */
export interface ClassicMeaning {
  sli: Sli;
  /** Running tasks before desired ones. */
  keys: string[];
  where: ClassicWhere;
  noneGood: NoneGood;
}

export type ReadMeaning =
  { kind: 'read'; meaning: ClassicMeaning } | { kind: 'unreadable' } | { kind: 'unknown-key'; key: string };

const mentionsEcs = /cloud[.:]aws[.:]ecs/;

/** Whether an expression has to do with ECS at all. */
export const isAboutEcs = (expression: string): boolean => mentionsEcs.test(expression);

/**
 * Reads a classic SLO's expression: those of this app, and what people write by hand: headroom as 100 minus a mean, and a share of good
 * slots by `partition`, in either order, filtered by entity or by names. Nothing is guessed: an expression that might mean something
 * else is not read.
 */
export function classicMeaning(expression: string): ReadMeaning {
  const ours = readClassicSli(expression);
  if (ours !== null) {
    const { sli, keys, entityId, service, isFormer } = ours;
    const where = { ...(entityId === null ? {} : { entityId }), ...(service === undefined ? {} : { service }) };
    return { kind: 'read', meaning: { sli, keys, where, noneGood: isFormer ? 'left-out-if-all' : 'bad' } };
  }
  const tree = selectorTree(expression.trim());
  if (tree === null) return { kind: 'unreadable' };
  const other = keysIn(tree).find((key) => knownUsage(key) === null);
  if (other !== undefined) return { kind: 'unknown-key', key: other };
  const meaning = headroomIn(tree) ?? shareIn(tree);
  return meaning === null ? { kind: 'unreadable' } : { kind: 'read', meaning };
}

const isNumber = (tree: SelectorTree, value: number): boolean => tree.kind === 'number' && tree.value === value;

/** `100-<mean>`. */
function headroomIn(tree: SelectorTree): ClassicMeaning | null {
  if (tree.kind !== 'operation' || tree.operator !== '-' || !isNumber(tree.left, 100)) return null;
  const usage = usageIn(tree.right);
  if (usage === null || usage.statistic !== 'avg' || usage.level !== 'cluster') return null;
  const { key, metric, where } = usage;
  return { sli: { kind: 'headroom', metric }, keys: [key], where, noneGood: 'bad' };
}

/** Good slots ÷ slots × 100. */
function shareIn(tree: SelectorTree): ClassicMeaning | null {
  if (tree.kind === 'group') {
    const isFilled = isOnly(tree.steps, 'default', '100,always');
    const share = isFilled ? shareIn(tree.inner) : null;
    if (share?.sli.kind !== 'time') return null;
    return { ...share, sli: { ...share.sli, noData: 'good' } };
  }
  const ratio = ratioIn(tree);
  if (ratio?.good.kind !== 'series' || ratio.all.kind !== 'series') return null;
  const [good, all] = [goodSlots(ratio.good.steps), ratio.all.steps];
  if (good === null || !isOnly(all.slice(-2, -1), 'splitBy', '') || !isOnly(all.slice(-1), 'count', '')) return null;
  const [one, other] = [good.before, all.slice(0, -2)];
  if (ratio.good.key !== ratio.all.key || written(one) !== written(other)) return null;
  const usage = usageIn({ ...ratio.good, steps: one });
  if (usage === null) return null;
  const { key, metric, level, statistic, where } = usage;
  const sli: Sli = { kind: 'time', metric, level, threshold: good.threshold, statistic, noData: 'exclude' };
  return { sli, keys: [key], where, noneGood: good.noneGood };
}

const written = (steps: readonly Step[]): string => steps.map(({ name, given }) => `:${name}(${given})`).join('');

/** The two sides of `a/b*100`, `100*a/b` and the like. */
function ratioIn(tree: SelectorTree): { good: SelectorTree; all: SelectorTree } | null {
  if (tree.kind !== 'operation') return null;
  const { operator, left, right } = tree;
  if (operator === '*') {
    const ratio = isNumber(left, 100) ? right : isNumber(right, 100) ? left : null;
    return ratio?.kind === 'operation' && ratio.operator === '/' ? { good: ratio.left, all: ratio.right } : null;
  }
  // `100*a/b` is read from left to right.
  if (operator !== '/' || left.kind !== 'operation' || left.operator !== '*') return null;
  const good = isNumber(left.left, 100) ? left.right : isNumber(left.right, 100) ? left.left : null;
  return good === null ? null : { good, all: right };
}

/** `…:partition("x",value("good",lt(80))):splitBy():count:default(0)`. */
function goodSlots(steps: readonly Step[]): { before: Step[]; threshold: number; noneGood: NoneGood } | null {
  const at = steps.findIndex(({ name }) => name === 'partition');
  const [partition, split, count, fill, ...more] = steps.slice(Math.max(0, at));
  if (at < 0 || partition === undefined || split === undefined || count === undefined || more.length > 0) return null;
  if (!isOnly([split], 'splitBy', '') || !isOnly([count], 'count', '')) return null;
  const [, condition = ''] = partsOf(partition.given);
  const [, threshold] = /^value\("[^"~]*",\s*lt\((\d+(?:\.\d+)?)\)\)$/.exec(condition) ?? [];
  const noneGood = fill === undefined ? 'left-out' : fills.get(`${fill.name}(${partsOf(fill.given).join(',')})`);
  if (threshold === undefined || noneGood === undefined || partsOf(partition.given).length !== 2) return null;
  return { before: steps.slice(0, at), threshold: Number(threshold), noneGood };
}

const fills = new Map<string, NoneGood>([
  ['default(0)', 'left-out-if-all'],
  ['default(0,always)', 'bad'],
]);
