import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { gunzipSync } from 'node:zlib';
import type { ClientOptions } from './clientOptions';
import { bucketFailure, ofBucket } from './ofBucket';

/** An object of the bucket. */
export interface BackedUp {
  key: string;
  /** Milliseconds since the epoch. */
  modified: number;
  bytes: number;
}

/** The bucket in which Amazon Data Firehose keeps what it could not deliver. */
export interface BackupBucket {
  list(prefix: string, signal: AbortSignal): Promise<BackedUp[]>;
  /** Decompressed; null when there is no such object. */
  read(key: string, signal: AbortSignal): Promise<string | null>;
  write(key: string, text: string, signal: AbortSignal): Promise<void>;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */
export function backupBucket(Bucket: string, options: ClientOptions, hasOwnEndpoint: boolean): BackupBucket {
  const client = new S3Client({ ...options, followRegionRedirects: true, forcePathStyle: hasOwnEndpoint });
  return {
    async list(Prefix, abortSignal) {
      const found: BackedUp[] = [];
      let ContinuationToken: string | undefined;
      do {
        const command = new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken });
        const page = await ofBucket(Bucket, client.send(command, { abortSignal }));
        for (const { Key = '', LastModified, Size = 0 } of page.Contents ?? [])
          found.push({ key: Key, modified: LastModified?.getTime() ?? 0, bytes: Size });
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return found;
    },
    async read(Key, abortSignal) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }), { abortSignal });
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
        // Firehose sets no content encoding on what it compresses.
        const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
        return new TextDecoder().decode(isGzip ? gunzipSync(bytes) : bytes);
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return null;
        throw bucketFailure(Bucket, error);
      }
    },
    async write(Key, text, abortSignal) {
      const command = new PutObjectCommand({ Bucket, Key, Body: text, ContentType: 'application/json' });
      await ofBucket(Bucket, client.send(command, { abortSignal }));
    },
  };
}
