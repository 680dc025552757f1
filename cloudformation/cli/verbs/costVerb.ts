import { cost, type CostOptions } from '../commands/cost';
import type { Verb } from '../verb/verb';
import { count } from './readFlag';

export const costVerb: Verb = {
  name: 'cost',
  summary: 'Estimate what a month of a metric stream costs in AWS, or measure it by the billed updates.',
  examples: ['cost --metrics 200', 'cost --stack dynatrace-ecs --region eu-west-1 --days 7'],
  declare: (command, start) => {
    command
      .option('--metrics <n>', 'estimate for so many metrics that are updated every minute', count(1, 10_000_000))
      .option('--stack <name>', 'measure the stream of this stack')
      .option('--days <n>', 'with --stack: how far to look back', count(1, 60), 7)
      .action((options: CostOptions) => start((run) => cost(options, run)));
  },
};
