import { useQuery } from '@tanstack/react-query';
import { appendTo } from '../../../../domain/model/manyValues';
import type {
  AlertRoom,
  BurnAlertResult,
  CreateBurnAlertsPayload,
  CreateBurnAlertsValue,
} from '../../../../domain/contract/createBurnAlerts';
import type { BurnTierId } from '../../../../domain/model/burnTier';
import type { Engine } from '../../../../domain/model/slo';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
import type { SloRef } from './sloRun';
import { useSloRun } from './useSloRun';

const createBurnAlerts = (payload: CreateBurnAlertsPayload, signal?: AbortSignal) =>
  callFunction<CreateBurnAlertsPayload, CreateBurnAlertsValue>('create-burn-alerts', payload, signal);

/** Null for those that an objective gets by default. */
type Tiers = readonly BurnTierId[] | null;

const wish = (tiers: Tiers) => (tiers === null ? {} : { tiers: [...tiers] });

/** Creates burn alerts for SLOs of ours, or brings those that exist up to date, call by call. */
export function useBurnAlerts(tiers: Tiers) {
  return useSloRun<BurnAlertResult>((engine, keys) => createBurnAlerts({ engine, keys, ...wish(tiers) }));
}

/** What creating burn alerts would come to, played back on the history; nothing is written. */
export interface BurnAlertPreview {
  results: (BurnAlertResult & { engine: Engine })[];
  room: Partial<Record<Engine, AlertRoom>>;
}

/** More objectives than one reads through are not looked at beforehand. */
export const mostPreviewed = 200;

/** The preview for the first of these SLOs, `mostPreviewed` at most. */
export function useBurnAlertPreview(slos: readonly SloRef[], tiers: Tiers) {
  const some = slos.slice(0, mostPreviewed);
  const names = some.map(({ engine, key }) => `${engine} ${key}`);
  return useQuery({
    queryKey: queryKeys.burnAlerts(tiers, names),
    queryFn: async ({ signal }): Promise<BurnAlertPreview> => {
      const found: BurnAlertPreview = { results: [], room: {} };
      for (const engine of ['classic', 'platform'] as const) {
        const keys = some.filter((slo) => slo.engine === engine).map(({ key }) => key);
        if (keys.length === 0) continue;
        const { results, room } = await createBurnAlerts({ engine, keys, ...wish(tiers), dryRun: true }, signal);
        appendTo(
          found.results,
          results.map((result) => ({ ...result, engine })),
        );
        if (room !== null) found.room[engine] = room;
      }
      return found;
    },
    enabled: some.length > 0,
  });
}
