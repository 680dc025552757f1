import { Failure } from '../../failure';
import { invalidInput } from '../places/invalidInput';
import { partitions, type Partition } from '../places/partitions';
import { findPartition } from '../places/regions';

const field = 'templateUrl';
const example = (suffix: string) => `https://BUCKET.s3.REGION.${suffix}/ecs-metric-stream.yaml`;
const bucket = '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]';
const regionId = '[a-z]{2,4}(?:-[a-z]+)+-\\d+';

/** Region named in the host (undefined: the global host), or null when the URL is not an object in S3 of that suffix. */
function s3Object(host: string, path: string, suffix: string): { region: string | undefined } | null {
  const tail = `s3(?:[.-](?:dualstack\\.)?(?<region>${regionId}))?\\.${suffix.replaceAll('.', '\\.')}`;
  // Composed from constants of this file and the partitions table, never from input.
  const virtualHosted = new RegExp(`^${bucket}\\.${tail}$`).exec(host);
  const pathStyle = new RegExp(`^${tail}$`).exec(host);
  if (virtualHosted && path.length > 1) return { region: virtualHosted.groups?.region };
  if (pathStyle && new RegExp(`^/${bucket}/.`).test(path)) return { region: pathStyle.groups?.region };
  return null;
}

/**
 * Checks that CloudFormation can read a template from the URL: an https object URL of S3 (virtual-hosted or path style, no website
 * endpoint, 1,024 characters at most, `versionId` allowed) in the partition of the stack; partitions do not read each other's buckets.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-template.html
 * @throws Failure `InvalidInput`
 */
export function checkTemplateUrl(templateUrl: string, partition: Partition): void {
  const hint = `Publish the template to S3 in ${partition.name} and give its address: ${example(partition.dnsSuffix)}`;
  if (templateUrl.length > 1024) throw invalidInput(field, 'is longer than 1,024 characters', hint);
  const [, host, path, query] =
    /^https:\/\/([a-z0-9.-]+)(\/[\w.~:/@!$&'()*+,;=%-]*)(\?[^#\s]*)?$/.exec(templateUrl) ?? [];
  if (host === undefined || path === undefined) throw invalidInput(field, 'is not an https URL of an S3 object', hint);
  if (host.includes('.s3-website')) throw invalidInput(field, 'is an S3 website endpoint, which has no https', hint);
  const object = s3Object(host, path, partition.dnsSuffix);
  if (!object) throw invalidInput(field, `is not the address of an S3 object in ${partition.name}`, hint);
  // GovCloud shares its suffix with the commercial regions; the host without a region is commercial.
  const global = partition.id === 'aws-us-gov' ? 'aws' : partition.id;
  const home = object.region === undefined ? global : findPartition(object.region)?.id;
  if (home !== partition.id) throw invalidInput(field, `names a bucket outside ${partition.name}`, hint);
  if (query !== undefined && !/^\?versionId=[\w.-]+$/.test(query))
    throw invalidInput(field, 'has a query other than versionId', `${hint}. Signed URLs do not belong into a link.`);
}

/** The same where no region is chosen yet: of whichever partition. @throws Failure `InvalidInput` */
export function checkAnyTemplateUrl(templateUrl: string): void {
  const problems = partitions.map((partition) => problemIn(() => checkTemplateUrl(templateUrl, partition)));
  const [first] = problems;
  if (first && !problems.includes(null)) throw first;
}

function problemIn(check: () => void): Failure | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Where a template URL leads, and which file it names when its key is the file's SHA-256, as `publish` makes it. */
export function templateSource(templateUrl: string): { bucket: string; sha256: string | null } {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)([^?#]*)/.exec(templateUrl) ?? [];
  const bucket = /^s3[.-]/.test(host) ? (path.split('/')[1] ?? '') : host.replace(/\.s3[.-].*$/, '');
  return { bucket, sha256: /(?:^|[/.-])([0-9a-f]{64})(?:[/.-]|$)/.exec(path)?.[1] ?? null };
}
