import { checkAmount } from './checkAmount';
import { listPrices } from './priceList';

/** What AWS charges a month for a measured number of metric updates, the stream's part alone, US dollars. */
export function measuredCost(updatesPerMonth: number, per1000Updates = listPrices.per1000Updates): number {
  checkAmount('updates', updatesPerMonth, 'Give the number of metric updates of a month.');
  checkAmount('per1000Updates', per1000Updates, 'Give a price in US dollars, for example 0.003.');
  return (updatesPerMonth / 1000) * per1000Updates;
}
