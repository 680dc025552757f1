import type { Operation, Reply } from '../../http/operation';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../protocol/awsError';
import { element, elements, xmlDocument } from '../protocol/xml';
import { s3Error } from './s3Error';
import { bucketExists, objectHeaders, putObject, objectShelf } from './bucket';

const listNamespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

/**
 * GetObject, HeadObject and PutObject. Of a versioned object the newest version is kept only; nothing is permitted or checked.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export const objectOperation: Operation = (world) => (call) => {
  const { bucket = '', key = '' } = call.params;
  if (call.method === 'PUT') {
    if (!bucketExists(world, bucket)) return noSuchBucket(bucket);
    const contentType = call.headers.get('content-type') ?? 'binary/octet-stream';
    return { status: 200, headers: objectHeaders(putObject(world, bucket, key, call.raw, contentType)) };
  }
  const object = world.shelf(objectShelf).get(`${bucket}/${key}`);
  const versionId = call.query.get('versionId');
  if (!object) return s3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
  if (versionId !== null && versionId !== object.versionId)
    return s3Error(404, 'NoSuchVersion', 'The specified version does not exist.', { Key: key });
  return { status: 200, body: object.body, headers: objectHeaders(object) };
};

const noSuchBucket = (name: string): Reply =>
  s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: name });

/**
 * ListObjectsV2 with a prefix; everything in one page.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export const listObjects: Operation = (world) => (call) => {
  const { bucket = '' } = call.params;
  const prefix = call.query.get('prefix') ?? '';
  const found = [...world.shelf(objectShelf)].filter(([path]) => path.startsWith(`${bucket}/${prefix}`));
  const contents = found.map(([path, { body, modified }]) =>
    elements('Contents', [
      element('Key', path.slice(bucket.length + 1)),
      element('LastModified', new Date(modified).toISOString()),
      element('Size', String(body.length)),
    ]),
  );
  const head = [element('Name', bucket), element('Prefix', prefix), element('KeyCount', String(found.length))];
  return xmlDocument(
    200,
    elements('ListBucketResult', [...head, element('IsTruncated', 'false'), ...contents], listNamespace),
  );
};

/**
 * The template behind a `TemplateURL`: virtual-hosted or path-style S3 addresses, https only.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 * @throws AwsError ValidationError
 */
export function readTemplateUrl(world: World, templateUrl: string): string {
  const path = bucketAndKey(templateUrl);
  if (!path) throw validationError('TemplateURL must be a supported URL.');
  const object = world.shelf(objectShelf).get(path);
  const versionId = new URL(templateUrl).searchParams.get('versionId');
  if (!object || (versionId !== null && versionId !== object.versionId))
    throw new AwsError('ValidationError', 'S3 error: The specified key does not exist.');
  return new TextDecoder().decode(object.body);
}

function bucketAndKey(templateUrl: string): string | null {
  if (!URL.canParse(templateUrl) || templateUrl.length > 5120) return null;
  const { protocol, hostname, pathname } = new URL(templateUrl);
  const s3Host = /^(?:(.+)\.)?s3(?:[.-][a-z0-9-]+)?\.amazonaws\.(?:com|com\.cn|eu)$/.exec(hostname);
  if (protocol !== 'https:' || !s3Host || hostname.includes('s3-website')) return null;
  const path = decoded(pathname.slice(1));
  if (path === null) return null;
  return s3Host[1] === undefined ? path : `${s3Host[1]}/${path}`;
}

/** Null for a malformed percent-encoding, which `decodeURIComponent` throws at. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
