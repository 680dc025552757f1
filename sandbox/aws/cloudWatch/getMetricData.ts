import { largestOf, smallestOf } from '../../../domain/model/manyValues';
import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { fields, items, text, type Fields } from '../protocol/fields';
import type { JsonAction } from '../protocol/jsonApi';
import { dataOf, type Datum, type OwnMetric } from '../stream/measure';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const mostQueries = 500;

const dimensionOf: Readonly<Record<OwnMetric['namespace'], string>> = {
  'AWS/Firehose': 'DeliveryStreamName',
  'AWS/CloudWatch/MetricStreams': 'MetricStreamName',
};

const statistics: Readonly<Record<string, (data: readonly Datum[]) => number>> = {
  Sum: (data) => total(data, 'sum'),
  SampleCount: (data) => total(data, 'count'),
  Average: (data) => total(data, 'sum') / total(data, 'count'),
  Minimum: (data) => smallestOf(data.map(({ min }) => min)),
  Maximum: (data) => largestOf(data.map(({ max }) => max)),
};

/**
 * The values of metrics that the two ends of the pipeline publish about themselves; any other metric has none. A period without data is left out.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 */
export const getMetricData: JsonAction = (world, caller, input) => {
  const queries = items(input['MetricDataQueries']).map(fields);
  const [from, to] = [Number(input['StartTime']) * 1000, Number(input['EndTime']) * 1000];
  if (queries.length === 0 || queries.length > mostQueries)
    throw validation(`The collection MetricDataQueries must have a size from 1 to ${mostQueries}.`);
  if (!(from < to)) throw validation('The parameter StartTime must be less than the parameter EndTime.');
  const isAscending = input['ScanBy'] === 'TimestampAscending';
  return { MetricDataResults: queries.map((query) => resultOf(world, caller, query, { from, to, isAscending })) };
};

interface Range {
  from: number;
  to: number;
  isAscending: boolean;
}

function resultOf(world: World, { accountId, region }: Caller, query: Fields, { from, to, isAscending }: Range) {
  if (query['Expression'] !== undefined)
    throw new AwsError('SandboxNotSupported', 'The sandbox computes no metric math', 501);
  const { Metric, Period, Stat } = fields(query['MetricStat']);
  const metric = fields(Metric);
  const period = Number(Period) * 1000;
  const statistic = statistics[text(Stat)];
  if (!statistic) throw validation(`The value ${text(Stat)} for parameter Stat is not supported by the sandbox.`);
  if (!(period > 0) || period % 60_000 !== 0)
    throw validation('The sandbox has one-minute data: Period must be a multiple of 60.');
  const namespace = text(metric['Namespace']) as OwnMetric['namespace'];
  const dimension = items(metric['Dimensions'])
    .map(fields)
    .find(({ Name }) => Name === dimensionOf[namespace]);
  const own = { accountId, region, namespace, metricName: text(metric['MetricName']) };
  const data = dataOf(world, { ...own, dimension: text(dimension?.['Value']) }, from, to);
  const byPeriod = new Map<number, Datum[]>();
  for (const datum of data) {
    const at = Math.floor(datum.at / period) * period;
    const some = byPeriod.get(at);
    if (some) some.push(datum);
    else byPeriod.set(at, [datum]);
  }
  const periods = [...byPeriod];
  if (!isAscending) periods.reverse();
  return {
    Id: query['Id'],
    Label: query['Label'] ?? own.metricName,
    Timestamps: periods.map(([at]) => at / 1000),
    Values: periods.map(([, some]) => statistic(some)),
    StatusCode: 'Complete',
  };
}

const total = (data: readonly Datum[], part: 'sum' | 'count'): number => data.reduce((sum, one) => sum + one[part], 0);

const validation = (message: string) => new AwsError('ValidationError', message);
