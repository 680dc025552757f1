import { checkAmount } from './checkAmount';
import { checkPrice, listPrices, type UnitPrices } from './priceList';

/** What one unit price adds to the bill of a month. */
export interface CostPart {
  /** In the unit of its price: thousands of updates, GB, secrets, ten thousands of calls. */
  quantity: number;
  /** US dollars. */
  dollars: number;
}

/** US dollars a month, by unit price and in total. */
export interface MonthlyCost {
  parts: Readonly<Record<keyof UnitPrices, CostPart>>;
  total: number;
}

const minutesPerMonth = 43_800;
/** Firehose fetches the secret every ten minutes (https://docs.aws.amazon.com/firehose/latest/dev/secrets-manager-how.html). */
const secretCallsPerMonth = minutesPerMonth / 10;
/** Size of an OpenTelemetry 1.0 message with one point of a service; AWS publishes none, so measure IncomingBytes after launch. */
const bytesPerUpdate = 420;

/**
 * What AWS charges a month for one stream of metrics that are updated every minute. Not included: Container Insights itself, data
 * transfer, the backup bucket (empty while deliveries succeed), Firehose's rounding of every record up to 5 KB, and Dynatrace's side.
 * @throws Failure `InvalidInput` unless the number of metrics and every price are non-negative finite numbers
 */
export function estimateMonthlyCost(metrics: number, prices: UnitPrices = listPrices): MonthlyCost {
  checkAmount('metrics', metrics, 'Give the number of metrics that are updated every minute.');
  const updates = metrics * minutesPerMonth;
  const part = (priced: keyof UnitPrices, quantity: number): CostPart => {
    checkPrice(priced, prices[priced]);
    return { quantity, dollars: quantity * prices[priced] };
  };
  const parts = {
    per1000Updates: part('per1000Updates', updates / 1000),
    perFirehoseGb: part('perFirehoseGb', (updates * bytesPerUpdate) / 1e9),
    perSecret: part('perSecret', 1),
    per10000SecretCalls: part('per10000SecretCalls', secretCallsPerMonth / 10_000),
  };
  return { parts, total: Object.values(parts).reduce((sum, { dollars }) => sum + dollars, 0) };
}
