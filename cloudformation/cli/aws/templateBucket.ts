import {
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { ClientOptions } from './clientOptions';
import { bucketFailure, ofBucket } from './ofBucket';

export type Versioning = 'Enabled' | 'Suspended' | 'Off';

/** One bucket, as much of it as publishing needs. */
export interface TemplateBucket {
  /** Region that the bucket is in. */
  region(signal: AbortSignal): Promise<string>;
  versioning(signal: AbortSignal): Promise<Versioning>;
  /** The newest version of an object; null when there is none. `versionId` is null in a bucket without versions. */
  get(key: string, signal: AbortSignal): Promise<{ body: Uint8Array; versionId: string | null } | null>;
  put(key: string, body: string, signal: AbortSignal): Promise<void>;
  /** The statements of the bucket policy, none when there is no policy. */
  policy(signal: AbortSignal): Promise<Record<string, unknown>[]>;
  setPolicy(statements: readonly object[], signal: AbortSignal): Promise<void>;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */
export function templateBucket(Bucket: string, options: ClientOptions, hasOwnEndpoint: boolean): TemplateBucket {
  // A bucket's name before the host of somebody's own endpoint seldom resolves.
  const client = new S3Client({ ...options, followRegionRedirects: true, forcePathStyle: hasOwnEndpoint });
  return {
    async region(abortSignal) {
      const { BucketRegion } = await ofBucket(Bucket, client.send(new HeadBucketCommand({ Bucket }), { abortSignal }));
      return BucketRegion ?? options.region;
    },
    async versioning(abortSignal) {
      const { Status } = await ofBucket(
        Bucket,
        client.send(new GetBucketVersioningCommand({ Bucket }), { abortSignal }),
      );
      return Status ?? 'Off';
    },
    async get(Key, abortSignal) {
      try {
        const { Body, VersionId } = await client.send(new GetObjectCommand({ Bucket, Key }), { abortSignal });
        const body = await Body?.transformToByteArray();
        return { body: body ?? new Uint8Array(), versionId: VersionId === 'null' ? null : (VersionId ?? null) };
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return null;
        throw bucketFailure(Bucket, error);
      }
    },
    put: async (Key, Body, abortSignal) => {
      const command = new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/yaml' });
      await ofBucket(Bucket, client.send(command, { abortSignal }));
    },
    async policy(abortSignal) {
      try {
        const { Policy } = await client.send(new GetBucketPolicyCommand({ Bucket }), { abortSignal });
        return parseStatements(Policy ?? '{}');
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchBucketPolicy') return [];
        throw bucketFailure(Bucket, error);
      }
    },
    setPolicy: async (Statement, abortSignal) => {
      const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
      await ofBucket(Bucket, client.send(new PutBucketPolicyCommand({ Bucket, Policy }), { abortSignal }));
    },
  };
}

function parseStatements(policy: string): Record<string, unknown>[] {
  const { Statement = [] } = JSON.parse(policy) as { Statement?: Record<string, unknown> | Record<string, unknown>[] };
  return [Statement].flat();
}
