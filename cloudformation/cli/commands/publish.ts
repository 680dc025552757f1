import { createHash } from 'node:crypto';
import { Failure } from '../../../domain/failure';
import { checkTemplateUrl } from '../../../domain/onboarding/template/checkTemplateUrl';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { percentEncode } from '../../../domain/onboarding/link/percentEncode';
import { partitionOf } from '../../../domain/onboarding/places/regions';
import type { TemplateBucket } from '../aws/templateBucket';
import type { Run } from '../verb/verb';
import { makePublic } from '../makePublic';
import type { Template } from '../template/readTemplate';
import { templateNames } from '../template/templateNames';
import type { ExitCode } from '../host/exitCode';

export interface PublishOptions {
  bucket: string;
  prefix: string;
  makePublic: boolean;
}

interface Published {
  name: string;
  version: string;
  sha256: string;
  key: string;
  versionId: string | null;
  templateUrl: string;
  outcome: 'uploaded' | 'already there';
}

/** Uploads both templates under names that say what is in them, reads them back, and tells their addresses. */
export async function publish(options: PublishOptions, { parts, host, signal }: Run): Promise<ExitCode> {
  const asked = await parts.region();
  const prefix = options.prefix.replace(/^\/+|\/+$/g, '');
  if (!/^[\w./-]+$/.test(prefix))
    throw invalidInput('prefix', 'may have letters, digits, . _ - and / only', 'Choose another prefix.');
  host.progress(`Looking at the bucket ${options.bucket} …`);
  const caller = await parts.caller(asked, signal);
  const first = await parts.bucket(options.bucket, asked);
  const region = await first.region(signal);
  checkPartition(options.bucket, region, asked, caller.partition);
  const bucket = region === asked ? first : await parts.bucket(options.bucket, region);
  const versioning = await bucket.versioning(signal);
  if (versioning !== 'Enabled')
    host.warn(
      `Versioning of the bucket is ${versioning.toLowerCase()}: the addresses carry no versionId, so whoever may write to the bucket can exchange a template. Turn it on: aws s3api put-bucket-versioning --bucket ${options.bucket} --versioning-configuration Status=Enabled`,
    );
  const published: Published[] = [];
  for (const name of templateNames) {
    const template = await parts.template(name);
    host.progress(`Publishing ${name} ${template.version} …`);
    published.push(await publishOne(bucket, template, { ...options, prefix, region }, signal));
  }
  host.table([
    ['template', 'version', 'sha256', ''],
    ...published.map(({ name, version, sha256, outcome }) => [name, version, sha256, outcome]),
  ]);
  for (const { name, templateUrl } of published) host.say(`templateURL of ${name}:\n  ${templateUrl}`);
  const access = options.makePublic
    ? await makePublic(bucket, options.bucket, { prefix, region }, { host, signal })
    : null;
  if (access === null) host.say('Nothing was made public: only who may read the bucket can open the addresses.');
  host.done({ bucket: options.bucket, region, versioning, published, public: access });
  return 0;
}

async function publishOne(
  bucket: TemplateBucket,
  { name, body, version, sha256 }: Template,
  place: { bucket: string; prefix: string; region: string },
  signal: AbortSignal,
): Promise<Published> {
  const key = `${place.prefix}/${name}/${version}/${sha256}.yaml`;
  const before = await bucket.get(key, signal);
  const isThere = before !== null && sha256Of(before.body) === sha256;
  if (!isThere) await bucket.put(key, body, signal);
  const stored = isThere ? before : await bucket.get(key, signal);
  if (stored === null || sha256Of(stored.body) !== sha256) {
    throw new Failure({
      code: 'Conflict',
      message: `What lies in the bucket as ${key} is not what was uploaded: its SHA-256 differs.`,
      whose: 'operator',
      hint: 'Do not use it. Look for a rule that changes objects, or for somebody who writes to the bucket, then publish again.',
    });
  }
  const templateUrl = addressOf(place, key, stored.versionId);
  checkTemplateUrl(templateUrl, partitionOf(place.region));
  return {
    name,
    version,
    sha256,
    key,
    versionId: stored.versionId,
    templateUrl,
    outcome: isThere ? 'already there' : 'uploaded',
  };
}

const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** Virtual-hosted and regional; a bucket with dots in its name has no certificate for that and is addressed by path. */
function addressOf(
  { bucket, region }: { bucket: string; region: string },
  key: string,
  versionId: string | null,
): string {
  const { dnsSuffix } = partitionOf(region);
  const path = key.split('/').map(percentEncode).join('/');
  const object = bucket.includes('.')
    ? `https://s3.${region}.${dnsSuffix}/${bucket}/${path}`
    : `https://${bucket}.s3.${region}.${dnsSuffix}/${path}`;
  return versionId === null ? object : `${object}?versionId=${percentEncode(versionId)}`;
}

function checkPartition(bucket: string, region: string, asked: string, callerPartition: string): void {
  const [there, here] = [partitionOf(region), partitionOf(asked)];
  if (there.id === here.id && (callerPartition === '' || callerPartition === here.id)) return;
  throw invalidInput(
    'bucket',
    `${bucket} is in ${there.name} and the region ${asked} in ${here.name}; these credentials are of the partition ${callerPartition}`,
    'CloudFormation reads templates of its own partition only. Publish into a bucket of each partition, with credentials of that partition.',
  );
}
