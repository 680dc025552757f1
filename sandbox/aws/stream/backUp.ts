import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { World } from '../../world/world';
import type { Batch, Outcome } from './deliverBatch';
import type { DeliveryConfig } from './deliveryConfig';
import { objectShelf } from '../s3/bucket';

type Failed = Extract<Outcome, { delivered: false }>;

const failed = 'http-endpoint-failed';

/**
 * Puts a batch that could not be delivered into the backup bucket: one JSON document per record and line. AWS documents
 * this shape for other destinations; for HTTP endpoints it is known from use.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/s3-prefixes.html
 */
export function backUpFailed(
  world: World,
  streamName: string,
  { backup }: DeliveryConfig,
  batch: Batch,
  attemptsMade: number,
  { errorCode, errorMessage }: Failed,
): void {
  const lines = batch.records.map((record) =>
    JSON.stringify({
      attemptsMade,
      arrivalTimestamp: batch.arrived,
      errorCode,
      errorMessage,
      attemptEndingTimestamp: world.clock.now(),
      rawData: Buffer.from(record).toString('base64'),
    }),
  );
  const { prefix, errorPrefix } = backup;
  const path = errorPrefix?.includes('!{')
    ? evaluatePrefix(errorPrefix, batch.arrived)
    : `${errorPrefix ?? prefix}${failed}/${datePath(batch.arrived)}/`;
  put(world, streamName, backup, path, batch.arrived, Buffer.from(`${lines.join('\n')}\n`));
}

/** With `AllData` every batch is also kept as it came, records without a delimiter between them. */
export function backUpAll(world: World, streamName: string, { backup }: DeliveryConfig, batch: Batch): void {
  const path = backup.prefix.includes('!{')
    ? evaluatePrefix(backup.prefix, batch.arrived)
    : `${backup.prefix}${datePath(batch.arrived)}/`;
  put(world, streamName, backup, path, batch.arrived, Buffer.concat(batch.records));
}

function put(
  world: World,
  streamName: string,
  backup: DeliveryConfig['backup'],
  path: string,
  arrived: number,
  content: Buffer,
): void {
  const time = new Date(arrived).toISOString().slice(0, 19).replace(/[T:]/g, '-');
  const key = `${path}${streamName}-1-${time}-${randomUUID()}${backup.gzip ? '.gz' : ''}`;
  const body = new Uint8Array(backup.gzip ? gzipSync(content) : content);
  world.shelf(objectShelf).set(`${backup.bucket}/${key}`, {
    body,
    contentType: 'application/octet-stream',
    modified: world.clock.now(),
  });
}

/** `yyyy/MM/dd/HH`, UTC. */
const datePath = (time: number): string => new Date(time).toISOString().slice(0, 13).replace(/[-T]/g, '/');

function evaluatePrefix(prefix: string, time: number): string {
  const [year = '', month = '', day = '', hour = '', minute = ''] = new Date(time).toISOString().split(/[-T:]/);
  const fields: Record<string, string> = { yyyy: year, MM: month, dd: day, HH: hour, mm: minute };
  return prefix
    .replaceAll('!{firehose:error-output-type}', failed)
    .replace(/!\{firehose:random-string\}/g, () => randomUUID().slice(0, 11))
    .replace(/!\{timestamp:([^}]*)\}/g, (_, pattern: string) =>
      pattern.replace(/'([^']*)'|yyyy|MM|dd|HH|mm/g, (field, quoted?: string) => quoted ?? fields[field] ?? field),
    );
}
