import {
  CloudWatchClient,
  GetMetricDataCommand,
  GetMetricStreamCommand,
  ListMetricStreamsCommand,
} from '@aws-sdk/client-cloudwatch';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { ListServiceQuotasCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { CouldNotAsk, finding, type Question } from '../question';

/** An answer of AWS; what AWS refuses could not be asked. */
async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof CouldNotAsk) throw error;
    throw new CouldNotAsk(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** A running metric stream of the region. @throws CouldNotAsk when there is none */
async function runningStream(): Promise<string> {
  const { Entries = [] } = await answered(() => new CloudWatchClient().send(new ListMetricStreamsCommand({})));
  const name = Entries.find(({ State }) => State === 'running')?.Name;
  if (name === undefined) throw new CouldNotAsk('no metric stream runs in this region');
  return name;
}

/** Sum of the last hour; null when there is none. */
async function lastHour(stream: string, metric: string): Promise<number | null> {
  const query = {
    Id: 'm',
    MetricStat: {
      ...{ Period: 60, Stat: 'Sum' },
      Metric: {
        ...{ Namespace: 'AWS/CloudWatch/MetricStreams', MetricName: metric },
        Dimensions: [{ Name: 'MetricStreamName', Value: stream }],
      },
    },
  };
  const now = Date.now();
  const command = new GetMetricDataCommand({
    ...{ MetricDataQueries: [query], StartTime: new Date(now - 3_600_000), EndTime: new Date(now) },
  });
  const { MetricDataResults = [] } = await answered(() => new CloudWatchClient().send(command));
  const values = MetricDataResults[0]?.Values ?? [];
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0);
}

const aws = { touches: 'aws', makes: null } as const;

/** What an AWS account tells, by the usual chain of credentials and regions. */
export const awsAccount: readonly Question[] = [
  {
    id: 'aws-stream-quota',
    unconfirmed: 'Service Quotas lists no quota of metric streams.',
    asked: 'servicequotas:ListServiceQuotas of monitoring',
    ...aws,
    confirms: 'no quota has "metric stream" in its name',
    async ask() {
      const command = new ListServiceQuotasCommand({ ServiceCode: 'monitoring', MaxResults: 100 });
      const { Quotas = [] } = await answered(() => new ServiceQuotasClient().send(command));
      const found = Quotas.find(({ QuotaName = '' }) => /metric stream/i.test(QuotaName));
      return finding(found === undefined, found ? `${found.QuotaName}: ${found.Value}` : `none of ${Quotas.length}`);
    },
  },
  {
    id: 'aws-source-account',
    unconfirmed: 'A metric stream whose role demands aws:SourceAccount goes on publishing.',
    asked: 'cloudwatch:GetMetricStream, iam:GetRole, MetricUpdate of the last hour',
    ...aws,
    confirms: 'the role has the condition and metrics were published',
    async ask() {
      const name = await runningStream();
      const { RoleArn = '' } = await answered(() =>
        new CloudWatchClient().send(new GetMetricStreamCommand({ Name: name })),
      );
      const command = new GetRoleCommand({ RoleName: RoleArn.split('/').at(-1) });
      const { Role } = await answered(() => new IAMClient().send(command));
      const isDemanded = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '').includes('aws:SourceAccount');
      if (!isDemanded) throw new CouldNotAsk('the role of the running stream has no such condition');
      const updates = await lastHour(name, 'MetricUpdate');
      return finding((updates ?? 0) > 0, `${updates ?? 'no'} updates within the last hour`);
    },
  },
  {
    id: 'aws-stream-metrics',
    unconfirmed: 'A running metric stream reports MetricUpdate every minute, and PublishErrorRate 0 beside it.',
    asked: 'cloudwatch:GetMetricData of AWS/CloudWatch/MetricStreams',
    ...aws,
    confirms: 'updates, and an error rate of 0',
    async ask() {
      const name = await runningStream();
      const updates = await lastHour(name, 'MetricUpdate');
      if (updates === null) throw new CouldNotAsk('no update within the last hour; was the stream just made?');
      const errors = await lastHour(name, 'PublishErrorRate');
      return finding(updates > 0 && errors === 0, `${updates} updates, error rate ${errors ?? 'not there'}`);
    },
  },
];
