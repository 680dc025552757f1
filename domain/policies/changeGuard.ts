import { fnv1a64 } from '../fnv1a64';
import type { Policy } from '../model/policy';

/** What a run of one policy would do, in SLOs. */
export interface PolicyChange {
  create: number;
  /** Without renewals, which repeat what was agreed. */
  update: number;
  remove: number;
  /** Of the policy's own, before the run. */
  existing: number;
  /** That the policy wants in all. */
  wanted: number;
}

/** What somebody confirmed, or what a policy began with: later runs may go on with it. */
export interface Approval {
  /** Of match, set and engine. */
  mark: string;
  wanted: number;
}

export const approvalOf = ({ match, set, engine }: Policy, { wanted }: PolicyChange): Approval => ({
  mark: fnv1a64(JSON.stringify([match, set, engine])),
  wanted,
});

/**
 * Percent of what exists that a run would change; null where nothing exists yet, which nothing can be changed of. SLOs still to be created for
 * what was approved are no change: a policy over a thousand clusters takes several runs to be fulfilled.
 */
export function changePercent(policy: Policy, change: PolicyChange, approved: Approval | null): number | null {
  if (change.existing === 0) return null;
  const isSame = approved !== null && approved.mark === approvalOf(policy, change).mark;
  const known = isSame ? Math.max(change.existing, approved.wanted) : change.existing;
  const created = Math.min(change.create, Math.max(0, change.wanted - known));
  return ((created + change.update + change.remove) / change.existing) * 100;
}
