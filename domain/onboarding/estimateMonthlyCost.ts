import { invalidInput } from './invalidInput';

/** Unit prices in US dollars. They differ by region and change: show them and let people edit them. */
export interface UnitPrices {
  /** Per 1,000 metric updates, https://aws.amazon.com/cloudwatch/pricing/ */
  per1000Updates: number;
  /** Per GB ingested, first tier of Direct PUT, https://aws.amazon.com/firehose/pricing/ */
  perFirehoseGb: number;
  /** Per secret and month, https://aws.amazon.com/secrets-manager/pricing/ */
  perSecret: number;
  /** Per 10,000 calls to Secrets Manager. */
  per10000SecretCalls: number;
}

/** List prices of us-east-1 as of 2026, taken from public price comparisons: check them against your own price list. */
export const listPrices: UnitPrices = {
  per1000Updates: 0.003,
  perFirehoseGb: 0.029,
  perSecret: 0.4,
  per10000SecretCalls: 0.05,
};

/** US dollars a month, per item and in total. */
export interface MonthlyCost {
  metricStream: number;
  firehose: number;
  secret: number;
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
 * @throws Failure `InvalidInput` unless the number of metrics is a non-negative finite number
 */
export function estimateMonthlyCost(metrics: number, prices: UnitPrices = listPrices): MonthlyCost {
  if (!Number.isFinite(metrics) || metrics < 0)
    throw invalidInput(
      'metrics',
      'must be a number from 0',
      'Give the number of metrics that are updated every minute.',
    );
  const updates = metrics * minutesPerMonth;
  const metricStream = (updates / 1000) * prices.per1000Updates;
  const firehose = ((updates * bytesPerUpdate) / 1e9) * prices.perFirehoseGb;
  const secret = prices.perSecret + (secretCallsPerMonth / 10_000) * prices.per10000SecretCalls;
  return { metricStream, firehose, secret, total: metricStream + firehose + secret };
}
