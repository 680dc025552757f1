import type { KnownFailure } from '../../failureWords/knownFailure';

const nestedArn = /arn:aws[\w-]*:cloudformation:([a-z0-9-]+):\d{12}:stack\/[\w/-]+/;

/** Words that say that something else failed first. They are explained only where nothing better is among the events. */
export const consequences: readonly KnownFailure[] = [
  {
    code: 'tolerance-exceeded',
    rank: 'consequence',
    words: /cancell?ed since failure tolerance|failure tolerance (?:has )?(?:been )?exceeded/i,
    explain: ({ event }) => ({
      cause: `This is a consequence, not the cause: StackSets ${event.account ? `did not touch ${event.account}${event.region ? ` in ${event.region}` : ''}` : 'stopped'}, because too many other stacks of the set had failed before.`,
      fix: 'Look for the instance that failed first: aws cloudformation list-stack-instances --stack-set-name NAME --filters Name=DETAILED_STATUS,Values=FAILED. Paste its output here.',
      whose: 'user',
    }),
  },
  {
    code: 'operation-stopped',
    rank: 'consequence',
    words: /cancell?ed since .{0,60}(?:stopped|user)|operation (?:was |has been )?stopped|stopped by (?:the )?user/i,
    explain: () => ({
      cause: 'Somebody stopped the operation of the stack set; what had not begun was cancelled.',
      fix: 'Run the operation again. Who stopped it: aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=StopStackSetOperation.',
      whose: 'user',
    }),
  },
  {
    code: 'operation-failed',
    rank: 'consequence',
    only: ({ reason }) =>
      /Stack set operation .{1,80}(?:stopped or failed|FAILED|STOPPED)|operation \S{1,80} for stack ?set .{1,130} failed/i.test(
        reason,
      ),
    explain: ({ reason }) => {
      const [, operation = 'ID'] = /operation \[?(?:FAILED |STOPPED )?([0-9a-f-]{36})/i.exec(reason) ?? [];
      return {
        cause:
          'The operation of the stack set failed in one of its accounts. This is a consequence; the cause stands in the results of the operation.',
        fix: `Look at them, and paste the output here: aws cloudformation list-stack-set-operation-results --stack-set-name NAME --operation-id ${operation}.`,
        whose: 'user',
      };
    },
  },
  {
    code: 'nested-failed',
    rank: 'consequence',
    words: /embedded stack .{0,400}\bwas not successfully/i,
    explain: ({ It, reason }) => {
      const [arn = 'ARN', region] = nestedArn.exec(reason) ?? [];
      const named = /failed to (?:create|update|delete):\s*\[([^\]]+)\]/.exec(reason)?.[1];
      return {
        cause: `${It} is a nested stack that failed${named ? ` at ${named}` : ''}. This is a consequence; the cause stands in the events of the nested stack.`,
        fix: `Look there, also after it was deleted: aws cloudformation describe-stack-events --stack-name ${arn}${region ? ` --region ${region}` : ''} --output json. Paste the output here.`,
        whose: 'user',
      };
    },
  },
  {
    code: 'cancelled',
    rank: 'consequence',
    words: /resource (?:creation|update|deletion|import) cancell?ed(?!.{0,40}timed out)/i,
    explain: ({ It, event }) => ({
      cause: `The cause is not among these events. ${event.logicalId === '' ? 'What this message is of' : It} stopped only because something else failed first.`,
      fix: 'Look at all events, the oldest failure first: aws cloudformation describe-stack-events --stack-name STACK (by the ARN of the stack, when it is deleted already).',
      whose: 'user',
    }),
  },
  {
    code: 'command-failed',
    rank: 'consequence',
    words:
      /COMMAND_EXECUTION_ERROR|command did not exit successfully|process completed with exit code \d|exit(?:ed with)? (?:status|code):? \d+\W*$/i,
    // What a resource says of itself is its cause; a custom resource runs commands of its own.
    only: ({ event, reason }) => event.isLoose === true && !/from (?:your )?custom resource/i.test(reason),
    explain: () => ({
      cause: 'A command of the pipeline failed; why does not stand in these lines.',
      fix: 'Paste the lines above it, from the command to this message, or look at the stack: npm run aws -- diagnose --stack STACK.',
      whose: 'user',
    }),
  },
  {
    code: 'summary',
    rank: 'consequence',
    words:
      /failed to \S+ the stack\. run the following command|following resource\(s\) failed to|rollback requested|^user initiated|^resource creation initiated/i,
    // A state says what to do next, which is more; time that ran out is a cause.
    only: ({ sentence }) =>
      !/time exceeded|timed out/i.test(sentence) &&
      !/(?:COMPLETE|FAILED)\b/.test(sentence.replace(/^(?:CREATE|UPDATE|DELETE)_FAILED/, '')),
    explain: () => ({
      cause: 'The cause is not among these events.',
      fix: 'Look at all events, the oldest failure first: aws cloudformation describe-stack-events --stack-name STACK (by the ARN of the stack, when it is deleted already).',
      whose: 'user',
    }),
  },
];
