import type { Node } from '../syntax/dqlTree';
import type { Series } from '../../metricStore/series';

type Index = Map<string, Series[]>;

/** Per list of series: which have a dimension value, so that a thousand objectives need not look at every series each. */
const indexes = new WeakMap<readonly Series[], { size: number; byDimension: Map<string, Index> }>();

function indexOf(all: readonly Series[], dimension: string): Index {
  let known = indexes.get(all);
  if (known?.size !== all.length)
    indexes.set(all, (known = { size: all.length, byDimension: new Map<string, Index>() }));
  let index = known.byDimension.get(dimension);
  if (index) return index;
  known.byDimension.set(dimension, (index = new Map<string, Series[]>()));
  for (const series of all) {
    const value = series.dimensions[dimension];
    if (value === undefined) continue;
    const list = index.get(value);
    if (list) list.push(series);
    else index.set(value, [series]);
  }
  return index;
}

/** The conditions `dimension == "text"` that a filter cannot hold without. */
function equalities(node: Node | undefined): [string, string][] {
  if (node?.kind === 'list' && node.items.length === 1) return equalities(node.items[0]?.node);
  if (node?.kind !== 'binary') return [];
  const { operator, left, right } = node;
  if (operator === 'and') return [...equalities(left), ...equalities(right)];
  if (operator !== '==' || left.kind !== 'field' || right.kind !== 'literal') return [];
  return typeof right.value === 'string' ? [[left.name, right.value]] : [];
}

/** Series that the filter may let through: all of those it does, and as few others as an index can tell. */
export function seriesWhere(all: readonly Series[], filter: Node | undefined): readonly Series[] {
  return equalities(filter)
    .map(([dimension, value]) => indexOf(all, dimension).get(value) ?? [])
    .reduce((fewest, some) => (some.length < fewest.length ? some : fewest), all);
}
