import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { appendTo } from '../../../domain/model/manyValues';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

export interface MetricQuestion {
  namespace: 'AWS/Firehose' | 'AWS/CloudWatch/MetricStreams';
  /** Name of the delivery stream or of the metric stream. */
  of: string;
  metric: string;
  statistic: 'Sum' | 'Average' | 'Maximum';
}

/** A period with data; one without is absent, which is not 0. */
export interface Value {
  /** Begin of the period, milliseconds. */
  at: number;
  value: number;
}

export interface Metrics {
  /** Values of each question, oldest first. */
  values(
    questions: readonly MetricQuestion[],
    range: { from: number; to: number; periodSeconds: number },
    signal: AbortSignal,
  ): Promise<Value[][]>;
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export function metrics(options: ClientOptions): Metrics {
  const client = new CloudWatchClient(options);
  return {
    async values(questions, { from, to, periodSeconds: Period }, abortSignal) {
      const found: Value[][] = questions.map(() => []);
      const MetricDataQueries = questions.map(({ namespace: Namespace, of: Value, metric, statistic: Stat }, index) => {
        const Name = Namespace === 'AWS/Firehose' ? 'DeliveryStreamName' : 'MetricStreamName';
        const Metric = { Namespace, MetricName: metric, Dimensions: [{ Name, Value }] };
        return { Id: `m${index}`, MetricStat: { Metric, Period, Stat } };
      });
      const range = { StartTime: new Date(from), EndTime: new Date(to), ScanBy: 'TimestampAscending' } as const;
      let NextToken: string | undefined;
      do {
        const command = new GetMetricDataCommand({ ...range, MetricDataQueries, NextToken });
        const page = await translated(client.send(command, { abortSignal }));
        for (const { Id, Timestamps = [], Values = [] } of page.MetricDataResults ?? [])
          appendTo(
            found[Number(Id?.slice(1))] ?? [],
            Timestamps.map((at, index) => ({ at: at.getTime(), value: Values[index] ?? 0 })),
          );
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return found;
    },
  };
}
