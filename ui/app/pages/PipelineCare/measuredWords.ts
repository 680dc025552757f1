import type { StreamVolume } from '../../../../domain/contract/streams/streamVolume';
import { counted } from '../../components/text/counted';

export const dollars = (amount: number): string =>
  amount.toLocaleString('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 2 });

/** Where the measured number comes from, and at which price. */
export function measuredWords({ streamName, updates, hours, isBilledCount }: StreamVolume): string {
  const count = isBilledCount
    ? 'by the count that AWS bills'
    : 'by its own count, without what additional statistics add';
  return `${streamName} sent ${counted(updates, 'metric update')} in ${counted(hours, 'hour')}, ${count}. At the list price of us-east-1, $0.003 per 1,000, without Firehose; other regions differ.`;
}
