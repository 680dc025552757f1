import { writeFile } from 'node:fs/promises';
import { Failure } from '../../domain/failure';
import type { Clock } from './host/clock';
import { dynatraceFetch } from './dynatraceFetch';
import type { Files, Parts } from './verb/parts';
import { readInput } from './readInput';

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

/**
 * Makes the parts of the commands: AWS clients by region and profile, files, clock. Each is loaded when it is asked for, so that help
 * and version need none of the SDK.
 */
export function compose({ profile, region, env, clock }: Choices): Parts {
  const options = async (where: string | null) =>
    (await import('./aws/clientOptions')).clientOptions({ region: where, profile, env });
  const hasOwnEndpoint = Boolean(env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']);
  return {
    clock,
    env,
    files,
    template: async (name) => (await import('./template/readTemplate')).readTemplate(name),
    chosenRegion: () => region,
    region: async () => (await options(region)).region,
    stacks: async (where) => (await import('./aws/stacks')).stacks(await options(where)),
    changeSets: async (where) => (await import('./aws/changeSets')).changeSets(await options(where)),
    stackSets: async (where) => (await import('./aws/stackSets')).stackSets(await options(where)),
    bucket: async (name, where) =>
      (await import('./aws/templateBucket')).templateBucket(name, await options(where), hasOwnEndpoint),
    backupBucket: async (name, where) =>
      (await import('./aws/backupBucket')).backupBucket(name, await options(where), hasOwnEndpoint),
    streams: async (where) => (await import('./aws/streams')).streams(await options(where)),
    secretValue: async (arn, where, signal) =>
      (await import('./aws/secretValue')).secretValue(arn, await options(where), signal),
    pipelines: async (where) => (await import('./aws/pipelines')).pipelines(await options(where)),
    metrics: async (where) => (await import('./aws/metrics')).metrics(await options(where)),
    quotas: async (where) => (await import('./aws/quotas')).quotas(await options(where)),
    organization: async (where) => (await import('./aws/organization')).organization(await options(where)),
    lastFailure: async (log, where, signal) =>
      (await import('./aws/deliveryLog')).lastFailure(log, await options(where), signal),
    secrets: async (where) => (await import('./aws/secrets')).secrets(await options(where)),
    stackSetCare: async (where, isDelegated) =>
      (await import('./aws/stackSetCare')).stackSetCare(await options(where), isDelegated),
    fetch: dynatraceFetch(env, (...request) => fetch(...request)),
    caller: async (where, signal) =>
      (await import('./aws/callerIdentity')).callerIdentity(await options(where), signal),
  };
}
