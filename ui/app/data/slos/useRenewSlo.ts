import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApplySlosPayload, ApplySlosValue } from '../../../../domain/contract/applySlos';
import type { PlanSlosPayload, PlanSlosValue, SloRequest } from '../../../../domain/contract/planSlos';
import { Failure } from '../../../../domain/failure';
import type { Engine } from '../../../../domain/model/slo';
import type { PlanItem } from '../../../../domain/model/planItem';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** Plans one SLO anew and applies what came of it, in one go: for what changes nothing but how far ahead it knows. */
export function useRenewSlo(engine: Engine) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (request: SloRequest): Promise<'renewed' | 'unchanged'> => {
      const { items } = await callFunction<PlanSlosPayload, PlanSlosValue>('plan-slos', {
        engine,
        requests: [request],
      });
      const [item] = items;
      if (item?.action === 'unchanged') return 'unchanged';
      if (item === undefined || !isUpdate(item)) throw notAnUpdate(item);
      const { results } = await callFunction<ApplySlosPayload, ApplySlosValue>('apply-slos', { engine, items: [item] });
      const [result] = results;
      if (result?.failure) throw new Failure(result.failure);
      if (result === undefined) throw notAnUpdate(undefined);
      return 'renewed';
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.slos }),
  });
}

const isUpdate = ({ action, lints }: PlanItem): boolean =>
  action === 'update' && !lints.some(({ severity }) => severity === 'error');

function notAnUpdate(item: PlanItem | undefined): Failure {
  const errors = (item?.lints ?? []).filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const gone = item?.action === 'create' ? 'The SLO does not exist any more.' : 'It cannot be applied as it is.';
  return new Failure({
    code: 'Conflict',
    message: errors[0] ?? gone,
    whose: 'user',
    hint: 'Plan it on the page "New SLOs", where every remark can be looked at and answered.',
  });
}
