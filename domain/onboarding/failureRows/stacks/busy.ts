import type { KnownFailure } from '../../failureWords/knownFailure';
import { nameOr, stackIn } from '../../failureWords/stackNamed';

/** What is still under way, so that nothing else can begin. */
export const busyFailures: readonly KnownFailure[] = [
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, OperationAborted
    code: 'bucket-busy',
    words: /conflicting conditional operation is currently in progress/i,
    explain: ({ again }) => ({
      cause:
        'S3 still works on a bucket of this name: it was deleted or created a short while ago, or two callers create it at once.',
      fix: `Wait, after a deletion up to an hour, then ${again}; or use another name.`,
      whose: 'platform',
    }),
  },
  {
    code: 'stack-set-busy',
    rank: 'state',
    errors: /^StaleRequest(?:Exception)?$/,
    words:
      /another operation (?:on (?:the )?|has been performed on this )stack ?set|stack ?set .{0,160}(?:operation .{0,40})?in progress/i,
    explain: () => ({
      cause: 'Another operation of the stack set is still under way, or came in between; AWS works on one at a time.',
      fix: 'Wait until it is done, then run the same command again. Which it is: aws cloudformation list-stack-set-operations --stack-set-name NAME.',
      whose: 'user',
    }),
  },
  {
    code: 'busy',
    rank: 'state',
    words:
      /\b\w*_IN_PROGRESS\b|another operation .{0,200}in progress|conflicting (?:conditional )?operation is currently in progress|operation is (?:already )?in progress|(?:is currently|currently being|currently in) (?:creating|deleting|updating|modifying|created|deleted|updated|CREATING|DELETING|UPDATING)|\b(?:is|are) (?:still |just )?being (?:created|updated|modified|deleted)\b|(?:more than one process|multiple concurrent requests)\b|update is in progress|previous rotation isn't complete|concurrent (?:update|modification)/i,
    errors:
      /^(?:OperationInProgress(?:Exception)?|OperationAborted(?:Exception)?|ConcurrentAccess(?:Exception)?|StaleTag(?:Exception)?|ConcurrentModification(?:Exception)?|ConcurrentResourceAccess|ResourceInUse(?:Exception)?|ResourceConflict)$/,
    only: ({ errors, sentence }) =>
      !errors.includes('DependencyViolation') &&
      !/being redirected/i.test(sentence) &&
      !/has (?:a )?dependen|still (?:contains|has|uses)/i.test(sentence),
    explain: ({ reason }) => ({
      cause: `Another operation is still under way${stackIn(reason) ? ` on the stack ${stackIn(reason)}` : ''}; AWS works on one thing at a time.`,
      fix: `Wait until it is done (of a stack: npm run aws -- watch --stack ${nameOr(reason)}), then run the same command again.`,
      whose: 'user',
    }),
  },
  {
    code: 'wait-ended',
    rank: 'state',
    words: /max attempts exceeded|waiter has timed out|exceeded max(?:imum)? wait time/i,
    explain: ({ reason }) => ({
      cause: 'The command stopped waiting before AWS was done; the operation itself goes on.',
      fix: `Look on: npm run aws -- watch --stack ${nameOr(reason)}.`,
      whose: 'user',
    }),
  },
];
