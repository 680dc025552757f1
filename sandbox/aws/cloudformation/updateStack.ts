import { appendTo } from '../../../domain/model/manyValues';
import type { World } from '../../world/world';
import type { Stack } from '../stacks/stack';
import type { StackChange } from '../stacks/stack';
import { adopt, stackMemory, type PreparedStack } from './prepareStack';
import { provision } from './provision';
import { setResourceStatus, setStackStatus } from './stackEvents';

/**
 * Brings a stack to what was prepared, on the sandbox's clock: about two seconds, a minute in real time. If a resource cannot be
 * made, everything goes back to what it was.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export function updateStack(
  world: World,
  stack: Stack,
  prepared: PreparedStack,
  changes: readonly StackChange[],
): void {
  const before = stackMemory.get(stack);
  const pause = world.realtime ? 30_000 : 1_000;
  setStackStatus(world, stack, 'UPDATE_IN_PROGRESS', 'User Initiated');
  const removed = changes.filter(({ action }) => action === 'Remove');
  world.clock.at(world.clock.now() + pause, () => {
    const gone = stack.resources.filter(({ logicalId }) => removed.some((change) => change.logicalId === logicalId));
    adopt(stack, prepared);
    appendTo(stack.resources, gone);
    if (!apply(world, stack, prepared, changes)) return rollBack(world, stack, before, pause);
    setStackStatus(world, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    world.clock.at(world.clock.now() + pause, () => {
      for (const { logicalId } of removed) remove(world, stack, logicalId);
      setStackStatus(world, stack, 'UPDATE_COMPLETE');
    });
  });
}

/** False as soon as a resource cannot be made. */
function apply(world: World, stack: Stack, prepared: PreparedStack, changes: readonly StackChange[]): boolean {
  for (const { logicalId, action } of inOrder(prepared, changes)) {
    const word = action === 'Add' ? 'CREATE' : 'UPDATE';
    setResourceStatus(world, stack, logicalId, `${word}_IN_PROGRESS`);
    try {
      makeAnew(world, stack, prepared, logicalId);
      setResourceStatus(world, stack, logicalId, `${word}_COMPLETE`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setResourceStatus(world, stack, logicalId, `${word}_FAILED`, `Resource handler returned message: "${reason}"`);
      return false;
    }
  }
  return true;
}

/** Dependencies first; a metric stream after a changed delivery stream, to which it holds on. */
function inOrder({ resolved }: PreparedStack, changes: readonly StackChange[]): StackChange[] {
  const rank = ({ type }: StackChange) =>
    ['AWS::KinesisFirehose::DeliveryStream', 'AWS::CloudWatch::MetricStream'].indexOf(type);
  return changes
    .filter(({ logicalId }) => resolved.resources.some((one) => one.logicalId === logicalId))
    .sort((a, b) => rank(a) - rank(b));
}

function makeAnew(world: World, stack: Stack, { resolved, identities }: PreparedStack, logicalId: string): void {
  const make = (id: string) => {
    const resource = resolved.resources.find((one) => one.logicalId === id);
    const identity = identities.get(id);
    if (!resource || !identity) return;
    stack.cleanUp.get(id)?.();
    stack.cleanUp.delete(id);
    provision(world, stack, resource, identity);
  };
  make(logicalId);
  const isDelivery = resolved.resources.find((one) => one.logicalId === logicalId)?.type.endsWith('DeliveryStream');
  if (!isDelivery) return;
  for (const { logicalId: other, type } of resolved.resources)
    if (type === 'AWS::CloudWatch::MetricStream' && stack.cleanUp.has(other)) make(other);
}

function remove(world: World, stack: Stack, logicalId: string): void {
  setResourceStatus(world, stack, logicalId, 'DELETE_IN_PROGRESS');
  stack.cleanUp.get(logicalId)?.();
  stack.cleanUp.delete(logicalId);
  setResourceStatus(world, stack, logicalId, 'DELETE_COMPLETE');
  stack.resources = stack.resources.filter((one) => one.logicalId !== logicalId);
}

function rollBack(world: World, stack: Stack, before: PreparedStack | undefined, pause: number): void {
  const failed = stack.resources.filter(({ status }) => status?.endsWith('_FAILED')).map(({ logicalId }) => logicalId);
  const reason = `The following resource(s) failed to update: [${failed.join(', ')}].`;
  setStackStatus(world, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
  world.clock.at(world.clock.now() + pause, () => {
    if (before) {
      adopt(stack, before);
      for (const { logicalId } of before.resolved.resources) makeAnew(world, stack, before, logicalId);
    }
    setStackStatus(world, stack, 'UPDATE_ROLLBACK_COMPLETE');
  });
}
