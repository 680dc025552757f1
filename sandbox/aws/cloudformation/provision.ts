import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import { DeliveryStream } from '../stream/deliveryStream';
import { readAccessKeyValue, readDeliveryConfig } from '../stream/deliveryConfig';
import { readMetricFilter } from '../stream/metricFilter';
import { runMetricStream } from '../stream/metricStream';
import type { ResolvedResource, ResourceIdentity } from '../template/resolveTemplate';
import { isSupported } from './identifyResource';
import { secretShelf } from '../secretsManager/secretShelf';
import { stackShelf, type RecordSink, type Stack } from '../stacks/stack';

/** Creates what a resource is in the sandbox. A type without an entry here exists by its name alone. */
type Provision = (world: World, stack: Stack, resource: ResolvedResource, identity: ResourceIdentity) => void;

const provisions: Record<string, Provision> = {
  'AWS::SecretsManager::Secret': (world, stack, { logicalId, properties }, { physicalId }) => {
    const { SecretString } = properties;
    world.shelf(secretShelf).set(physicalId, typeof SecretString === 'string' ? SecretString : '');
    stack.cleanUp.set(logicalId, () => world.shelf(secretShelf).delete(physicalId));
  },
  'AWS::KinesisFirehose::DeliveryStream': (world, stack, { properties }, { attributes }) => {
    const config = readDeliveryConfig(properties);
    readAccessKeyValue(world, stack.region, config.accessKey);
    const streamArn = attributes['Arn'] ?? '';
    stack.deliveryStreams.set(streamArn, new DeliveryStream(world, streamArn, config));
  },
  'AWS::CloudWatch::MetricStream': (world, stack, { logicalId, properties }, { physicalId, attributes }) => {
    const { OutputFormat, FirehoseArn } = properties;
    if (OutputFormat !== 'opentelemetry1.0') {
      throw new AwsError(
        'SandboxLimit',
        `the sandbox delivers OutputFormat opentelemetry1.0 only, not ${String(OutputFormat)}`,
      );
    }
    const stop = runMetricStream(world, {
      arn: attributes['Arn'] ?? '',
      name: physicalId,
      accountId: stack.accountId,
      region: stack.region,
      filter: readMetricFilter(properties),
      deliveryStream: findDeliveryStream(world, stack, String(FirehoseArn)),
    });
    stack.cleanUp.set(logicalId, stop);
  },
};

/** @throws AwsError with the reason that stands in the stack's events. */
export const provision: Provision = (world, stack, resource, identity) => {
  if (!isSupported(resource.type)) {
    throw new AwsError('SandboxLimit', `the sandbox does not support resources of type ${resource.type}`);
  }
  provisions[resource.type]?.(world, stack, resource, identity);
};

/** Stream and Firehose must be in the same account and region; the stream may be older than the stack. */
function findDeliveryStream(world: World, { accountId, region }: Stack, streamArn: string): RecordSink {
  const isHere = (other: Stack) => other.accountId === accountId && other.region === region;
  for (const stack of world.shelf(stackShelf).values()) {
    const found = isHere(stack) ? stack.deliveryStreams.get(streamArn) : undefined;
    if (found) return found;
  }
  throw new AwsError('InvalidParameterValue', `Firehose stream ${streamArn} does not exist in this account and region`);
}
