import { compositeKey } from '../../../domain/model/compositeKey';
import { Shelf, type World } from '../../world/world';

/** What CloudWatch keeps of one minute. */
export interface Datum {
  /** Begin of the minute, milliseconds. */
  at: number;
  min: number;
  max: number;
  sum: number;
  count: number;
}

/** A metric that an AWS service publishes about itself, by its one dimension. */
export interface OwnMetric {
  accountId: string;
  region: string;
  namespace: 'AWS/Firehose' | 'AWS/CloudWatch/MetricStreams';
  metricName: string;
  dimension: string;
}

const minute = 60_000;
/** One-minute data is kept for 15 days: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html */
const kept = 15 * 24 * 60;

const datumShelf = new Shelf<Map<string, Datum[]>>(() => new Map());

const keyOf = ({ accountId, region, namespace, metricName, dimension }: OwnMetric) =>
  compositeKey(accountId, region, namespace, metricName, dimension);

/** Notes a value at the sandbox's time. */
export function measure(world: World, metric: OwnMetric, value: number): void {
  const shelf = world.shelf(datumShelf);
  const data = shelf.get(keyOf(metric)) ?? [];
  shelf.set(keyOf(metric), data);
  const at = Math.floor(world.clock.now() / minute) * minute;
  const last = data.at(-1);
  if (last?.at !== at) {
    data.push({ at, min: value, max: value, sum: value, count: 1 });
    if (data.length > kept) data.shift();
    return;
  }
  last.min = Math.min(last.min, value);
  last.max = Math.max(last.max, value);
  last.sum += value;
  last.count += 1;
}

/** The minutes of which there is a value, oldest first. A minute without one is absent, not 0. */
export const dataOf = (world: World, metric: OwnMetric, from: number, to: number): Datum[] =>
  (world.shelf(datumShelf).get(keyOf(metric)) ?? []).filter(({ at }) => at >= from && at < to);
