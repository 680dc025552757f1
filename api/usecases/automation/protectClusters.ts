import type { ProtectClustersPayload, ProtectClustersValue } from '../../../domain/contract/automation/protectClusters';
import type { PolicyResult, RunPoliciesPayload, RunPoliciesValue } from '../../../domain/contract/policies/runPolicies';
import { Failure } from '../../../domain/failure';

const mostTold = 20;

/** Of SLOs, alerts and dashboards. */
const written: readonly PolicyResult['outcome'][] = ['created', 'updated', 'deleted', 'removed'];

/**
 * Runs the policies as a workflow does: nobody is there to confirm, so what a policy does not allow without a person waits for one.
 * @throws Failure when nothing of what had to be written was: for a workflow this is a failed run and no small print
 */
export const protectClusters =
  (run: (payload: RunPoliciesPayload) => Promise<RunPoliciesValue>) =>
  async ({ ids }: ProtectClustersPayload): Promise<ProtectClustersValue> => {
    const value = await run({ ids, dryRun: false });
    const { asOf, plan, results, remaining, stopped, none, stoppedBy, retryAfterSeconds } = value;
    const failures = results.flatMap(({ failure, outcome }) => (outcome === 'failed' && failure ? [failure] : []));
    const count = (...outcomes: string[]) =>
      results.filter(({ kind, outcome }) => kind === 'slo' && outcomes.includes(outcome)).length;
    const [created, updated, deleted] = [count('created'), count('updated'), count('deleted', 'removed')];
    const [failure] = failures;
    const isAnyWritten = results.some(({ outcome }) => written.includes(outcome));
    if (failure !== undefined && !isAnyWritten) throw new Failure(failure);
    const made = new Set(results.flatMap(({ key, outcome }) => (outcome === 'created' ? [key] : [])));
    return {
      ...{ asOf, created, updated, deleted, unchanged: plan.unchanged.length, conflicts: plan.conflict.length },
      ...{ orphans: plan.orphans.length, remaining: remaining.length, failed: failures.length },
      ...{ clustersUnderNoPolicy: none.clusters, stopped },
      names: plan.create.flatMap(({ key, name }) => (made.has(key) ? [name] : [])).slice(0, mostTold),
      gone: plan.orphans.slice(0, mostTold).map(({ key, evidence }) => ({ key, ...evidence })),
      failures: failures.slice(0, mostTold),
      ...(stoppedBy === undefined ? {} : { stoppedBy }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  };
