import { publish } from '../commands/publish';
import type { Verb } from '../verb/verb';

interface Flags {
  bucket: string;
  prefix: string;
  makePublic?: true;
}

export const publishVerb: Verb = {
  name: 'publish',
  summary: 'Upload both templates to your bucket and print their addresses.',
  examples: [
    'publish --bucket my-templates --region eu-west-1',
    'publish --bucket my-templates --prefix shared/dynatrace --json',
  ],
  declare: (command, start) => {
    command
      .requiredOption('--bucket <name>', 'an S3 bucket; it must exist')
      .option('--prefix <path>', 'folder in the bucket', 'ecs-slo-launchpad')
      .option('--make-public', 'let anyone read the two templates (asks first; Block Public Access is never changed)')
      .action(({ bucket, prefix, makePublic }: Flags) =>
        start((run) => publish({ bucket, prefix, makePublic: makePublic === true }, run)),
      );
  },
};
