import type { PolicyRemaining, PolicyShare, PolicyStop } from '../../../domain/contract/policies/runPolicies';
import { approvalOf, type PolicyChange } from '../../../domain/policies/changeGuard';
import { runDecision } from '../../../domain/policies/runDecision';
import type { KnownPolicy } from '../../../domain/model/policy';
import type { Approvals } from './approvals';
import type { PolicyGround } from './policyGround';
import type { PlannedPolicies, PlannedSlo } from './policyPlan';

type Deletion = PlannedPolicies['orphans'][number];

/** What a run would write of one policy, and what it may not. */
export interface PolicyWork {
  policy: KnownPolicy;
  writes: PlannedSlo[];
  deletions: Deletion[];
  /** Writes that are left after these, for alerts. */
  room: number;
  remaining: PolicyRemaining[];
  stop: PolicyStop | null;
  share: PolicyShare;
}

/** Decides policy by policy what a run does. @param approvals those that the run goes on with; what it begins is added */
export function runDecisions(
  chosen: readonly KnownPolicy[],
  {
    ground,
    planned,
    approvals,
    isConfirmed,
  }: { ground: PolicyGround; planned: PlannedPolicies; approvals: Approvals; isConfirmed: boolean },
): PolicyWork[] {
  const slosOf = grouped(planned.slos, ({ request }) => request.policy.id);
  const deletionsOf = grouped(
    planned.orphans.filter(({ deletes }) => deletes),
    ({ policyId }) => policyId ?? '',
  );
  return chosen.map((policy) => {
    const own = slosOf.get(policy.id) ?? [];
    const deletions = deletionsOf.get(policy.id) ?? [];
    const due = [...byAction(own, 'create'), ...byAction(own, 'update')];
    const change = changeOf(own, deletions);
    const failure = ground.failures.get(policy.id);
    const decision = runDecision(policy, change, approvals.get(policy.id) ?? null, isConfirmed);
    const may = failure === undefined ? decision.writes : 0;
    const writes = due.slice(0, may);
    const removed = deletions.slice(0, may - writes.length);
    if (may > 0) approvals.set(policy.id, approvalOf(policy, change));
    return {
      ...{ policy, writes, deletions: removed, room: may - writes.length - removed.length },
      remaining: [
        ...due.slice(writes.length).map(remainingOf),
        ...deletions.slice(removed.length).map(({ key }) => ({ policyId: policy.id, key, action: 'delete' as const })),
      ],
      stop:
        failure === undefined
          ? decision.stop
          : { code: 'failed', message: `“${policy.name}”: ${failure.message}. ${failure.hint}` },
      share: shareOf(policy, ground, decision.changePercent),
    };
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const byAction = (slos: readonly PlannedSlo[], action: 'create' | 'update'): PlannedSlo[] =>
  slos.filter(({ item, isBlocked }) => item.action === action && !isBlocked);

function changeOf(slos: readonly PlannedSlo[], deletions: readonly Deletion[]): PolicyChange {
  const updates = byAction(slos, 'update');
  return {
    create: byAction(slos, 'create').length,
    update: updates.filter(({ isRenewal }) => !isRenewal).length,
    remove: deletions.length,
    existing:
      slos.filter(({ item }) => item.action === 'update' || item.action === 'unchanged').length + deletions.length,
    wanted: slos.length,
  };
}

export const remainingOf = ({ request, item }: PlannedSlo): PolicyRemaining => ({
  policyId: request.policy.id,
  key: item.key,
  action: item.action === 'update' ? 'update' : 'create',
});

function shareOf(policy: KnownPolicy, { assignment }: PolicyGround, changePercent: number | null): PolicyShare {
  const claim = assignment.claims.find((one) => one.policy.id === policy.id);
  const [clusters, services] = [claim?.clusters.length ?? 0, claim?.services.length ?? 0];
  return { policyId: policy.id, clusters, services, changePercent };
}
