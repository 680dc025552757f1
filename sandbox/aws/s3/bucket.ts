import { createHash, randomUUID } from 'node:crypto';
import { Shelf, type World } from '../../world/world';
import { stackShelf } from '../stacks/stack';

export interface S3Object {
  body: Uint8Array;
  contentType: string;
  modified: number;
  /** Absent in a bucket without versions. Older versions are not kept. */
  versionId?: string;
}

export interface Bucket {
  region: string;
  versioning: 'Enabled' | 'Suspended' | null;
  /** The policy document as it was sent. */
  policy: string | null;
  /** S3 Block Public Access, on for every new bucket since April 2023. */
  blocksPublicPolicy: boolean;
}

/** Objects by `bucket/key`: published templates and Firehose's failed batches. */
export const objectShelf = new Shelf<Map<string, S3Object>>(() => new Map());

/** Buckets that were made by CreateBucket; others exist by their objects alone. */
export const bucketShelf = new Shelf<Map<string, Bucket>>(() => new Map());

/** Whether there is such a bucket: made by CreateBucket, by a stack, or by having objects. */
export function bucketExists(world: World, name: string): boolean {
  if (
    world.shelf(bucketShelf).has(name) ||
    [...world.shelf(objectShelf).keys()].some((key) => key.startsWith(`${name}/`))
  )
    return true;
  return [...world.shelf(stackShelf).values()].some(({ resources }) =>
    resources.some(
      (one) => one.type === 'AWS::S3::Bucket' && one.physicalId === name && one.status === 'CREATE_COMPLETE',
    ),
  );
}

/** Stores an object, with a version where the bucket has them. */
export function putObject(world: World, bucket: string, key: string, body: Uint8Array, contentType: string): S3Object {
  const isVersioned = world.shelf(bucketShelf).get(bucket)?.versioning === 'Enabled';
  const object: S3Object = { body, contentType, modified: world.clock.now() };
  if (isVersioned) object.versionId = randomUUID().replaceAll('-', '');
  world.shelf(objectShelf).set(`${bucket}/${key}`, object);
  return object;
}

/** Headers that come with an object. */
export const objectHeaders = ({ body, contentType, versionId }: S3Object): Record<string, string> => ({
  'Content-Type': contentType,
  ETag: `"${createHash('md5').update(body).digest('hex')}"`,
  ...(versionId === undefined ? {} : { 'x-amz-version-id': versionId }),
});
