import { useMutation } from '@tanstack/react-query';
import type { UpgradeDashboardsPayload, UpgradeDashboardsValue } from '../../../../domain/contract/upgradeDashboards';
import { callFunction } from '../transport/callFunction';
import { stopFailure } from '../transport/stopFailure';

/** Goes through the dashboards call by call, as far as there is time for. */
export async function upgradeDashboards(
  payload: UpgradeDashboardsPayload,
  call = callFunction<UpgradeDashboardsPayload, UpgradeDashboardsValue>,
): Promise<UpgradeDashboardsValue> {
  let value = await call('upgrade-dashboards', payload);
  while (value.remaining.length > 0 && stopFailure(value) === null) {
    const next = await call('upgrade-dashboards', { ...payload, boards: value.remaining });
    // Without progress the same call would go on for ever.
    if (next.remaining.length >= value.remaining.length) return value;
    value = { ...next, boards: [...value.boards, ...next.boards], read: value.read + next.read };
  }
  return value;
}

/** Which tiles of dashboards would move to the platform SLOs, and moves them. */
export function useUpgradeDashboards(pairs: UpgradeDashboardsPayload['pairs']) {
  const plan = useMutation({ mutationFn: () => upgradeDashboards({ pairs, dryRun: true }) });
  const move = useMutation({ mutationFn: () => upgradeDashboards({ pairs }) });
  return { plan, move };
}
