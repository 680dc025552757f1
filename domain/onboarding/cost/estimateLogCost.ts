import { checkAmount } from './checkAmount';
import { listPrices, type UnitPrices } from './priceList';

const daysPerMonth = 730 / 24;
const secretCallsPerMonth = 43_800 / 10;

/**
 * What AWS charges a month to bring logs to Dynatrace: Firehose by GB, and the secret. CloudWatch Logs packs records with gzip before
 * Firehose counts them, by how much nobody can tell: this is what it costs at most, but for Firehose's rounding of every record up to 5 KB.
 * Not included: what CloudWatch Logs itself costs, data transfer, the backup bucket, and Dynatrace's side.
 * @param gbPerDay as the containers write them
 * @throws Failure `InvalidInput` unless it is a number from 0
 */
export function estimateLogCost(gbPerDay: number, prices: UnitPrices = listPrices): number {
  checkAmount('gbPerDay', gbPerDay, 'Give gigabytes a day, for example 2.5.');
  return (
    gbPerDay * daysPerMonth * prices.perFirehoseGb +
    prices.perSecret +
    (secretCallsPerMonth / 10_000) * prices.per10000SecretCalls
  );
}
