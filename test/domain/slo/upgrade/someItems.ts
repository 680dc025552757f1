import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';

/** An item that agrees; say what matters. */
export const someItem = (change: Partial<UpgradeItem> = {}): UpgradeItem => ({
  ...{ key: 'cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC', id: 'object-1', name: 'CPU below 80 %', foreign: false },
  ...{ verdict: 'same', reasons: [], target: 99.9, warning: 99.95, window: '-7d', difference: 0 },
  evaluated: { from: '2026-11-21T12:00:00.000Z', to: '2026-11-28T12:00:00.000Z' },
  classic: { value: 99.95, status: 'SUCCESS', slotMinutes: 84 },
  platform: { value: 99.95, status: 'SUCCESS', slotMinutes: 10 },
  ...{ item: null, counterpart: null },
  ...change,
});
