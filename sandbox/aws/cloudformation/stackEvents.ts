import type { World } from '../../world/world';
import type { Stack } from '../stacks/stack';

/** Moves the stack to a status and says so in its events. */
export function setStackStatus(world: World, stack: Stack, status: string, reason: string | null = null): void {
  stack.status = status;
  stack.statusReason = reason;
  const { name: logicalId, id: physicalId } = stack;
  const resourceType = 'AWS::CloudFormation::Stack';
  stack.events.push({ at: world.clock.now(), logicalId, physicalId, resourceType, status, reason });
}

/** Moves one resource of the stack to a status and says so in its events. */
export function setResourceStatus(
  world: World,
  stack: Stack,
  logicalId: string,
  status: string,
  reason: string | null = null,
): void {
  const resource = stack.resources.find((one) => one.logicalId === logicalId);
  if (!resource) throw new Error(`stack ${stack.name} has no resource ${logicalId}`);
  resource.status = status;
  const { physicalId, type: resourceType } = resource;
  stack.events.push({ at: world.clock.now(), logicalId, physicalId, resourceType, status, reason });
}
