import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApplyResult, ApplySlosPayload, ApplySlosValue } from '../../../../domain/contract/applySlos';
import type {
  PlanSlosPayload,
  PlanSlosValue,
  QueryVerification,
  SloRequest,
} from '../../../../domain/contract/planSlos';
import type { RunStop } from '../../../../domain/contract/envelope';
import { Failure } from '../../../../domain/failure';
import type { Engine } from '../../../../domain/model/slo';
import type { PlanItem } from '../../../../domain/model/planItem';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
import { stopFailure } from '../transport/stopFailure';

/** The plan of one SLO. */
export interface PlannedSlo {
  item: PlanItem;
  verification: QueryVerification | undefined;
}

/** Brings one SLO back to how it was applied: first the plan, to look at, then the writing. */
export function useReapplySlo(engine: Engine) {
  const queryClient = useQueryClient();
  const plan = useMutation({
    mutationFn: async (request: SloRequest): Promise<PlannedSlo> => {
      const { items, verification } = await callFunction<PlanSlosPayload, PlanSlosValue>('plan-slos', {
        engine,
        requests: [request],
      });
      return { item: items[0] ?? silent(), verification };
    },
  });
  const apply = useMutation({
    mutationFn: async (item: PlanItem): Promise<ApplyResult> => {
      const { results, ...stop } = await callFunction<ApplySlosPayload, ApplySlosValue>('apply-slos', {
        engine,
        items: [item],
      });
      const result = results[0] ?? silent(stop);
      if (result.failure) throw new Failure(result.failure);
      return result;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.slos }),
  });
  return { plan, apply };
}

function silent(stop: RunStop = {}): never {
  const pause = stopFailure(stop);
  if (pause) throw pause;
  throw new Failure({
    code: 'Unexpected',
    message: 'The answer said nothing about this SLO.',
    whose: 'us',
    hint: 'Try again: applying the same twice changes nothing.',
  });
}
