import { watch } from '../commands/watch';
import type { Verb } from '../verb/verb';
import { count } from './readFlag';

interface Flags {
  stack?: string;
  stackset?: string;
  delegated?: true;
  operation?: string;
  after?: string;
  interval: number;
  timeout: number;
}

export const watchVerb: Verb = {
  name: 'watch',
  summary: 'Show events of a stack or a stack set until it settles, then outputs or the cause of failure.',
  examples: [
    'watch --stack dynatrace-ecs --region eu-west-1',
    'watch --stack ARN --after EVENT-ID --timeout 10',
    'watch --stackset dynatrace-ecs',
  ],
  declare: (command, start) => {
    command
      .option('--stack <name>', 'name or ARN; a stack that is being deleted is found to the end by its ARN only')
      .option('--stackset <name>', 'follow the newest operation of a stack set instead')
      .option('--operation <id>', 'with --stackset: another operation')
      .option('--delegated', 'with --stackset: as a delegated administrator')
      .option('--after <event-id>', 'go on after this event')
      .option('--interval <seconds>', 'time between two looks', count(1, 300), 3)
      .option('--timeout <minutes>', 'stop looking after this time; AWS goes on', count(1, 1440), 60)
      .action(({ after, interval, timeout, ...which }: Flags) =>
        start((run) => watch({ ...which, after, intervalSeconds: interval, timeoutMinutes: timeout }, run)),
      );
  },
};
