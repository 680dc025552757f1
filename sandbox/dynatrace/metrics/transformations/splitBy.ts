import { textOf } from '../../selector/arguments';
import { measured, rowOf, type Scope } from '../frame';
import { emptyStats, merge, type Stats } from '../stats';
import type { Transformation } from './transformation';

/** Warns, in the API's words, of a dimension that the metric does not have. */
export function warnIfUnknown(dimension: string, keys: readonly string[], { warnings }: Scope): void {
  if (keys.includes(dimension)) return;
  warnings.add(`The dimension key \`${dimension}\` has been referenced, but the metric has no such key.`);
}

/** `:splitBy("a","b")`: keeps these dimensions and merges the rest. Only series that have all of them are considered. */
export const splitBy: Transformation = (args, _at, before) => {
  const keys = args.map(textOf);
  return {
    shape: { ...before, merged: keys.length === 0 },
    apply: (frame, scope) => {
      for (const key of keys) warnIfUnknown(key, frame.keys, scope);
      const groups = new Map<string, { dims: Record<string, string>; stats: Stats }>();
      for (const { row, stats } of measured(frame)) {
        const dims = Object.fromEntries(keys.flatMap((key) => (key in row.dims ? [[key, row.dims[key] ?? '']] : [])));
        if (Object.keys(dims).length < new Set(keys).size) continue;
        const name = JSON.stringify(dims);
        const group = groups.get(name) ?? { dims, stats: emptyStats(stats.count.length) };
        groups.set(name, group);
        merge(group.stats, stats, (slot) => slot);
      }
      return { ...frame, keys, rows: [...groups.values()].map(({ dims, stats }) => rowOf(dims, stats)) };
    },
  };
};
