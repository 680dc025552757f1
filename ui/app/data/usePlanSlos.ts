import { useMutation } from '@tanstack/react-query';
import type { PlanSlosPayload, PlanSlosValue, SloRequest } from '../../../domain/contract/planSlos';
import { callFunction } from './callFunction';

/** Compares wanted objectives with those that exist. Writes nothing. */
export function usePlanSlos() {
  return useMutation({
    mutationFn: (requests: SloRequest[]) =>
      callFunction<PlanSlosPayload, PlanSlosValue>('plan-slos', { engine: 'classic', requests }),
  });
}
