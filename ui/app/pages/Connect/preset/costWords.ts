import { unreachable } from '../../../../../domain/failure';
import type { CostPart } from '../../../../../domain/onboarding/cost/estimateMonthlyCost';
import type { Estimate, Priced } from '../draft/costFields';

const inDollars = (value: number, digits: number): string =>
  value.toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** An estimate is no invoice: whole dollars. */
const roughly = (total: number): string => (total < 1 ? 'less than $1' : `about ${inDollars(total, 0)}`);

const counted = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** The estimate in a few words, for the label of what is folded away. */
export function estimateWords(estimate: Estimate | null): string {
  if (estimate === null) return 'no estimate';
  return estimate.isOfPreset ? `${roughly(estimate.cost.total)} a month per region` : 'cost not known beforehand';
}

/** The estimate in one sentence or two. */
export function estimateSentence({ metrics, isOfPreset, isAtListPrices, uncounted, cost }: Estimate): string {
  const prices = isAtListPrices ? 'at list prices' : 'at your prices';
  return isOfPreset
    ? `AWS charges ${roughly(cost.total)} a month per region ${prices}, for ${counted(metrics)} metrics updated every minute, ${counted(cost.parts.per1000Updates.quantity * 1000)} updates a month.${uncountedWords(uncounted)}`
    : `This cannot be estimated: it depends on what other services report. As a yardstick, ${counted(metrics)} metrics updated every minute cost ${roughly(cost.total)} a month ${prices}.`;
}

const uncountedWords = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` What ${names.join(', ')} add cannot be told beforehand.`;

/** A month of one metric, beside its name. */
export const monthWords = (dollars: number | null): string | null =>
  dollars === null ? null : `${inDollars(dollars, 2)} a month`;

/** What the price of an item is for. */
export const priceLabels: Record<Priced, string> = {
  per1000Updates: 'Metric stream, $ per 1,000 updates',
  perFirehoseGb: 'Firehose, $ per GB',
  perSecret: 'Secret of the token, $ a month',
  per10000SecretCalls: 'Reading the secret, $ per 10,000 calls',
};

/** `3,504,000 updates: $10.51` */
export function partWords(priced: Priced, { quantity, dollars }: CostPart): string {
  return `${quantityWords(priced, quantity)}: ${inDollars(dollars, 2)}`;
}

function quantityWords(priced: Priced, quantity: number): string {
  switch (priced) {
    case 'per1000Updates':
      return `${counted(quantity * 1000)} updates a month`;
    case 'perFirehoseGb':
      return `${counted(quantity)} GB a month`;
    case 'perSecret':
      return `${counted(quantity)} secret`;
    case 'per10000SecretCalls':
      return `${counted(quantity * 10_000)} calls a month`;
    default:
      return unreachable(priced);
  }
}
