import type { PipelineStack } from '../pipeline/pipelineStack';
import type { Run } from '../verb/verb';
import { isGood } from '../watchStack';
import { well, wrong, type Finding } from './finding';

const quarter = 15 * 60_000;

/** The stack itself. */
export async function checkStack({ stack }: PipelineStack): Promise<Finding> {
  if (isGood(stack.status)) return well('stack', stack.status);
  if (stack.status.endsWith('_IN_PROGRESS'))
    return wrong('stack', stack.status, 'platform', `Wait: npm run aws -- watch --stack ${stack.name}`);
  return wrong('stack', stack.status, 'user', `npm run aws -- diagnose --stack ${stack.name} says why.`);
}

/** The metric stream: it is there, runs, and feeds this delivery stream. */
export async function checkMetricStream(
  { stack, metricStream, deliveryStream }: PipelineStack,
  region: string,
  { parts, signal }: Run,
): Promise<Finding> {
  const link = 'metric stream';
  const again = `Deploy again: npm run aws -- deploy --stack-name ${stack.name}`;
  if (metricStream === null) return wrong(link, 'the stack has none', 'user', again);
  const facts = await (await parts.pipelines(region)).metricStream(metricStream, signal);
  if (!facts) return wrong(link, `${metricStream} is gone`, 'user', again);
  if (facts.state !== 'running')
    return wrong(
      link,
      `${metricStream} is ${facts.state}`,
      'operator',
      `aws cloudwatch start-metric-streams --names ${metricStream} --region ${region}; what was missed is not sent later.`,
    );
  if (deliveryStream !== null && !facts.firehoseArn.endsWith(`/${deliveryStream}`))
    return wrong(link, `${metricStream} feeds ${facts.firehoseArn}, not the stream of the stack`, 'user', again);
  return well(link, `${metricStream} runs`);
}

/** Whether the stream sends: an absent count is no metric at all, which CloudWatch does not call 0. */
export async function checkUpdates(
  { metricStream }: PipelineStack,
  region: string,
  { parts, signal }: Run,
): Promise<Finding> {
  const link = 'metric updates';
  const own = { namespace: 'AWS/CloudWatch/MetricStreams', of: metricStream ?? '' } as const;
  const to = parts.clock.now();
  const [updates = [], errors = []] = await (
    await parts.metrics(region)
  ).values(
    [
      { ...own, metric: 'MetricUpdate', statistic: 'Sum' },
      { ...own, metric: 'PublishErrorRate', statistic: 'Maximum' },
    ],
    { from: to - quarter, to, periodSeconds: 60 },
    signal,
  );
  if (errors.at(-1)?.value)
    return wrong(
      link,
      'the metric stream cannot hand its data to Firehose',
      'operator',
      'Its role lacks firehose:PutRecordBatch, or the delivery stream is gone. Deploy the stack again, which puts both back.',
    );
  const sent = updates.reduce((sum, { value }) => sum + value, 0);
  if (sent > 0) return well(link, `${sent} in the last 15 minutes`);
  return {
    ...wrong(
      link,
      'none in the last 15 minutes',
      'operator',
      'ECS sends metrics only while tasks run: look whether one runs, and whether the filters of the stream include its metrics. A new stream needs three minutes.',
    ),
    state: 'unknown',
  };
}
