import type { BurnTierId } from '../../model/burnTier';
import { oneLine } from '../names/sloNames';

/** What an alert says to whoever it wakes. */
export interface AlertTexts {
  /** At most 500 characters. Holds no number that changes: an event is known by its name. */
  title: string;
  description: string;
  /** The SLO's name, as event templates may carry it. */
  sloName: string;
}

const tierTitles: Record<BurnTierId, string> = {
  fast: 'SLO burns its error budget fast',
  slow: 'SLO burns its error budget slowly',
  'budget-25': 'SLO has spent 25 % of its error budget',
  'budget-50': 'SLO has spent 50 % of its error budget',
  'budget-75': 'SLO has spent 75 % of its error budget',
  'budget-100': 'SLO has spent its error budget',
  'no-data': 'SLO has no data',
};

/** Event templates fill in what stands in braces, and know no escape for them. */
const withoutBraces = (text: string): string => text.replace(/\{/g, '(').replace(/\}/g, ')');

/**
 * @param fires what makes it fire, for people
 * @param pageUrl where the SLOs of this app are shown
 */
export function alertTexts(
  sloName: string,
  { tier, fires }: { tier: BurnTierId; fires: string },
  pageUrl: string,
): AlertTexts {
  const name = oneLine(withoutBraces(sloName), 300) || 'SLO without a name';
  return {
    title: `${tierTitles[tier]}: ${name}`,
    description: [
      `The objective "${name}" is in danger. ${fires}`,
      `Which services broke it, and when: ${pageUrl}`,
      'Managed by ECS SLO Launchpad.',
    ].join('\n'),
    sloName: name,
  };
}
