import { checkAmount } from './checkAmount';
import { listPrices } from './priceList';

/** What AWS charges a month for a measured number of metric updates, the stream's part alone, US dollars. */
export function measuredCost(updatesPerMonth: number, per1000Updates = listPrices.per1000Updates): number {
  checkAmount('updates', updatesPerMonth, 'Give the number of metric updates of a month.');
  checkAmount('per1000Updates', per1000Updates, 'Give a price in US dollars, for example 0.003.');
  return (updatesPerMonth / 1000) * per1000Updates;
}

/** A smaller choice than the one that a stream has, and what is lost with it. */
export interface Saving {
  preset: string;
  what: string;
}

/**
 * What would take a stream to half or less, the gentlest first: choices that AWS offers, since a stream sends every minute and cannot be
 * slowed down. Empty where the smallest choice is made already.
 */
export function savingsFor(preset: string): Saving[] {
  const smallest = {
    preset: 'EcsSlo',
    what: 'CPU, memory and task counts only: four metrics a service instead of up to 27 with Container Insights. All SLOs of this app go on.',
  };
  if (preset === 'EcsSlo') return [];
  if (preset === 'All' || preset === 'Namespaces')
    return [
      {
        preset: 'EcsInsights',
        what: 'ECS and Container Insights only: what other services report is no longer streamed.',
      },
      smallest,
    ];
  return [smallest];
}
