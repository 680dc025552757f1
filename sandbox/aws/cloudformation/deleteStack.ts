import type { World } from '../../world/world';
import type { Caller } from '../protocol/caller';
import { validationError } from '../protocol/awsError';
import { findStack } from './findStack';
import { removeResources } from './removeResources';
import { setStackStatus } from './stackEvents';

/**
 * Starts the deletion of a stack. Deleting one that does not exist succeeds, as in AWS; a protected one is refused.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-protect-stacks.html
 * @throws AwsError ValidationError
 */
export function deleteStack(world: World, caller: Caller, nameOrId: string): void {
  const stack = findStack(world, caller, nameOrId);
  if (!stack || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS') return;
  if (stack.isProtected)
    throw validationError(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
  setStackStatus(world, stack, 'DELETE_IN_PROGRESS', 'User Initiated');
  world.clock.at(world.clock.now() + (world.realtime ? 60_000 : 1_000), () => {
    const failed = removeResources(world, stack, (policy) => policy === 'Delete');
    const reason = `The following resource(s) failed to delete: [${failed.join(', ')}]. `;
    if (failed.length > 0) setStackStatus(world, stack, 'DELETE_FAILED', reason);
    else setStackStatus(world, stack, 'DELETE_COMPLETE');
  });
}
