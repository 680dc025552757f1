import { estimateMonthlyCost, type MonthlyCost } from '../../../domain/onboarding/cost/estimateMonthlyCost';
import { listPrices } from '../../../domain/onboarding/cost/priceList';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { MetricStreamFacts } from '../aws/pipelines';
import type { PipelineStack } from '../pipeline/pipelineStack';
import type { Run } from '../verb/verb';

export interface Measured {
  updatesPerMinute: number;
  /** From the first five minutes with a value to now, milliseconds. */
  coveredMs: number;
  /** Null when the stream is gone since. */
  stream: MetricStreamFacts | null;
  /** Null when too little was seen to say anything of a month. */
  cost: MonthlyCost | null;
}

const minutesPerMonth = 43_800;
const minute = 60_000;
/** Below it a start, a deployment or a quiet quarter of an hour would be taken for the month. */
export const leastCoverage = 60 * minute;

/**
 * What a month costs at the pace of the last days, by the counts that AWS bills: TotalMetricUpdate and IncomingBytes. Null when nothing was counted.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-monitoring.html
 */
export async function measuredCost(
  { metricStream, deliveryStream }: PipelineStack,
  region: string,
  days: number,
  { parts, signal }: Run,
): Promise<Measured | null> {
  if (metricStream === null)
    throw invalidInput(
      'stack',
      'has no metric stream',
      'Logs are charged by GB; see IncomingBytes of its delivery stream.',
    );
  const to = parts.clock.now();
  // Five-minute data is kept for 63 days, one-minute data for 15.
  const range = { from: to - days * 24 * 60 * minute, to, periodSeconds: 300 };
  const [updates = [], bytes = []] = await (
    await parts.metrics(region)
  ).values(
    [
      { namespace: 'AWS/CloudWatch/MetricStreams', of: metricStream, metric: 'TotalMetricUpdate', statistic: 'Sum' },
      { namespace: 'AWS/Firehose', of: deliveryStream ?? '', metric: 'IncomingBytes', statistic: 'Sum' },
    ],
    range,
    signal,
  );
  const [first] = updates;
  if (!first) return null;
  const coveredMs = Math.max(minute, to - first.at);
  const minutes = coveredMs / minute;
  const sum = (values: typeof updates) => values.reduce((all, { value }) => all + value, 0);
  const updatesPerMinute = sum(updates) / minutes;
  const stream = await (await parts.pipelines(region)).metricStream(metricStream, signal);
  return {
    updatesPerMinute,
    coveredMs,
    stream,
    cost:
      coveredMs < leastCoverage
        ? null
        : withMeasuredBytes(estimateMonthlyCost(updatesPerMinute), (sum(bytes) / minutes) * minutesPerMonth),
  };
}

/** The estimate guesses bytes from updates; Firehose counted them. */
function withMeasuredBytes({ parts }: MonthlyCost, bytesPerMonth: number): MonthlyCost {
  const quantity = bytesPerMonth / 1e9;
  const measured = { ...parts, perFirehoseGb: { quantity, dollars: quantity * listPrices.perFirehoseGb } };
  return { parts: measured, total: Object.values(measured).reduce((sum, { dollars }) => sum + dollars, 0) };
}
