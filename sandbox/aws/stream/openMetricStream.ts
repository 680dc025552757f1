import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { text, type Fields } from '../protocol/fields';
import { deliveryShelf } from './deliveryShelf';
import { readMetricFilter } from './metricFilter';
import { runMetricStream } from './metricStream';
import { metricStreamShelf, type StoredMetricStream } from './metricStreamShelf';

/**
 * Makes a metric stream that runs; in place of one of the same name it keeps that one's state. Answers what stops it and takes it away.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricStream.html
 * @throws AwsError InvalidParameterValue, InvalidParameterCombination
 */
export function openMetricStream(
  world: World,
  { accountId, region }: Caller,
  { name, arn }: { name: string; arn: string },
  properties: Fields,
): () => void {
  const { OutputFormat: outputFormat, FirehoseArn, RoleArn, IncludeFilters, ExcludeFilters } = properties;
  if (outputFormat !== 'opentelemetry1.0')
    throw new AwsError(
      'SandboxLimit',
      `the sandbox delivers OutputFormat opentelemetry1.0 only, not ${text(outputFormat)}`,
    );
  const filter = readMetricFilter(properties);
  const firehoseArn = text(FirehoseArn);
  const find = () => world.shelf(deliveryShelf).get(firehoseArn);
  const found = find();
  if (found?.accountId !== accountId || found.region !== region)
    throw new AwsError(
      'InvalidParameterValue',
      `Firehose stream ${firehoseArn} does not exist in this account and region`,
    );
  const [now, shelf] = [world.clock.now(), world.shelf(metricStreamShelf)];
  const before = shelf.get(arn);
  const filters = { ...(IncludeFilters ? { IncludeFilters } : {}), ...(ExcludeFilters ? { ExcludeFilters } : {}) };
  const stored: StoredMetricStream = {
    ...{ arn, name, accountId, region, firehoseArn, filters, created: before?.created ?? now, updated: now },
    roleArn: text(RoleArn),
    outputFormat,
    includesLinkedAccounts: properties['IncludeLinkedAccountsMetrics'] === true,
    state: before?.state ?? 'running',
  };
  before?.remove?.();
  shelf.set(arn, stored);
  const stop = runMetricStream(world, {
    ...{ arn, name, accountId, region, filter },
    isRunning: () => stored.state === 'running',
    put: async (records) => {
      const sink = find();
      await sink?.stream.put(records);
      return sink !== undefined;
    },
  });
  stored.remove = () => {
    stop();
    shelf.delete(arn);
  };
  return stored.remove;
}
