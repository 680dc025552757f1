import { Option } from 'commander';
import { replay, type ReplayOptions } from '../commands/replay';
import type { Verb } from '../verb/verb';

export const replayVerb: Verb = {
  name: 'replay',
  summary: 'Send failed batches from the backup bucket again.',
  examples: [
    'replay --stack dynatrace-ecs --since 1h --dry-run',
    'replay --stack dynatrace-ecs --since 1h --token-env DT_TOKEN --yes',
    'replay --bucket NAME --environment https://abc12345.live.dynatrace.com --secret-arn ARN',
  ],
  declare: (command, start) => {
    command
      .option('--stack <name>', 'stack whose failed batches to send; it knows bucket, environment and endpoint')
      .option('--bucket <name>', 'backup bucket, when the stack is gone')
      .option('--environment <url>', 'environment to send to, when the stack is gone')
      .addOption(new Option('--endpoint <which>', 'endpoint of Dynatrace').choices(['global', 'us', 'eu']))
      .option('--logs', 'the bucket is that of a log stream; a stack tells by itself')
      .option('--secret-arn <arn>', 'secret with the token; otherwise that of the stack, or you are asked')
      .option('--token-env <name>', 'environment variable that holds the token')
      .option('--since <when>', 'only what arrived since: 90m, 2h, 3d or 2026-11-22T10:00Z')
      .option('--prefix <prefix>', 'where failed batches lie in the bucket', 'http-endpoint-failed/')
      .option('--dry-run', 'only tell what would be sent')
      .option('--uncertain', 'send also what may have been accepted already')
      .action((options: ReplayOptions) => start((run) => replay(options, run)));
  },
};
