import type { World } from '../../world/world';
import type { Stack, StackResource } from '../stacks/stack';
import { setResourceStatus } from './stackEvents';
import { objectShelf } from '../s3/bucket';

/**
 * Removes what the stack made, last first. What its deletion policy keeps is skipped, and a bucket with objects in it cannot go.
 * Answers the logical ids that could not be deleted.
 */
export function removeResources(world: World, stack: Stack, isRemoved: (deletionPolicy: string) => boolean): string[] {
  const created = stack.resources.filter(({ status }) => status !== null && status !== 'DELETE_COMPLETE');
  return [...created].reverse().flatMap((resource) => {
    const { logicalId, deletionPolicy } = resource;
    if (!isRemoved(deletionPolicy)) {
      setResourceStatus(world, stack, logicalId, 'DELETE_SKIPPED');
      return [];
    }
    setResourceStatus(world, stack, logicalId, 'DELETE_IN_PROGRESS');
    if (isFilledBucket(world, resource)) {
      const reason = `The bucket you tried to delete is not empty (Service: S3, Status Code: 409)`;
      setResourceStatus(world, stack, logicalId, 'DELETE_FAILED', reason);
      return [logicalId];
    }
    stack.cleanUp.get(logicalId)?.();
    stack.cleanUp.delete(logicalId);
    setResourceStatus(world, stack, logicalId, 'DELETE_COMPLETE');
    return [];
  });
}

function isFilledBucket(world: World, { type, physicalId }: StackResource): boolean {
  return (
    type === 'AWS::S3::Bucket' && [...world.shelf(objectShelf).keys()].some((key) => key.startsWith(`${physicalId}/`))
  );
}
