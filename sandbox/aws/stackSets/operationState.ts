import type { World } from '../../world/world';
import { stackShelf } from '../stacks/stack';
import type { StackSetOperation, StackSetResult } from './stackSet';

/** Status and reason of one account × region, from its stack. */
export function resultOf(world: World, { stackId, refusal }: StackSetResult): { status: string; reason: string } {
  if (refusal !== null) return { status: 'FAILED', reason: refusal };
  const stack = world.shelf(stackShelf).get(stackId ?? '');
  const status = stack?.status ?? '';
  if (/^(CREATE|UPDATE|DELETE)_COMPLETE$/.test(status)) return { status: 'SUCCEEDED', reason: '' };
  const isUnderWay = /^(CREATE|DELETE)_IN_PROGRESS$/.test(status) || /^UPDATE_(?!ROLLBACK)/.test(status);
  return isUnderWay ? { status: 'RUNNING', reason: '' } : failed(stack?.events ?? []);
}

function failed(events: readonly { status: string; reason: string | null }[]): { status: string; reason: string } {
  const first = events.find(({ status, reason }) => status.endsWith('_FAILED') && reason);
  return { status: 'FAILED', reason: first?.reason ?? 'the stack failed' };
}

/** Status of a whole operation. */
export function statusOf(world: World, { results, failureTolerance }: StackSetOperation): string {
  const states = results.map((result) => resultOf(world, result).status);
  if (states.includes('RUNNING')) return 'RUNNING';
  const failures = results.filter((result) => resultOf(world, result).status === 'FAILED');
  const perRegion = new Map<string, number>();
  for (const { region } of failures) perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
  return [...perRegion.values()].some((number) => number > failureTolerance) ? 'FAILED' : 'SUCCEEDED';
}
