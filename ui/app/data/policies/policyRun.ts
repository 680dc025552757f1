import type { PolicyResult, PolicyStop, RunPoliciesValue } from '../../../../domain/contract/policies/runPolicies';
import type { FailureReport } from '../../../../domain/failure';

/** A plan of policies, and how far its apply is. */
export interface PolicyRun {
  phase: 'idle' | 'planning' | 'planned' | 'running' | 'stopping' | 'ended';
  /** As it was planned first; later calls only do what is left of it. */
  plan: RunPoliciesValue | null;
  results: PolicyResult[];
  /** What is left after the last call; null before the first. */
  left: number | null;
  stopped: (PolicyStop & { retryAfterSeconds?: number | undefined }) | null;
  failure: FailureReport | null;
  wasCancelled: boolean;
}

export const idlePolicyRun: PolicyRun = {
  ...{ phase: 'idle', plan: null, results: [], left: null, stopped: null, failure: null, wasCancelled: false },
};

export type PolicyRunEvent =
  | { type: 'planning' }
  | { type: 'planned'; value: RunPoliciesValue }
  | { type: 'started' }
  | { type: 'answered'; value: RunPoliciesValue }
  | { type: 'cancelled' }
  | { type: 'ended'; failure: FailureReport | null };

export function nextPolicyRun(run: PolicyRun, event: PolicyRunEvent): PolicyRun {
  switch (event.type) {
    case 'planning':
      return { ...idlePolicyRun, phase: 'planning' };
    case 'planned':
      return { ...idlePolicyRun, phase: 'planned', plan: event.value, stopped: event.value.stopped };
    case 'started':
      return { ...run, phase: 'running', stopped: null, failure: null, wasCancelled: false };
    case 'answered': {
      const { results, remaining, stopped, retryAfterSeconds } = event.value;
      return {
        ...run,
        results: [...run.results, ...results],
        left: remaining.length,
        stopped: stopped && { ...stopped, retryAfterSeconds },
      };
    }
    case 'cancelled':
      return { ...run, phase: 'stopping', wasCancelled: true };
    case 'ended':
      return { ...run, phase: run.plan === null ? 'idle' : 'ended', failure: event.failure };
  }
}

/** What was written, alerts and dashboards among it. */
export const writtenOf = ({ results }: PolicyRun): PolicyResult[] =>
  results.filter(({ outcome }) => ['created', 'updated', 'deleted', 'removed'].includes(outcome));
