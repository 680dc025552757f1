import { useCallback, useEffect, useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { PlanSlosPayload, PlanSlosValue } from '../../../domain/contract/planSlos';
import { callFunction } from './callFunction';

/** Compares wanted objectives with those that exist. Writes nothing. A new comparison ends the one before it. */
export function usePlanSlos() {
  const stopper = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: (payload: PlanSlosPayload) => {
      stopper.current?.abort();
      const { signal } = (stopper.current = new AbortController());
      return callFunction<PlanSlosPayload, PlanSlosValue>('plan-slos', payload, signal);
    },
  });
  useEffect(() => () => stopper.current?.abort(), []);
  const { reset } = mutation;
  return {
    ...mutation,
    /** Ends the wait and forgets the answer. */
    cancel: useCallback(() => {
      reset();
      stopper.current?.abort();
    }, [reset]),
  };
}
