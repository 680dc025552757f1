import { Shelf } from '../../world/world';
import type { Fields } from '../protocol/fields';
import type { DeliveryStream } from './deliveryStream';

/** An Amazon Data Firehose stream, however it was made. */
export interface StoredDeliveryStream {
  arn: string;
  name: string;
  accountId: string;
  region: string;
  /** https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeliveryStreamDescription.html */
  status: 'CREATING' | 'ACTIVE' | 'CREATING_FAILED' | 'DELETING_FAILED';
  failure: { type: string; details: string } | null;
  created: number;
  /** As CloudFormation or CreateDeliveryStream gave them. */
  properties: Fields;
  stream: DeliveryStream;
}

/** Delivery streams by ARN. */
export const deliveryShelf = new Shelf<Map<string, StoredDeliveryStream>>(() => new Map());
