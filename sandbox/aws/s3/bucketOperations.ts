import type { Call, Operation, Reply } from '../../http/operation';
import type { World } from '../../world/world';
import { element, elements, xmlDocument } from '../protocol/xml';
import { listObjects } from './objects';
import { s3Error } from './s3Error';
import { bucketExists, type Bucket, bucketShelf } from './bucket';

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

type OnBucket = (world: World, call: Call, name: string, bucket: Bucket) => Reply;

const empty: Reply = { status: 200 };
const text = (call: Call) => new TextDecoder().decode(call.raw);

/** Sub-resources by method, https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */
const operations: Readonly<Record<string, OnBucket>> = {
  'GET versioning': (_world, _call, _name, { versioning }) =>
    xmlDocument(200, elements('VersioningConfiguration', versioning ? [element('Status', versioning)] : [], namespace)),
  'PUT versioning': (_world, call, _name, bucket) => {
    bucket.versioning = text(call).includes('<Status>Enabled</Status>') ? 'Enabled' : 'Suspended';
    return empty;
  },
  'GET location': (_world, _call, _name, { region }) => {
    const place = region === 'us-east-1' ? '' : region;
    return xmlDocument(200, `<LocationConstraint xmlns="${namespace}">${place}</LocationConstraint>`);
  },
  'GET policy': (_world, _call, _name, { policy }) =>
    policy === null
      ? s3Error(404, 'NoSuchBucketPolicy', 'The bucket policy does not exist')
      : { status: 200, body: policy, headers: { 'Content-Type': 'application/json' } },
  'PUT policy': (_world, call, _name, bucket) => {
    const policy = text(call);
    const isPublic = /"Principal":\s*("\*"|\{\s*"AWS":\s*"\*")/.test(policy);
    if (bucket.blocksPublicPolicy && isPublic) return s3Error(403, 'AccessDenied', 'Access Denied');
    bucket.policy = policy;
    return { status: 204 };
  },
  'DELETE publicAccessBlock': (_world, _call, _name, bucket) => {
    bucket.blocksPublicPolicy = false;
    return { status: 204 };
  },
};

/** Everything that addresses a bucket. A bucket of another region than the request is signed for answers 301 with its region. */
export const bucketOperation: Operation = (world) => (call) => {
  const { bucket: name = '' } = call.params;
  const subresource = ['versioning', 'location', 'policy', 'publicAccessBlock'].find((one) => call.query.has(one));
  const signed = /Credential=[^/,\s]+\/\d{8}\/([a-z0-9-]+)\//.exec(call.headers.get('authorization') ?? '')?.[1];
  if (call.method === 'PUT' && subresource === undefined) return createBucket(world, call, name, signed);
  if (call.method === 'GET' && subresource === undefined) return listObjects(world)(call);
  if (!bucketExists(world, name)) {
    return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: name });
  }
  const bucket = world.shelf(bucketShelf).get(name) ?? settings(world, name, signed ?? 'us-east-1');
  const headers = { 'x-amz-bucket-region': bucket.region };
  if (signed !== undefined && signed !== bucket.region) {
    const message = 'The bucket you are attempting to access must be addressed using the specified endpoint.';
    return s3Error(301, 'PermanentRedirect', message, { Bucket: name }, headers);
  }
  if (call.method === 'HEAD') return { status: 200, headers };
  const operation = operations[`${call.method} ${subresource}`];
  return operation?.(world, call, name, bucket) ?? s3Error(501, 'NotImplemented', 'The sandbox does not support this.');
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
function createBucket(world: World, call: Call, name: string, signed: string | undefined): Reply {
  if (bucketExists(world, name)) {
    return s3Error(409, 'BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded.');
  }
  const asked = /<LocationConstraint>([a-z0-9-]+)</.exec(text(call))?.[1];
  settings(world, name, asked ?? signed ?? 'us-east-1');
  return { status: 200, headers: { Location: `/${name}` } };
}

function settings(world: World, name: string, region: string): Bucket {
  const bucket: Bucket = { region, versioning: null, policy: null, blocksPublicPolicy: true };
  world.shelf(bucketShelf).set(name, bucket);
  return bucket;
}
