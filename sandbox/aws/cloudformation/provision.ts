import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import { accountPolicyOf, filterOf } from '../subscriptions/subscription';
import { subscribe } from '../subscriptions/subscribe';
import { openDeliveryStream } from '../stream/openDeliveryStream';
import { openMetricStream } from '../stream/openMetricStream';
import type { ResolvedResource, ResourceIdentity } from '../template/resolveTemplate';
import { isSupported } from './identifyResource';
import { secretShelf } from '../secretsManager/secretShelf';
import type { Stack } from '../stacks/stack';

/** Creates what a resource is in the sandbox. A type without an entry here exists by its name alone. */
type Provision = (world: World, stack: Stack, resource: ResolvedResource, identity: ResourceIdentity) => void;

const provisions: Record<string, Provision> = {
  'AWS::SecretsManager::Secret': (world, stack, { logicalId, properties }, { physicalId }) => {
    const { SecretString } = properties;
    world.shelf(secretShelf).set(physicalId, typeof SecretString === 'string' ? SecretString : '');
    stack.cleanUp.set(logicalId, () => world.shelf(secretShelf).delete(physicalId));
  },
  'AWS::KinesisFirehose::DeliveryStream': (world, stack, { logicalId, properties }, { attributes }) => {
    stack.cleanUp.set(logicalId, openDeliveryStream(world, stack, attributes['Arn'] ?? '', properties));
  },
  'AWS::Logs::SubscriptionFilter': (world, stack, { logicalId, properties }, { physicalId }) => {
    stack.cleanUp.set(logicalId, subscribe(world, stack, filterOf(properties, physicalId)));
  },
  'AWS::Logs::AccountPolicy': (world, stack, { logicalId, properties }, { physicalId }) => {
    stack.cleanUp.set(logicalId, subscribe(world, stack, accountPolicyOf(properties, physicalId)));
  },
  'AWS::CloudWatch::MetricStream': (world, stack, { logicalId, properties }, { physicalId, attributes }) => {
    const { name, arn } = { name: physicalId, arn: attributes['Arn'] ?? '' };
    stack.cleanUp.set(logicalId, openMetricStream(world, stack, { name, arn }, properties));
  },
};

/** @throws AwsError with the reason that stands in the stack's events. */
export const provision: Provision = (world, stack, resource, identity) => {
  if (!isSupported(resource.type)) {
    throw new AwsError('SandboxLimit', `the sandbox does not support resources of type ${resource.type}`);
  }
  provisions[resource.type]?.(world, stack, resource, identity);
};
