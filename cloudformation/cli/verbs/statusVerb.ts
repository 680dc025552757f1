import { status, type StatusOptions } from '../commands/status';
import type { Verb } from '../verb/verb';
import { list } from './readFlag';

export const statusVerb: Verb = {
  name: 'status',
  summary: 'List every stack, stream and stack set of this product in one table.',
  examples: ['status --region eu-west-1', 'status --regions eu-west-1,us-east-1 --json', 'status --delegated'],
  declare: (command, start) => {
    command
      .option('--regions <list>', 'several regions, with commas', list)
      .option('--delegated', 'stack sets as a delegated administrator')
      .action((options: StatusOptions) => start((run) => status(options, run)));
  },
};
