import { diagnose, type DiagnoseOptions } from '../commands/diagnose';
import type { Verb } from '../verb/verb';

export const diagnoseVerb: Verb = {
  name: 'diagnose',
  summary: 'Say why a stack, or a stack of a set, failed, what to do, and whose move it is.',
  examples: [
    'diagnose --stack dynatrace-ecs --region eu-west-1',
    'diagnose --stackset dynatrace-ecs',
    'diagnose --file events.json',
    'diagnose --file - --json < events.json',
  ],
  declare: (command, start) => {
    command
      .option('--stack <name>', 'name or ARN of the stack; a deleted stack is found by its ARN only')
      .option('--stackset <name>', 'stack set whose accounts are behind')
      .option('--delegated', 'with --stackset: as a delegated administrator')
      .option(
        '--file <path>',
        'pasted events or results of a stack set: JSON, YAML, text or table of the AWS CLI, a table of the console, progress of the CDK or SAM, or plain messages; - is standard input',
      )
      .action((options: DiagnoseOptions) => start((run) => diagnose(options, run)));
  },
};
