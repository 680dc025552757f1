import { textOf } from '../../selector/arguments';
import { measured, rowOf, type Scope } from '../../frames/frame';
import { emptyStats, merge, type Stats } from '../../frames/stats';
import type { Transformation } from './transformation';

/** Warns, in the API's words, of a dimension that the metric does not have. */
export function warnIfUnknown(dimension: string, keys: readonly string[], { warnings }: Scope): void {
  if (keys.includes(dimension)) return;
  warnings.add(`The dimension key \`${dimension}\` has been referenced, but the metric has no such key.`);
}

/** All of them as one; one alone as it is. */
function merged(members: readonly Stats[]): Stats {
  const [only, ...others] = members;
  if (only !== undefined && others.length === 0) return only;
  const into = emptyStats(only?.count.length ?? 0);
  for (const stats of members) merge(into, stats, (slot) => slot);
  return into;
}

/** `:splitBy("a","b")`: keeps these dimensions and merges the rest. Only series that have all of them are considered. */
export const splitBy: Transformation = (args, _at, before) => {
  const keys = args.map(textOf);
  return {
    shape: { ...before, merged: keys.length === 0 },
    apply: (frame, scope) => {
      for (const key of keys) warnIfUnknown(key, frame.keys, scope);
      const groups = new Map<string, { dims: Record<string, string>; members: Stats[] }>();
      for (const { row, stats } of measured(frame)) {
        const dims = Object.fromEntries(keys.flatMap((key) => (key in row.dims ? [[key, row.dims[key] ?? '']] : [])));
        if (Object.keys(dims).length < new Set(keys).size) continue;
        const name = JSON.stringify(dims);
        const group = groups.get(name) ?? { dims, members: [] };
        groups.set(name, group);
        group.members.push(stats);
      }
      return { ...frame, keys, rows: [...groups.values()].map(({ dims, members }) => rowOf(dims, merged(members))) };
    },
  };
};
