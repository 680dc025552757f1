import { readFile, writeFile } from 'node:fs/promises';
import { Failure } from '../../domain/failure';
import { callerIdentity } from './aws/callerIdentity';
import { changeSets } from './aws/changeSets';
import { clientOptions } from './aws/clientOptions';
import { stacks } from './aws/stacks';
import { stackSets } from './aws/stackSets';
import { templateBucket } from './aws/templateBucket';
import type { Clock } from './clock';
import type { Files, Parts } from './parts';
import { readTemplate } from './readTemplate';

interface Choices {
  profile: string | null;
  region: string | null;
  env: Parts['env'];
  clock: Clock;
}

const files: Files = {
  read: async (path) =>
    readFile(path, 'utf8').catch((cause: unknown) => {
      throw new Failure(
        { code: 'NotFound', message: `${path} cannot be read.`, whose: 'user', hint: 'Check the path of the file.' },
        cause,
      );
    }),
  write: (path, text) => writeFile(path, text),
};

/** Makes the parts of the commands: AWS clients by region and profile, files, clock. */
export function compose({ profile, region, env, clock }: Choices): Parts {
  const at = (where: string) => clientOptions(where, profile);
  const hasOwnEndpoint = Boolean(env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']);
  return {
    clock,
    env,
    files,
    template: readTemplate,
    chosenRegion: () => region,
    region: async () => (await clientOptions(region, profile)).region,
    stacks: async (where) => stacks(await at(where)),
    changeSets: async (where) => changeSets(await at(where)),
    stackSets: async (where) => stackSets(await at(where)),
    bucket: async (name, where) => templateBucket(name, await at(where), hasOwnEndpoint),
    caller: async (where, signal) => callerIdentity(await at(where), signal),
  };
}
