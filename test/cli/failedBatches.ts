import type { BackupBucket } from '../../cloudformation/cli/aws/backupBucket';

const id = '0d4a1b2c-3d4e-4f50-8a6b-7c8d9e0f1a2b';

/** The key under which Firehose keeps a batch that arrived at this time. */
export const keyOf = (arrived: string): string => {
  const [day = '', time = ''] = new Date(arrived).toISOString().slice(0, 19).split('T');
  return `http-endpoint-failed/${day.replace(/-/g, '/')}/${time.slice(0, 2)}/ecs-DeliveryStream-1-${day}-${time.replace(/:/g, '-')}-${id}.gz`;
};

/** What is in such an object: one line for each record. */
export const linesOf = (arrived: string, records: readonly string[]): string =>
  records
    .map((record) =>
      JSON.stringify({
        attemptsMade: 7,
        arrivalTimestamp: Date.parse(arrived),
        errorCode: 'HttpEndpoint.DestinationException',
        errorMessage: 'The following response was received from the endpoint destination. 503: ',
        attemptEndingTimestamp: Date.parse(arrived) + 900_000,
        rawData: Buffer.from(record).toString('base64'),
      }),
    )
    .join('\n');

export interface FakeBucket extends BackupBucket {
  objects: Map<string, string>;
}

/** A bucket in memory. */
export function aBucket(objects: Record<string, string>): FakeBucket {
  const kept = new Map(Object.entries(objects));
  return {
    objects: kept,
    list: async (prefix) =>
      [...kept].flatMap(([key, text]) => (key.startsWith(prefix) ? [{ key, modified: 0, bytes: text.length }] : [])),
    read: async (key) => kept.get(key) ?? null,
    write: async (key, text) => void kept.set(key, text),
  };
}
