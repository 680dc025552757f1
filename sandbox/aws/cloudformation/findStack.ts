import type { World } from '../../world/world';
import type { Caller } from '../protocol/caller';
import { type Stack, stackShelf } from '../stacks/stack';

/** A stack by its id, deleted or not, or by the name of one that is not deleted. */
export function findStack(world: World, { accountId, region }: Caller, nameOrId: string): Stack | null {
  const here = stacksOf(world, { accountId, region });
  const byName = (stack: Stack) => stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE';
  return here.find((stack) => stack.id === nameOrId) ?? here.find(byName) ?? null;
}

/** The stacks of an account and region, newest first. */
export function stacksOf(world: World, { accountId, region }: Caller): Stack[] {
  return [...world.shelf(stackShelf).values()]
    .filter((stack) => stack.accountId === accountId && stack.region === region)
    .sort((a, b) => b.created - a.created);
}
