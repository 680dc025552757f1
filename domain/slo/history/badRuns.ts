import type { TimeRange } from '../../queries/timeRange';
import { touches } from '../../queries/touchedSlots';

interface Slices {
  /** Begin of the first one, and their width; milliseconds. */
  from: number;
  width: number;
  count: number;
}

/** Bad slices, neighbours joined. A slice that maintenance touches, be it for a minute, is not bad. */
export function badRuns(
  { from, width, count }: Slices,
  isBad: (index: number) => boolean,
  excluded: readonly TimeRange[],
): TimeRange[] {
  const isExcluded = touches(excluded);
  const runs: TimeRange[] = [];
  for (let index = 0; index < count; index++) {
    const slice = { from: from + index * width, to: from + (index + 1) * width };
    if (!isBad(index) || isExcluded(slice)) continue;
    const last = runs.at(-1);
    if (last?.to === slice.from) last.to = slice.to;
    else runs.push(slice);
  }
  return runs;
}
