import { choiceFlags } from '../choice/choiceFlags';
import { deploy, type DeployOptions } from '../commands/deploy';
import type { Verb } from '../verb/verb';
import { count, list, tagList } from './readFlag';

export const deployVerb: Verb = {
  name: 'deploy',
  summary: 'Create or update the stack: show the changes, ask, execute, watch.',
  examples: [
    'deploy --region eu-west-1 --environment https://abc12345.live.dynatrace.com --secret-arn ARN',
    'deploy --choice choice.json --preset EcsFull',
    'deploy --choice choice.json --regions eu-west-1,us-east-1 --yes',
    'deploy --logs --environment URL --secret-arn ARN --log-groups /ecs/checkout,/ecs/payments',
    'deploy --choice choice.json --tags team=platform,cost-center=42 --role-arn ARN --termination-protection',
    'deploy --environment URL --token-env DT_TOKEN --stackset --ous ou-ab12-11111111 --regions eu-west-1,us-east-1',
  ],
  declare: (command, start) => {
    choiceFlags(command)
      .option(
        '--token-env <name>',
        'environment variable that holds the Dynatrace token; otherwise it is asked for, unseen',
      )
      .option('--regions <list>', 'several regions, with commas', list)
      .option(
        '--tags <KEY=VALUE>',
        'tags of the stack and its resources, with commas or repeated; others stay',
        tagList,
      )
      .option('--role-arn <arn>', 'role of the account that CloudFormation makes the resources with')
      .option('--termination-protection', 'protect the stack from being deleted by mistake')
      .option('--skip-checks', 'do not look beforehand at the secret, quotas and organization')
      .option('--stackset', 'in every account of organizational units, by a service-managed stack set')
      .option('--ous <list>', 'with --stackset: organizational units or the root, with commas', list)
      .option('--concurrency <n>', 'with --stackset: accounts at the same time per region', count(1, 1000), 5)
      .option('--failure-tolerance <n>', 'with --stackset: failures per region that do not stop it', count(0, 1000), 0)
      .option('--delegated', 'with --stackset: as a delegated administrator')
      .action((options: DeployOptions) => start((run) => deploy(options, run)));
  },
};
