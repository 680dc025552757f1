import { checkAmount } from './checkAmount';

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

/** @throws Failure `InvalidInput` unless the price is a non-negative finite number of US dollars */
export function checkPrice(priced: keyof UnitPrices, dollars: number): void {
  checkAmount(priced, dollars, 'Give a price in US dollars, for example 0.003.');
}
