import { doctor } from '../commands/doctor';
import type { Verb } from '../verb/verb';

export const doctorVerb: Verb = {
  name: 'doctor',
  summary: 'Follow the data from the stack to Dynatrace and say which link is wrong, and whose move it is.',
  examples: ['doctor --stack dynatrace-ecs --region eu-west-1', 'doctor --json | jq .value.findings'],
  declare: (command, start) => {
    command
      .option('--stack <name>', 'name or ARN of the stack', 'dynatrace-ecs')
      .action((options: { stack: string }) => start((run) => doctor(options, run)));
  },
};
