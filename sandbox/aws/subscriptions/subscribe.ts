import { gzipSync } from 'node:zlib';
import type { EcsCluster } from '../../ecs/ecs';
import { ecsShelf } from '../../ecs/ecsShelf';
import { Shelf, type World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { deliveryShelf } from '../stream/deliveryShelf';
import type { Subscription } from './subscription';

const minute = 60_000;
/** Subscriptions that a log group may have: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html; the SDK still says two. */
const mostPerGroup = 5;

interface Placed extends Subscription {
  accountId: string;
  region: string;
}

/** Subscriptions that there are, of every account and region. */
const subscriptionShelf = new Shelf<Set<Placed>>(() => new Set());

/**
 * Sends what containers write to a delivery stream, once a minute, and answers what ends it. Every service of ECS writes to a log group
 * `/ecs/CLUSTER`; a log group that is named and that no cluster writes to is taken as there, and stays empty.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 * @throws AwsError LimitExceededException when a log group has five, or the account one policy already; InvalidParameterException without destination
 */
export function subscribe(world: World, { accountId, region }: Caller, subscription: Subscription): () => void {
  const placed = { ...subscription, accountId, region };
  const here = [...world.shelf(subscriptionShelf)].filter(
    (one) => one.accountId === accountId && one.region === region,
  );
  const alike = here.filter(({ logGroup }) => logGroup === subscription.logGroup);
  if (alike.length >= (subscription.logGroup === null ? 1 : mostPerGroup))
    throw new AwsError('LimitExceededException', 'Resource limit exceeded.');
  const find = () => world.shelf(deliveryShelf).get(subscription.destinationArn);
  if (find() === undefined)
    throw new AwsError(
      'InvalidParameterException',
      'Could not deliver test message to specified Firehose stream. Check if the given Firehose stream is in ACTIVE state.',
    );
  world.shelf(subscriptionShelf).add(placed);
  const first = world.realtime ? Math.ceil(world.clock.now() / minute) * minute : world.clock.now() + 1_000;
  const stop = world.clock.every(minute, first, async (due) => {
    const records = world
      .shelf(ecsShelf)
      .clusters(accountId, region)
      .filter(({ name }) => subscription.takes(`/ecs/${name}`))
      .flatMap((cluster) => recordOf(cluster, placed, due) ?? []);
    if (records.length > 0) await find()?.stream.put(records);
  });
  return () => {
    stop();
    world.shelf(subscriptionShelf).delete(placed);
  };
}

/** What a cluster's services wrote in a minute, packed as CloudWatch Logs packs it; null when nothing matched. */
function recordOf(cluster: EcsCluster, { accountId, name, pattern }: Placed, at: number): Uint8Array | null {
  const logEvents = cluster.services
    .filter(({ scaledToZero }) => !scaledToZero)
    .map(({ name: service }, index) => ({
      id: `${at}${index}`,
      timestamp: at - index * 1000,
      message: JSON.stringify({ level: index % 7 === 6 ? 'ERROR' : 'INFO', service, message: `GET /${service} 200` }),
    }))
    .filter(({ message }) => matches(pattern, message));
  if (logEvents.length === 0) return null;
  const document = {
    ...{ messageType: 'DATA_MESSAGE', owner: accountId, logGroup: `/ecs/${cluster.name}` },
    ...{ logStream: `ecs/${cluster.name}`, subscriptionFilters: [name], logEvents },
  };
  return new Uint8Array(gzipSync(JSON.stringify(document)));
}

/**
 * Words that must all be there, and of those with `?` one: of the pattern language only what a text line needs.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
function matches(pattern: string, message: string): boolean {
  const words = pattern.split(' ').filter((word) => word !== '');
  const any = words.filter((word) => word.startsWith('?')).map((word) => word.slice(1));
  const none = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const all = words.filter((word) => !/^[?-]/.test(word));
  return (
    all.every((word) => message.includes(word)) &&
    none.every((word) => !message.includes(word)) &&
    (any.length === 0 || any.some((word) => message.includes(word)))
  );
}
