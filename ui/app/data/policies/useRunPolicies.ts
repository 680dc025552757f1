import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { RunPoliciesPayload, RunPoliciesValue } from '../../../../domain/contract/policies/runPolicies';
import { toFailureReport } from '../../../../domain/failure';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
import { idlePolicyRun, nextPolicyRun } from './policyRun';

const ask = (payload: RunPoliciesPayload) =>
  callFunction<RunPoliciesPayload, RunPoliciesValue>('run-policies', payload);

/**
 * Plans what the policies would do, and does it in as many calls as the time of one call takes. A run that stopped for another reason is gone
 * on with by `apply` again: what is done is found done. Leaving the page stops it after the call under way.
 */
export function useRunPolicies() {
  const [run, tell] = useReducer(nextPolicyRun, idlePolicyRun);
  const client = useQueryClient();
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const plan = useCallback(async () => {
    tell({ type: 'planning' });
    try {
      tell({ type: 'planned', value: await ask({ dryRun: true }) });
    } catch (error) {
      tell({ type: 'ended', failure: toFailureReport(error) });
    }
  }, []);

  const apply = useCallback(
    async (confirm: boolean) => {
      tell({ type: 'started' });
      const { signal } = (stopper.current = new AbortController());
      try {
        for (let before = Infinity; !signal.aborted;) {
          const value = await ask({ dryRun: false, confirm });
          tell({ type: 'answered', value });
          // One that gets no further would go on for ever.
          if (value.stoppedBy !== 'time' || value.remaining.length >= before) break;
          before = value.remaining.length;
        }
        tell({ type: 'ended', failure: null });
      } catch (error) {
        tell({ type: 'ended', failure: toFailureReport(error) });
      }
      await client.invalidateQueries({ queryKey: queryKeys.slos });
    },
    [client],
  );
  /** Stops after the call under way; what it saved stays. */
  const cancel = useCallback(() => {
    stopper.current?.abort();
    tell({ type: 'cancelled' });
  }, []);
  return { run, plan, apply, cancel };
}

export type RunPolicies = ReturnType<typeof useRunPolicies>;
