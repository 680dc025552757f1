import type { MonthlyCost } from '../../../domain/onboarding/cost/estimateMonthlyCost';
import { filterPresets } from '../../../domain/onboarding/template/filterPresets';
import type { MetricStreamFacts } from '../aws/pipelines';
import type { Measured } from './measuredCost';

/** What half of the updates would cost, and what would bring the number down for this very stream. The secret costs the same anyway. */
export function halfOf({ updatesPerMinute, stream }: Measured, { parts, total }: MonthlyCost): string {
  const less = (parts.per1000Updates.dollars + parts.perFirehoseGb.dollars) / 2;
  return [
    `Half of the updates (about $${(total - less).toFixed(2)} a month) would be ${Math.floor(updatesPerMinute / 2)} metrics a minute instead of ${Math.ceil(updatesPerMinute)}.`,
    stream && waysOf(stream),
    stream?.includesLinkedAccounts && 'It also streams linked accounts: leave them out where nobody looks.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** AWS counts updates per stream and not per namespace: what a narrower choice saves is known only once it runs. */
function waysOf({ filters }: MetricStreamFacts): string {
  if (filters.length === 0)
    return 'It streams every namespace of the region: --preset EcsSlo streams what the SLOs of this app read, and nothing else.';
  const beyond = filters.filter((one) => !isWithinSmallest(one)).map(({ namespace }) => namespace);
  if (beyond.length === 0)
    return 'It streams no more than the preset EcsSlo, the smallest: only fewer services, or clusters on EC2, send less.';
  return `Beyond the preset EcsSlo, which is what the SLOs of this app read, it streams metrics of ${beyond.join(', ')}: leave out what nobody looks at.`;
}

const smallest = filterPresets.find(({ id }) => id === 'EcsSlo')?.filters ?? [];

const isWithinSmallest = ({ namespace, metrics }: MetricStreamFacts['filters'][number]): boolean =>
  smallest.some(
    (one) =>
      one.namespace === namespace &&
      (one.metrics === undefined || (metrics.length > 0 && metrics.every((name) => one.metrics?.includes(name)))),
  );
