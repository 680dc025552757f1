import { Shelf } from '../../world/world';
import type { Fields } from '../protocol/fields';

/** A metric stream, however it was made. */
export interface StoredMetricStream {
  arn: string;
  name: string;
  accountId: string;
  region: string;
  firehoseArn: string;
  roleArn: string;
  outputFormat: string;
  /** IncludeFilters or ExcludeFilters, as given. */
  filters: Fields;
  includesLinkedAccounts: boolean;
  state: 'running' | 'stopped';
  created: number;
  updated: number;
  remove?: () => void;
}

/** Metric streams by ARN. */
export const metricStreamShelf = new Shelf<Map<string, StoredMetricStream>>(() => new Map());
