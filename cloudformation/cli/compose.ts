import { writeFile } from 'node:fs/promises';
import { Failure } from '../../domain/failure';
import { backupBucket } from './aws/backupBucket';
import { callerIdentity } from './aws/callerIdentity';
import { changeSets } from './aws/changeSets';
import { clientOptions } from './aws/clientOptions';
import { stacks } from './aws/stacks';
import { stackSets } from './aws/stackSets';
import { secretValue } from './aws/secretValue';
import { streams } from './aws/streams';
import { templateBucket } from './aws/templateBucket';
import type { Clock } from './host/clock';
import type { Files, Parts } from './verb/parts';
import { readInput } from './readInput';
import { readTemplate } from './template/readTemplate';

interface Choices {
  profile: string | null;
  region: string | null;
  env: Parts['env'];
  clock: Clock;
}

const files: Files = {
  read: async (path) =>
    readInput(path).catch((cause: unknown) => {
      throw new Failure(
        { code: 'NotFound', message: `${path} cannot be read.`, whose: 'user', hint: 'Check the path of the file.' },
        cause,
      );
    }),
  write: async (path, text) =>
    writeFile(path, text).catch((cause: unknown) => {
      throw new Failure(
        {
          code: 'NotFound',
          message: `${path} cannot be written.`,
          whose: 'user',
          hint: 'Check that its folder exists and may be written to.',
        },
        cause,
      );
    }),
};

/** Makes the parts of the commands: AWS clients by region and profile, files, clock. */
export function compose({ profile, region, env, clock }: Choices): Parts {
  const at = (where: string) => clientOptions({ region: where, profile, env });
  const hasOwnEndpoint = Boolean(env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']);
  return {
    clock,
    env,
    files,
    template: readTemplate,
    chosenRegion: () => region,
    region: async () => (await clientOptions({ region, profile, env })).region,
    stacks: async (where) => stacks(await at(where)),
    changeSets: async (where) => changeSets(await at(where)),
    stackSets: async (where) => stackSets(await at(where)),
    bucket: async (name, where) => templateBucket(name, await at(where), hasOwnEndpoint),
    backupBucket: async (name, where) => backupBucket(name, await at(where), hasOwnEndpoint),
    streams: async (where) => streams(await at(where)),
    secretValue: async (arn, where, signal) => secretValue(arn, await at(where), signal),
    fetch: (...request) => fetch(...request),
    caller: async (where, signal) => callerIdentity(await at(where), signal),
  };
}
