import type { World } from '../../world/world';
import { deleteStack } from '../cloudformation/deleteStack';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { accountsOf } from '../organization/organization';
import { keyOf, begin, newOperation } from './stackSets';
import { stackSetShelf, type StackSet, type StackSetOperation } from './stackSet';

interface Where {
  units: readonly string[];
  regions: readonly string[];
  failureTolerance: number;
  /** The instances leave the set, and their stacks stay. */
  retain: boolean;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStackInstances.html */
export function deleteInstances(world: World, set: StackSet, where: Where): StackSetOperation {
  const accounts = where.units.flatMap((unit) => accountsOf(world, unit));
  const gone = set.instances.filter(
    ({ account, region }) => accounts.includes(account) && where.regions.includes(region),
  );
  const results = gone.map(({ account, region, stackId }) =>
    begin({ account, region }, () => {
      if (!where.retain && stackId !== null) deleteStack(world, { accountId: account, region }, stackId);
      return stackId ?? '';
    }),
  );
  set.instances = set.instances.filter((one) => !gone.includes(one));
  return newOperation(world, set, { action: 'DELETE', results, failureTolerance: where.failureTolerance });
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStackSet.html */
export function deleteStackSet(world: World, caller: Caller, set: StackSet): void {
  if (set.instances.length > 0)
    throw new AwsError('StackSetNotEmptyException', `StackSet ${set.name} is not empty`, 409);
  world.shelf(stackSetShelf).delete(keyOf(caller, set.name));
}
