import { rotateToken, type RotateOptions } from '../commands/rotateToken';
import type { Verb } from '../verb/verb';

export const rotateTokenVerb: Verb = {
  name: 'rotate-token',
  summary: 'Put a new Dynatrace token into the secret of a stack, and tell when the old one can be revoked.',
  examples: [
    'rotate-token --stack dynatrace-ecs --region eu-west-1',
    'rotate-token --stack dynatrace-ecs --token-env NEW_TOKEN --yes',
    'rotate-token --token-stdin --yes < token.txt',
  ],
  declare: (command, start) => {
    command
      .option('--stack <name>', 'name or ARN of the stack', 'dynatrace-ecs')
      .option('--token-env <name>', 'environment variable that holds the new token; otherwise it is asked for, unseen')
      .option('--token-stdin', 'read the new token from standard input')
      .action((options: RotateOptions) => start((run) => rotateToken(options, run)));
  },
};
