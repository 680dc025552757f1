import type { UsageSeriesValue } from '../../../../../domain/contract/usageSeries';

/** What happened to the tasks. Milliseconds. */
export interface TaskChange {
  /** `rollout`: more run than are desired, as while a deployment replaces them; `short`: fewer; `scaled`: others are desired. */
  kind: 'rollout' | 'short' | 'scaled';
  from: number;
  to: number;
  /** Tasks: of a scaling before and after, else the most (or fewest) that ran and those desired then. */
  tasks: number;
  desired: number;
}

interface Span {
  from: number;
  to: number;
}

/** Means of a slot in which tasks come and go are no whole numbers. */
const nearly = 0.05;

/** Changes of the tasks of one target, in the order of time; neighbors of one kind are one. */
export function taskChanges({ series, from, intervalMinutes }: UsageSeriesValue): TaskChange[] {
  const [{ mean: running, desired = [] } = { mean: [] }] = series;
  const width = intervalMinutes * 60_000;
  const changes: TaskChange[] = [];
  let before: number | null = null;
  running.forEach((tasks, index) => {
    const wanted = desired[index] ?? null;
    if (wanted === null) return;
    const slot = { from: Date.parse(from) + index * width, to: Date.parse(from) + (index + 1) * width };
    if (before !== null && Math.abs(wanted - before) > nearly)
      changes.push({ kind: 'scaled', ...slot, tasks: before, desired: wanted });
    before = wanted;
    if (tasks === null || Math.abs(tasks - wanted) <= nearly) return;
    const kind = tasks > wanted ? 'rollout' : 'short';
    const last = changes.findLast((one) => one.kind === kind);
    if (last?.to !== slot.from) changes.push({ kind, ...slot, tasks, desired: wanted });
    else {
      last.to = slot.to;
      const isMore = kind === 'rollout' ? tasks > last.tasks : tasks < last.tasks;
      if (isMore) Object.assign(last, { tasks, desired: wanted });
    }
  });
  return changes.sort((one, other) => one.from - other.from);
}

/** Those that were going on in a bad stretch or ended within the hour before it. */
export const nearby = (changes: readonly TaskChange[], bad: readonly Span[]): TaskChange[] =>
  changes.filter(({ from, to }) => bad.some((one) => from < one.to && to > one.from - 3_600_000));

const rounded = (tasks: number): string => Number(tasks.toFixed(1)).toLocaleString('en-US');

/** What it was, in words that stand behind a time. */
export function changeWords({ kind, tasks, desired }: TaskChange): string {
  if (kind === 'scaled') return `desired tasks ${rounded(tasks)} → ${rounded(desired)}`;
  return kind === 'rollout'
    ? `up to ${rounded(tasks)} tasks ran for ${rounded(desired)} desired: a deployment, as a rule`
    : `down to ${rounded(tasks)} of ${rounded(desired)} tasks`;
}
