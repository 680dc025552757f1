import { bare } from '../../failureWords/bare';
import type { KnownFailure } from '../../failureWords/knownFailure';
import { nameOr } from '../../failureWords/stackNamed';

/** What CloudFormation was asked for and did not begin: nothing to do, nothing there, or kept from it by somebody. */
export const refusedRequests: readonly KnownFailure[] = [
  {
    code: 'no-changes',
    words: /no updates are to be performed|didn't contain changes|no changes to deploy|the change ?set is empty/i,
    explain: () => ({
      cause: 'Nothing would change: the stack has this template and these parameters already. This is no failure.',
      fix: 'Nothing has to be done. To let a pipeline pass: aws cloudformation deploy --no-fail-on-empty-changeset.',
      whose: 'user',
    }),
  },
  {
    code: 'stack-not-found',
    words: /stack(?::| (?:with id |named )?)(\S+) (?:does not exist|not found|has been deleted|is already deleted)/i,
    errors: /^StackNotFound(?:Exception)?$/,
    only: ({ sentence }) => !/stack ?set|instance/i.test(sentence),
    explain: ({ said }) => ({
      cause: `There is no stack ${bare(said(1)) || 'of this name'} in this account and region.`,
      fix: 'Check name, region and account (--region, --profile; aws sts get-caller-identity). A deleted stack is found by its ARN only.',
      whose: 'user',
    }),
  },
  {
    code: 'change-set-missing',
    words: /change ?set .{0,160}(?:does not exist|not found)/i,
    errors: /^ChangeSetNotFound(?:Exception)?$/,
    explain: () => ({
      cause:
        'The change set does not exist (any more): it was executed or deleted, or another update of the stack made it void.',
      fix: 'Run the deployment again, which makes a new one. Which there are: aws cloudformation list-change-sets --stack-name STACK.',
      whose: 'user',
    }),
  },
  {
    code: 'termination-protection',
    words: /termination ?protection/i,
    only: ({ sentence }) =>
      /\bstack\b|\bstack\[/i.test(sentence) || !/\b(?:instance|cluster|job flow|EC2|EMR)\b/i.test(sentence),
    explain: ({ reason }) => ({
      cause: 'The stack is protected against deletion.',
      fix: `Whoever protected it decides: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${nameOr(reason)}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'export-in-use',
    words: /export (\S{1,260}).{0,80}?in use by\b(.{0,300})/i,
    explain: ({ said }) => ({
      cause: `The output ${bare(said(1))} is imported by another stack${users(said(2))}, so it can be neither changed nor deleted.`,
      fix: `Which stacks use it: aws cloudformation list-imports --export-name ${bare(said(1))}. Change or delete those first.`,
      whose: 'user',
    }),
  },
  {
    code: 'stack-policy',
    words: /stack policy/i,
    explain: ({ it }) => ({
      cause: `A stack policy forbids to change ${it}.`,
      fix: 'Whoever set it decides: aws cloudformation get-stack-policy --stack-name STACK shows it; an update may carry a policy for its own duration.',
      whose: 'operator',
    }),
  },
];

/** ` (App1 and App2)`. */
const users = (named: string): string => {
  const stacks = named
    .replace(/\s*\(Service:.*$/, '')
    .replace(/[.\s]+$/, '')
    .trim();
  return stacks === '' ? '' : ` (${stacks})`;
};
