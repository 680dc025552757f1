import type { Counterpart, UpgradeItem } from './upgradeItem';

const dayMs = 86_400_000;

/** How long both should agree beside each other before the classic one goes, days. */
export const usualDays = 7;

interface Standing extends Pick<Counterpart, 'id' | 'state'> {
  /** When an upgrade made the counterpart; null when that is not known. Milliseconds since 1970, all of them. */
  appliedAt: number | null;
  /** When the classic SLO was last changed: what stood there before was another one. Null when not told. */
  changedAt: number | null;
  /** Since when there has been data that both evaluate; null when not told. */
  dataSince: number | null;
  now: number;
}

/**
 * Since when a classic SLO and its counterpart have stood beside each other. Where nobody knows when the counterpart was made, the data
 * counts: a platform SLO evaluates its history as though it had always been there.
 */
export function counterpartOf({ id, state, appliedAt, changedAt, dataSince, now }: Standing): Counterpart {
  const begin = appliedAt ?? dataSince;
  const since = begin === null ? null : Math.max(begin, changedAt ?? begin);
  return {
    ...{ id, state },
    since: since === null ? null : new Date(since).toISOString(),
    days: since === null ? 0 : Math.max(0, Math.floor((now - since) / dayMs)),
    countedFrom: appliedAt === null ? 'data' : 'applied',
  };
}

/** Whether the classic one may go: its counterpart is there as it was compared, has been for so many days, and agrees. */
export function mayRetire(
  { verdict, counterpart }: Pick<UpgradeItem, 'verdict' | 'counterpart'>,
  days: number,
): boolean {
  if (counterpart === null || counterpart.state === 'outdated') return false;
  return counterpart.days >= days && isWithinTolerance({ verdict });
}

/** Whether upgrading it writes anything: what agrees and is not there yet, or not any more; never over what somebody wanted otherwise. */
export const mayUpgrade = ({
  verdict,
  item,
  counterpart,
}: Pick<UpgradeItem, 'verdict' | 'item' | 'counterpart'>): boolean =>
  isWithinTolerance({ verdict }) &&
  item !== null &&
  (item.action === 'create' || (item.action === 'update' && counterpart?.state !== 'apart'));

/** Only what is proved, or explained, may be upgraded or retired. */
export const isWithinTolerance = ({ verdict }: Pick<UpgradeItem, 'verdict'>): boolean =>
  verdict === 'same' || verdict === 'explained';
