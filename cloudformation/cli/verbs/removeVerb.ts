import { remove, type RemoveOptions } from '../commands/remove';
import type { Verb } from '../verb/verb';
import { count } from './readFlag';

export const removeVerb: Verb = {
  name: 'remove',
  summary: 'Delete a stack; tell what stays, what it costs, and which streams no stack owns.',
  examples: [
    'remove --stack dynatrace-ecs --region eu-west-1',
    'remove --stackset dynatrace-ecs',
    'remove --orphans --environment https://abc12345.live.dynatrace.com',
  ],
  declare: (command, start) => {
    command
      .option('--stack <name>', 'name or ARN of the stack to delete')
      .option('--stackset <name>', 'a stack set: all its stacks, then the set itself')
      .option('--delegated', 'with --stackset: as a delegated administrator')
      .option('--concurrency <n>', 'with --stackset: accounts at the same time per region', count(1, 1000), 5)
      .option('--failure-tolerance <n>', 'with --stackset: failures per region that do not stop it', count(0, 1000), 4)
      .option('--orphans', 'look for streams that send to the environment though no stack owns them')
      .option('--environment <url>', 'environment of the orphans; otherwise that of the stack')
      .action((options: RemoveOptions) => start((run) => remove(options, run)));
  },
};
