import type {
  BurnAlertResult,
  CreateBurnAlertsPayload,
  CreateBurnAlertsValue,
} from '../../../domain/contract/createBurnAlerts';
import type { BurnTierId } from '../../../domain/model/burnTier';
import { callFunction } from './callFunction';
import { useSloRun } from './useSloRun';

interface BurnAlertChoice {
  /** Null for those that fit each objective. */
  tiers: readonly BurnTierId[] | null;
  minBadSlots: number;
}

/** Creates burn alerts for SLOs of ours, or brings those that exist up to date, call by call. */
export function useBurnAlerts({ tiers, minBadSlots }: BurnAlertChoice) {
  return useSloRun<BurnAlertResult>((engine, keys) =>
    callFunction<CreateBurnAlertsPayload, CreateBurnAlertsValue>('create-burn-alerts', {
      engine,
      keys,
      minBadSlots,
      ...(tiers === null ? {} : { tiers: [...tiers] }),
    }),
  );
}
