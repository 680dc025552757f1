import { checkCount } from '../../../../../domain/onboarding/template/checkCount';
import { estimateMonthlyCost, type MonthlyCost } from '../../../../../domain/onboarding/cost/estimateMonthlyCost';
import { checkPrice, listPrices, type UnitPrices } from '../../../../../domain/onboarding/cost/priceList';
import {
  ecsMetricNames,
  pickedCount,
  type EcsNamespace,
  type PickedMetrics,
} from '../../../../../domain/onboarding/template/ecsMetricNames';
import type { FilterPreset } from '../../../../../domain/onboarding/template/filterPresets';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import { numberOf } from '../../../components/forms/numberOf';

export type Priced = keyof UnitPrices;

/** In the order of the way that data takes. */
export const pricedItems: readonly Priced[] = ['per1000Updates', 'perFirehoseGb', 'perSecret', 'per10000SecretCalls'];

/** What an estimate is made of, as it stands in the form: numbers as typed, so that a half-typed one is not lost. */
export interface CostFields {
  clusters: string;
  services: string;
  containerInsights: boolean;
  prices: Readonly<Record<Priced, string>>;
}

/** A middling region; Container Insights is taken as on, so that nobody is surprised by a higher bill. */
export const untouchedCost: CostFields = {
  clusters: '1',
  services: '20',
  containerInsights: true,
  prices: {
    per1000Updates: String(listPrices.per1000Updates),
    perFirehoseGb: String(listPrices.perFirehoseGb),
    perSecret: String(listPrices.perSecret),
    per10000SecretCalls: String(listPrices.per10000SecretCalls),
  },
};

/** Digits only: "1,000" must not be read as one, as a decimal comma would be. */
const countOf = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What is wrong with a count; null when nothing is. */
export function countProblem(field: 'clusters' | 'services', text: string): string | null {
  // ECS reports only what runs, and a service runs in a cluster.
  return fieldProblem(() => checkCount(field, countOf(text), field === 'clusters' ? 1 : 0));
}

/** What is wrong with a price; null when nothing is. */
export function priceProblem(priced: Priced, text: string): string | null {
  return fieldProblem(() => checkPrice(priced, numberOf(text)));
}

/** Whether the number of metrics follows from clusters and services; otherwise nobody can know it beforehand. */
export const isCountable = (preset: FilterPreset): boolean =>
  preset.id === 'EcsMetrics' ||
  preset.metricsOf({ clusters: 1, ec2Clusters: 1, services: 1, containerInsights: false }) !== null;

/** Whether the preset streams metrics of Container Insights, so that it matters whether they are there. */
export function streamsInsights({ id, filters }: FilterPreset): boolean {
  if (id === 'EcsMetrics') return true;
  return filters?.some(({ namespace }) => namespace === 'ECS/ContainerInsights') ?? false;
}

/** A bill, and the number of metrics it is for. */
export interface Estimate {
  metrics: number;
  /** False when nobody can know the preset's metrics: the bill is for a thousand of them, as a yardstick. */
  isOfPreset: boolean;
  /** False when somebody put in a price of their own. */
  isAtListPrices: boolean;
  /** Names of metrics that come on top: nobody knows how many there are of them. */
  uncounted: readonly string[];
  cost: MonthlyCost;
}

/**
 * What a preset costs in one region; null while a field that matters is wrong. Every cluster is counted as one with EC2
 * capacity, which has more metrics than one on Fargate.
 */
export function estimateOf(preset: FilterPreset, fields: CostFields, picked: PickedMetrics): Estimate | null {
  const prices = pricesOf(fields);
  if (prices === null) return null;
  const isAtListPrices = pricedItems.every((priced) => prices[priced] === listPrices[priced]);
  const [clusters, services] = [countOf(fields.clusters), countOf(fields.services)];
  const { containerInsights } = fields;
  const inventory = { clusters, ec2Clusters: clusters, services, containerInsights };
  const ofNames = preset.id === 'EcsMetrics' ? pickedCount(picked, inventory) : null;
  const metrics = ofNames === null ? preset.metricsOf(inventory) : ofNames.metrics;
  if (metrics === null)
    return { metrics: 1000, isOfPreset: false, isAtListPrices, uncounted: [], cost: estimateMonthlyCost(1000, prices) };
  const problems = [countProblem('clusters', fields.clusters), countProblem('services', fields.services)];
  if (problems.some((problem) => problem !== null)) return null;
  const uncounted = ofNames?.unknown ?? [];
  return { metrics, isOfPreset: true, isAtListPrices, uncounted, cost: estimateMonthlyCost(metrics, prices) };
}

function pricesOf({ prices }: CostFields): UnitPrices | null {
  if (pricedItems.some((priced) => priceProblem(priced, prices[priced]) !== null)) return null;
  return {
    per1000Updates: numberOf(prices.per1000Updates),
    perFirehoseGb: numberOf(prices.perFirehoseGb),
    perSecret: numberOf(prices.perSecret),
    per10000SecretCalls: numberOf(prices.per10000SecretCalls),
  };
}

/** What one metric name costs a month in dollars; null while a field is wrong, or where nobody can tell. */
export function costOfName(namespace: EcsNamespace, name: string, fields: CostFields): number | null {
  const prices = pricesOf(fields);
  const [clusters, services] = [countOf(fields.clusters), countOf(fields.services)];
  if (prices === null || Number.isNaN(clusters + services)) return null;
  const { containerInsights } = fields;
  const inventory = { clusters, ec2Clusters: clusters, services, containerInsights };
  const count = ecsMetricNames.find((one) => one.namespace === namespace && one.name === name)?.countOf(inventory);
  if (count === null || count === undefined) return null;
  const { parts } = estimateMonthlyCost(count, prices);
  return parts.per1000Updates.dollars + parts.perFirehoseGb.dollars;
}
