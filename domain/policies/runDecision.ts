import type { Policy } from '../model/policy';
import { changePercent, type Approval, type PolicyChange } from './changeGuard';

/** What a run may do for one policy. */
export interface RunDecision {
  /** So many writes, deletions among them. */
  writes: number;
  changePercent: number | null;
  stop: { code: 'change-too-large' | 'write-limit'; message: string } | null;
}

const percent = (value: number): string => `${Number(value.toFixed(1)).toLocaleString('en-US')} %`;
const many = (value: number): string => value.toLocaleString('en-US');

/** Whether a policy may write in this run, and how much of it. @param isConfirmed whether a person lets it change more than it allows */
export function runDecision(
  policy: Policy,
  change: PolicyChange,
  approved: Approval | null,
  isConfirmed: boolean,
): RunDecision {
  const { limits, name } = policy;
  const share = changePercent(policy, change, approved);
  const wanted = change.create + change.update + change.remove;
  if (share !== null && share > limits.changePercent && !isConfirmed) {
    const message = `“${name}” would change ${percent(share)} of the ${many(change.existing)} SLOs that it has; without a person it may change ${percent(limits.changePercent)}. Look at the plan, then confirm it.`;
    return { writes: 0, changePercent: share, stop: { code: 'change-too-large', message } };
  }
  if (wanted <= limits.writes) return { writes: limits.writes, changePercent: share, stop: null };
  const message = `“${name}” writes at most ${many(limits.writes)} in one run, and ${many(wanted)} are due. The rest is left for the next run.`;
  return { writes: limits.writes, changePercent: share, stop: { code: 'write-limit', message } };
}
