import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { items, text, type Fields } from '../protocol/fields';
import type { JsonAction } from '../protocol/jsonApi';
import { arn } from '../protocol/partition';
import { metricStreamShelf, type StoredMetricStream } from '../stream/metricStreamShelf';
import { openMetricStream } from '../stream/openMetricStream';

/** Streams in one answer: the most that MaxResults may ask for. */
const pageSize = 500;

const arnOf = ({ accountId, region }: Caller, name: string) =>
  arn('cloudwatch', region, accountId, `metric-stream/${name}`);

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetricStreams.html and its neighbors */
export const metricStreamActions: Readonly<Record<string, JsonAction>> = {
  ListMetricStreams: (world, { accountId, region }, { NextToken, MaxResults = pageSize }) => {
    const found = [...world.shelf(metricStreamShelf).values()].filter(
      (one) => one.accountId === accountId && one.region === region,
    );
    const [begin, size] = [Number(NextToken ?? '0'), Math.min(Number(MaxResults), pageSize)];
    const end = begin + size;
    return {
      Entries: found.slice(begin, end).map(entryOf),
      ...(end < found.length ? { NextToken: String(end) } : {}),
    };
  },
  GetMetricStream: (world, caller, { Name }) => {
    const stream = mustFind(world, caller, text(Name));
    const { filters, roleArn, includesLinkedAccounts } = stream;
    return {
      ...entryOf(stream),
      ...filters,
      RoleArn: roleArn,
      StatisticsConfigurations: [],
      IncludeLinkedAccountsMetrics: includesLinkedAccounts,
    };
  },
  PutMetricStream: (world, caller, input) => {
    const name = text(input['Name']);
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(name))
      throw new AwsError('InvalidParameterValue', `The metric stream name ${name} is not valid.`);
    const streamArn = arnOf(caller, name);
    openMetricStream(world, caller, { name, arn: streamArn }, input);
    return { Arn: streamArn };
  },
  DeleteMetricStream: (world, caller, { Name }) => {
    // One that does not exist is deleted too.
    world
      .shelf(metricStreamShelf)
      .get(arnOf(caller, text(Name)))
      ?.remove?.();
    return {};
  },
  StartMetricStreams: (world, caller, input) => setState(world, caller, input, 'running'),
  StopMetricStreams: (world, caller, input) => setState(world, caller, input, 'stopped'),
};

function mustFind(world: World, caller: Caller, name: string): StoredMetricStream {
  const found = world.shelf(metricStreamShelf).get(arnOf(caller, name));
  if (found) return found;
  throw new AwsError('ResourceNotFoundException', `Metric stream ${name} does not exist`, 404);
}

function setState(world: World, caller: Caller, { Names }: Fields, state: StoredMetricStream['state']): object {
  for (const name of items(Names)) {
    const stream = mustFind(world, caller, text(name));
    stream.state = state;
    stream.updated = world.clock.now();
  }
  return {};
}

const entryOf = ({ arn: Arn, name, firehoseArn, state, outputFormat, created, updated }: StoredMetricStream) => ({
  Arn,
  Name: name,
  FirehoseArn: firehoseArn,
  State: state,
  OutputFormat: outputFormat,
  CreationDate: created / 1000,
  LastUpdateDate: updated / 1000,
});
