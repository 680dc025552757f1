import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { PlanSlosPayload, PlanSlosValue } from '../../../../domain/contract/planSlos';
import { callFunction } from '../transport/callFunction';
import { planInChunks } from './planInChunks';

/** Compares wanted objectives with those that exist. Writes nothing. A new comparison ends the one before it. */
export function usePlanSlos() {
  const stopper = useRef<AbortController | null>(null);
  const [compared, setCompared] = useState(0);
  const mutation = useMutation({
    mutationFn: (payload: PlanSlosPayload) => {
      stopper.current?.abort();
      const { signal } = (stopper.current = new AbortController());
      setCompared(0);
      return planInChunks(payload, {
        send: (part) => callFunction<PlanSlosPayload, PlanSlosValue>('plan-slos', part, signal),
        onProgress: (done) => {
          if (!signal.aborted) setCompared(done);
        },
      });
    },
  });
  useEffect(() => () => stopper.current?.abort(), []);
  const { reset } = mutation;
  return {
    ...mutation,
    /** How many objectives are compared so far. */
    compared,
    /** Ends the wait and forgets the answer. */
    cancel: useCallback(() => {
      reset();
      stopper.current?.abort();
    }, [reset]),
  };
}
