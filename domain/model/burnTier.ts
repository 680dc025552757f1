import { externalIdOf, keyOfExternalId } from './slo';

/** Alerts on how fast an error budget is spent, on how much of it is gone, and on data that stopped. */
export const burnTierIds = ['fast', 'slow', 'budget-25', 'budget-50', 'budget-75', 'budget-100', 'no-data'] as const;

export type BurnTierId = (typeof burnTierIds)[number];

const alertPrefix = 'alert:';

/** `externalId` of the settings object that alerts for this tier of this SLO. */
export function alertExternalIdOf(sloKey: string, tier: BurnTierId): string {
  return externalIdOf(`${alertPrefix}${sloKey}:${tier}`);
}

/** Which SLO and tier an alert of ours is for; null when the object is not an alert of ours. */
export function alertOfExternalId(externalId: string | undefined): { sloKey: string; tier: BurnTierId } | null {
  const inner = keyOfExternalId(externalId);
  if (!inner?.startsWith(alertPrefix)) return null;
  const end = inner.lastIndexOf(':');
  const tier = burnTierIds.find((id) => id === inner.slice(end + 1));
  const sloKey = inner.slice(alertPrefix.length, end);
  return tier === undefined || sloKey === '' ? null : { sloKey, tier };
}
