import type { World } from '../../world/world';
import { checkAllowed } from '../organization/organization';
import type { Caller } from '../protocol/caller';
import type { Fields } from '../protocol/fields';
import { readAccessKeyValue, readDeliveryConfig } from './deliveryConfig';
import { deliveryShelf } from './deliveryShelf';
import { DeliveryStream } from './deliveryStream';

/**
 * Makes a delivery stream with an HTTP endpoint. Answers what takes it away again.
 * @throws AwsError InvalidArgumentException when its destination or its secret is not as it has to be
 */
export function openDeliveryStream(world: World, { accountId, region }: Caller, arn: string, properties: Fields) {
  checkAllowed(world, accountId, 'firehose:CreateDeliveryStream', arn);
  const config = readDeliveryConfig(properties);
  readAccessKeyValue(world, region, config.accessKey);
  const shelf = world.shelf(deliveryShelf);
  shelf.set(arn, {
    arn,
    name: arn.split('/').at(-1) ?? arn,
    accountId,
    region,
    status: 'ACTIVE',
    failure: null,
    created: world.clock.now(),
    properties,
    stream: new DeliveryStream(world, arn, config),
  });
  return (): void => void shelf.delete(arn);
}
