import type { World } from '../../world/world';
import { writeLog } from '../logs/logShelf';
import type { Batch, Outcome } from './deliverBatch';
import type { DeliveryConfig } from './deliveryConfig';
import { measure } from './measure';

export interface DeliveryHealth {
  received(records: readonly Uint8Array[]): void;
  tried(batch: Batch, outcome: Outcome): void;
  backedUp(batch: Batch): void;
}

const bytesOf = (records: readonly Uint8Array[]): number => records.reduce((sum, { length }) => sum + length, 0);

/**
 * What a delivery stream publishes about itself: metrics, and the reason of each attempt that failed into its error log.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html
 * @see https://docs.aws.amazon.com/firehose/latest/dev/http_troubleshooting.html
 */
export function deliveryHealth(world: World, arn: string, { url, log }: DeliveryConfig): DeliveryHealth {
  const [, , , region = '', accountId = ''] = arn.split(':');
  const dimension = arn.split('/').at(-1) ?? '';
  const note = (metricName: string, value: number) =>
    measure(world, { accountId, region, namespace: 'AWS/Firehose', metricName, dimension }, value);
  return {
    received(records) {
      note('IncomingRecords', records.length);
      note('IncomingBytes', bytesOf(records));
    },
    tried({ arrived, records }, outcome) {
      note('DeliveryToHttpEndpoint.Success', outcome.delivered ? 1 : 0);
      note('DeliveryToHttpEndpoint.DataFreshness', Math.round((world.clock.now() - arrived) / 1000));
      if (outcome.delivered) {
        note('DeliveryToHttpEndpoint.Records', records.length);
        note('DeliveryToHttpEndpoint.Bytes', bytesOf(records));
      } else if (log) {
        const { errorCode, errorMessage: message } = outcome;
        const event = { deliveryStreamARN: arn, destination: url, deliveryStreamVersionId: 1, message, errorCode };
        writeLog(world, { accountId, region, ...log }, JSON.stringify(event));
      }
    },
    backedUp({ records }) {
      note('BackupToS3.Records', records.length);
      note('BackupToS3.Success', 1);
    },
  };
}
