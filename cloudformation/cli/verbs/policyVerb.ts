import { choiceFlags } from '../choice/choiceFlags';
import { policy, type PolicyOptions } from '../commands/policy';
import type { Verb } from '../verb/verb';

export const policyVerb: Verb = {
  name: 'policy',
  summary: 'Print the IAM policy that a deployer needs for these options.',
  examples: [
    'policy --region eu-west-1 --account 123456789012 --secret-arn ARN',
    'policy --choice choice.json --kms-key ARN --for arn:aws:iam::123456789012:role/deployer',
    'policy --choice choice.json --json | jq .value.policy > policy.json',
  ],
  declare: (command, start) => {
    choiceFlags(command)
      .option('--for <arn>', 'user, group or role for the simulate-principal-policy commands')
      .option('--stackset', 'for deploy --stackset')
      .option('--care', 'instead, the policy for status, doctor, cost, rotate-token, replay, and removing a stack set')
      .action((options: PolicyOptions) => start((run) => policy(options, run)));
  },
};
