import type { UpgradeItem, UpgradeVerdict } from '../../../../domain/slo/upgrade/upgradeItem';
import type { Tone } from '../../components/text/StatusBadge';

export const tones: Record<UpgradeVerdict, Tone> = {
  same: 'good',
  explained: 'waiting',
  different: 'bad',
  impossible: 'neutral',
};

/** `+0.5`: percentage points from classic to platform. */
export const pointsWords = (points: number): string =>
  points === 0
    ? '0'
    : `${points < 0 ? '−' : '+'}${Math.abs(points).toLocaleString('en-US', { maximumFractionDigits: 3 })}`;

/** What is there of a counterpart. */
export function standingWords({ counterpart }: UpgradeItem): string {
  if (counterpart === null) return '';
  if (counterpart.state === 'outdated') return 'changed since it was upgraded: upgrade again';
  const apart = counterpart.state === 'apart' ? 'platform SLO changed by hand, left as it is; ' : '';
  if (counterpart.since === null) return `${apart}side by side, since when is not known`;
  const [day] = counterpart.since.split('T');
  const days = counterpart.days === 1 ? '1 day' : `${counterpart.days} days`;
  return counterpart.countedFrom === 'applied'
    ? `${apart}side by side since ${day} (${days})`
    : `${apart}side by side; data of both since ${day} (${days})`;
}
