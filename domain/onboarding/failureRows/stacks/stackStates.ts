import { awsSays } from '../../failureWords/awsSays';
import type { KnownFailure } from '../../failureWords/knownFailure';
import { busyFailures } from './busy';
import { eventsOf, failedThere, nameOr, tellsWhy, theStack, whyIn } from '../../failureWords/stackNamed';

/** States of a stack that forbid what was asked, as CloudFormation, its waiters and the tools around it word them. */
export const stackStateFailures: readonly KnownFailure[] = [
  {
    code: 'state-with-cause',
    rank: 'summary',
    words: /\b(?:UPDATE_)?ROLLBACK_(?:COMPLETE|FAILED)\b/,
    only: ({ reason }) => tellsWhy(reason),
    explain: ({ reason, it, again }) => ({
      cause: `${theStack(reason)} was rolled back. The cause is in AWS's own words, which this tool does not know: “${awsSays(reason)}”`,
      fix: `Search the AWS documentation for these words. Which resource they are of${it === 'a resource' ? '' : ` (here ${it})`}: npm run aws -- diagnose --stack ${nameOr(reason)}. When it is mended, ${again}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'rollback-failed',
    rank: 'state',
    words: /\bUPDATE_ROLLBACK_FAILED\b/,
    only: ({ reason }) => !tellsWhy(reason),
    explain: ({ reason }) => ({
      cause: `${theStack(reason)} is in UPDATE_ROLLBACK_FAILED: its last update could not be rolled back, and it accepts no update.`,
      fix: `Repair what its events name (${eventsOf(reason)}), then: aws cloudformation continue-update-rollback --stack-name ${nameOr(reason)}; after that, update again.`,
      whose: 'operator',
    }),
  },
  {
    code: 'update-rolled-back',
    rank: 'state',
    words: /\bUPDATE_ROLLBACK_COMPLETE\b/,
    only: ({ reason }) => !tellsWhy(reason),
    explain: ({ reason }) => ({
      cause: `${theStack(reason)} was brought back to what it was before the update (UPDATE_ROLLBACK_COMPLETE). Why does not stand in this message.`,
      fix: `Look at its events, the oldest failure first: npm run aws -- diagnose --stack ${nameOr(reason)}. It can be updated again when the cause is gone.`,
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html#troubleshooting-errors-delete-stack-fails
    code: 'delete-failed',
    rank: 'state',
    words: /(?<![A-Z_])DELETE_FAILED(?![A-Z_])/,
    only: ({ reason }) => /nested stack/i.test(reason),
    explain: ({ reason }) => ({
      cause: `${theStack(reason)} could not be deleted: a nested stack in it is in DELETE_FAILED.`,
      fix: `Look at that one first: aws cloudformation describe-stack-resources --stack-name ${nameOr(reason)} names it, npm run aws -- diagnose --stack NESTED tells why. Then delete the outer stack again.`,
      whose: 'user',
    }),
  },
  {
    code: 'remove-first',
    rank: 'state',
    words: /(?<![A-Z_])(ROLLBACK_COMPLETE|ROLLBACK_FAILED|CREATE_FAILED|DELETE_FAILED)(?![A-Z_])/,
    // In front of a reason it is the status of a resource, and the reason is what counts.
    only: ({ reason }) =>
      !tellsWhy(reason) &&
      // Of these two, resources have more than stacks.
      (/ROLLBACK_/.test(reason) || /stack|\bstate\b|\bstatus\b/i.test(reason)) &&
      !/^\W{0,8}(?:CREATE|DELETE)_FAILED:? +[A-Za-z"].{12}/.test(reason) &&
      !/nested stack.{0,60}DELETE_FAILED/i.test(reason) &&
      // What would be possible in that state, not that it is in it.
      !/\b(?:only (?:when|if)|can only|must be) .{0,80}(?:ROLLBACK_COMPLETE|_FAILED)/i.test(reason),
    explain: ({ reason, said }) => ({
      cause: `${theStack(reason)} is in ${said(1)}: ${said(1) === 'DELETE_FAILED' ? 'it could not be deleted whole' : 'an earlier attempt failed'}${failedThere(reason)}. It holds nothing that works, but its name, and cannot be updated.${whyIn(reason)}`,
      fix: `Why it failed: npm run aws -- diagnose --stack ${nameOr(reason)}. Then remove it (npm run aws -- remove --stack ${nameOr(reason)}) and try again, or use another name.`,
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html
    code: 'rollback-paused',
    words: /non-terminal \[?\w*_FAILED\]? state|use the disable-rollback parameter/i,
    explain: ({ reason }) => ({
      cause: `${theStack(reason)} stopped at a failure without being rolled back (it was deployed with rollback switched off), and takes no plain update in that state.`,
      fix: `Go back to the last working state: aws cloudformation rollback-stack --stack-name ${nameOr(reason)}; or mend the cause and update with --disable-rollback. Why it failed: npm run aws -- diagnose --stack ${nameOr(reason)}.`,
      whose: 'user',
    }),
  },
  {
    // API references of ContinueUpdateRollback, RollbackStack and CancelUpdateStack.
    code: 'state-not-fitting',
    rank: 'cause',
    words:
      /\b(?:is in|in state) \S+ (?:state )?(?:and )?can ?not (continue update rollback|be rolled back|cancel\w*)|CancelUpdateStack cannot be called from current stack status/i,
    explain: ({ reason, said }) => ({
      cause: `${theStack(reason)} is not in a state in which that can be done (${/(?:is in|state|status) \[?([A-Z_]{8,40})/.exec(reason)?.[1] ?? 'AWS names it'}): ${/continue/i.test(said(1)) ? 'only an update whose rollback failed (UPDATE_ROLLBACK_FAILED) is continued' : /rolled/i.test(said(1)) ? 'only a stack that stopped at a failure is rolled back' : 'only an update that is under way is cancelled'}. Nothing has to be repaired for it.`,
      fix: `Look at its state: npm run aws -- watch --stack ${nameOr(reason)}.`,
      whose: 'user',
    }),
  },
  {
    // API reference of ContinueUpdateRollback, ResourcesToSkip.
    code: 'skip-refused',
    words: /resources? to skip\b/i,
    explain: ({ reason }) => ({
      cause:
        'A resource that shall be skipped is not one whose rollback failed (UPDATE_FAILED): only those can be skipped.',
      fix: `Which they are: aws cloudformation describe-stack-resources --stack-name ${nameOr(reason)} --query "StackResources[?ResourceStatus=='UPDATE_FAILED'].LogicalResourceId". One in a nested stack is named NestedStack.LogicalId.`,
      whose: 'user',
    }),
  },
  {
    // API reference of ExecuteChangeSet and DeleteChangeSet.
    code: 'change-set-not-ready',
    words: /change ?set .{0,160}(?:cannot be (?:executed|deleted)|in (?:its )?current (?:execution )?status)/i,
    errors: /^InvalidChangeSetStatus(?:Exception)?$/,
    explain: () => ({
      cause:
        'The change set cannot be executed or deleted in its present status: it is still being made, has failed, or was executed already.',
      fix: 'Look at it: aws cloudformation describe-change-set --change-set-name ARN --query "[Status,ExecutionStatus,StatusReason]". Wait for CREATE_COMPLETE and AVAILABLE, or run the deployment again, which makes a new one.',
      whose: 'user',
    }),
  },
  {
    code: 'review-in-progress',
    rank: 'state',
    words: /\bREVIEW_IN_PROGRESS\b/,
    explain: ({ reason }) => ({
      cause: `${theStack(reason)} waits for a change set that was never executed (REVIEW_IN_PROGRESS); nothing runs.`,
      fix: `Execute the change set in the console, or remove the empty stack (npm run aws -- remove --stack ${nameOr(reason)}) and deploy again.`,
      whose: 'user',
    }),
  },
  ...busyFailures,
];
