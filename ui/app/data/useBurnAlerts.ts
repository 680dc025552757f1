import type {
  BurnAlertResult,
  CreateBurnAlertsPayload,
  CreateBurnAlertsValue,
} from '../../../domain/contract/createBurnAlerts';
import type { BurnTierId } from '../../../domain/model/burnTier';
import { callFunction } from './callFunction';
import { useSloRun } from './useSloRun';

/**
 * Creates burn alerts for SLOs of ours, or brings those that exist up to date, call by call.
 * @param tiers only these; without it, those that fit each objective.
 */
export function useBurnAlerts(tiers?: BurnTierId[]) {
  return useSloRun<BurnAlertResult>((engine, keys) =>
    callFunction<CreateBurnAlertsPayload, CreateBurnAlertsValue>('create-burn-alerts', {
      engine,
      keys,
      ...(tiers === undefined ? {} : { tiers }),
    }),
  );
}
