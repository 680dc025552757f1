import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { text, type Fields } from '../protocol/fields';
import { jsonApi } from '../protocol/jsonApi';
import { arn } from '../protocol/partition';
import { deliveryShelf, type StoredDeliveryStream } from '../stream/deliveryShelf';
import { openDeliveryStream } from '../stream/openDeliveryStream';
import { describeStream } from './describeStream';

/** Streams in one answer when none is asked for, and at most: https://docs.aws.amazon.com/firehose/latest/APIReference/API_ListDeliveryStreams.html */
const usualLimit = 10;
const highestLimit = 10_000;

/** https://docs.aws.amazon.com/firehose/latest/APIReference/API_Operations.html */
export const firehose = jsonApi({
  target: 'Firehose_20150804',
  version: '1.1',
  actions: {
    CreateDeliveryStream: create,
    DescribeDeliveryStream: (world, caller, input) => ({
      DeliveryStreamDescription: describeStream(mustFind(world, caller, input)),
    }),
    ListDeliveryStreams: list,
    DeleteDeliveryStream: (world, caller, input) => {
      world.shelf(deliveryShelf).delete(mustFind(world, caller, input).arn);
      return {};
    },
  },
});

function mustFind(world: World, { accountId, region }: Caller, { DeliveryStreamName }: Fields): StoredDeliveryStream {
  const name = text(DeliveryStreamName);
  const found = world.shelf(deliveryShelf).get(arn('firehose', region, accountId, `deliverystream/${name}`));
  if (found) return found;
  throw new AwsError('ResourceNotFoundException', `Firehose ${name} under account ${accountId} not found.`);
}

function create(world: World, caller: Caller, input: Fields): object {
  const name = text(input['DeliveryStreamName']);
  if (!/^[a-zA-Z0-9_.-]{1,64}$/.test(name))
    throw new AwsError('InvalidArgumentException', `The delivery stream name ${name} is not valid.`);
  if (!input['HttpEndpointDestinationConfiguration'])
    throw new AwsError('SandboxNotSupported', 'The sandbox has delivery streams to HTTP endpoints only', 501);
  const streamArn = arn('firehose', caller.region, caller.accountId, `deliverystream/${name}`);
  if (world.shelf(deliveryShelf).has(streamArn))
    throw new AwsError('ResourceInUseException', `Firehose ${name} under accountId ${caller.accountId} already exists`);
  openDeliveryStream(world, caller, streamArn, input);
  return { DeliveryStreamARN: streamArn };
}

function list(world: World, { accountId, region }: Caller, input: Fields): object {
  const { Limit = usualLimit, ExclusiveStartDeliveryStreamName: after, DeliveryStreamType: type } = input;
  const limit = Number(Limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > highestLimit)
    throw new AwsError('ValidationException', `Limit must be from 1 to ${highestLimit}`);
  const names = [...world.shelf(deliveryShelf).values()]
    .filter((one) => one.accountId === accountId && one.region === region)
    .map(({ name }) => name)
    .filter((name) => (type === undefined || type === 'DirectPut') && name > text(after))
    .sort();
  return { DeliveryStreamNames: names.slice(0, limit), HasMoreDeliveryStreams: names.length > limit };
}
