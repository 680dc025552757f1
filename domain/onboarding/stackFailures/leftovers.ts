import type { Explanation, FailedEvent } from './knownFailure';

/** What an operation left behind, by the last status of the stack. */
export function leftovers(events: readonly FailedEvent[]): Explanation[] {
  const stack = events.findLast(({ type }) => type === 'AWS::CloudFormation::Stack') ?? events.at(-1);
  switch (stack?.status) {
    case 'ROLLBACK_COMPLETE':
    case 'ROLLBACK_FAILED':
      return [
        {
          cause: `The stack ${stack.logicalId} is left in ${stack.status}: it holds nothing that works, but its name, and cannot be updated.`,
          fix: `Delete it (npm run aws -- remove --stack ${stack.logicalId}) before the name is used again, or use another name.`,
          whose: 'user',
        },
      ];
    case 'UPDATE_ROLLBACK_COMPLETE':
      return [
        {
          cause: `The stack ${stack.logicalId} is as it was before the update.`,
          fix: 'Nothing has to be cleaned up; update it again when the cause is gone.',
          whose: 'user',
        },
      ];
    case 'UPDATE_ROLLBACK_FAILED':
      return [
        {
          cause: `The stack ${stack.logicalId} could not be brought back to what it was; it accepts no update.`,
          fix: 'When the cause is gone: aws cloudformation continue-update-rollback --stack-name STACK.',
          whose: 'operator',
        },
      ];
    default:
      return [];
  }
}
