import { useIsFetching, useMutation } from '@tanstack/react-query';
import type { CreateBurnAlertsPayload, CreateBurnAlertsValue } from '../../../../domain/contract/createBurnAlerts';
import type { DeleteSlosPayload, DeleteSlosValue } from '../../../../domain/contract/deleteSlos';
import { Failure } from '../../../../domain/failure';
import type { Handover } from '../../../../domain/model/handover';
import { useHandovers } from '../stored/useHandovers';
import { useSloRun } from '../slos/useSloRun';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
import { handedOver, retireClassic, type Retiring, type RetireParts, type RetireResult } from './retireClassic';

const calls = {
  deleteSlos: (payload: DeleteSlosPayload) => callFunction<DeleteSlosPayload, DeleteSlosValue>('delete-slos', payload),
  createAlerts: (payload: CreateBurnAlertsPayload) =>
    callFunction<CreateBurnAlertsPayload, CreateBurnAlertsValue>('create-burn-alerts', payload),
};

/**
 * Removes classic SLOs whose counterpart takes over, see `retireClassic`; and makes the alerts that an interrupted removal left to be made.
 * @param ones all that may go, by `Retiring.key`
 */
export function useRetireClassic(ones: ReadonlyMap<string, Retiring>) {
  const { handovers, keep, forget } = useHandovers();
  const parts: RetireParts = { ...calls, notes: { list: () => handovers, keep, forget } };
  const view = useSloRun<RetireResult>((_, keys) =>
    retireClassic(
      parts,
      keys.flatMap((key) => ones.get(key) ?? []),
    ),
  );
  const makeUp = useMutation({
    mutationFn: async (due: readonly Handover[]) => {
      const [failure] = (await handedOver(parts, due)).values();
      if (failure !== undefined) throw new Failure(failure);
    },
  });
  /** Whoever keeps a classic SLO after all owes its counterpart no alerts. */
  const keepClassic = useMutation({ mutationFn: (ids: readonly string[]) => forget(ids) });
  /** What is listed may be gone meanwhile. */
  const isStale = useIsFetching({ queryKey: queryKeys.upgrade }) > 0;
  return { view, handovers, makeUp, keepClassic, isStale };
}

export type RetireView = ReturnType<typeof useRetireClassic>;
