import type { Explanation, FailedEvent } from '../failureWords/knownFailure';
import { isOfStack } from './operation';

/** What an operation left behind, by the last status of the stack. */
export function leftovers(events: readonly FailedEvent[]): (Explanation & { resources: string[] })[] {
  return statesLeft(events).map(({ name, ...one }) => ({ ...one, resources: [name] }));
}

function statesLeft(events: readonly FailedEvent[]): (Explanation & { name: string })[] {
  const stack = events.findLast(isOfStack) ?? events.at(-1);
  const name = stack?.logicalId.trim() ?? '';
  if (!stack || name === '') return [];
  switch (stack.status) {
    case 'ROLLBACK_COMPLETE':
    case 'ROLLBACK_FAILED':
      return [
        {
          cause: `The stack ${name} is left in ${stack.status}: it holds nothing that works, but its name, and cannot be updated.`,
          fix: `Delete it (npm run aws -- remove --stack ${name}) before the name is used again, or use another name.`,
          whose: 'user',
          name,
        },
      ];
    case 'UPDATE_ROLLBACK_COMPLETE':
      return [
        {
          cause: `The stack ${name} is as it was before the update.`,
          fix: 'Nothing has to be cleaned up; update it again when the cause is gone.',
          whose: 'user',
          name,
        },
      ];
    case 'UPDATE_ROLLBACK_FAILED':
      return [
        {
          cause: `The stack ${name} could not be brought back to what it was; it accepts no update.`,
          fix: `When the cause is gone: aws cloudformation continue-update-rollback --stack-name ${name}.${skipping(events)}`,
          whose: 'operator',
          name,
        },
      ];
    default:
      return [];
  }
}

/** Resources at which the rollback of an update stopped; only those can be skipped: API reference of ContinueUpdateRollback. */
function skipping(events: readonly FailedEvent[]): string {
  const from = events.findLastIndex(({ status }) => /_ROLLBACK_IN_PROGRESS$/.test(status));
  const stopped = events
    .slice(from + 1)
    .filter((event) => event.status === 'UPDATE_FAILED' && !isOfStack(event) && event.logicalId.trim() !== '')
    .map(({ logicalId }) => logicalId.trim());
  return stopped.length === 0
    ? ''
    : ` If it cannot be mended: the same with --resources-to-skip ${[...new Set(stopped)].slice(0, 8).join(' ')}.`;
}
