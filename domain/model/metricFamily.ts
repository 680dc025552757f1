import type { MetricFamily } from './cluster';
import { dimensions } from './ecsMetrics';
import { connectionKeys, metricStreamKeys, type MetricKeys } from './metricKeys';

/** What the dimensions that pick a cluster, or a service in it, are called. */
export type PlaceDimensions = Record<'accountId' | 'region' | 'cluster' | 'service', string>;

interface FamilyFacts {
  /** In a sentence, after "of". */
  words: string;
  /** As their names are by rule; which of them an environment has is asked at run time. */
  keys: MetricKeys;
  dimensions: PlaceDimensions;
  /** Minutes from one value to the next. */
  intervalMinutes: number;
}

/**
 * The two ways that ECS metrics come to Grail. The new AWS connection polls CloudWatch every five minutes and keeps CloudWatch's own
 * names; that its series carry account and region, and one value for five minutes, is not documented.
 * https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/ingest-telemetry/cloudwatch-metrics-pp
 */
export const metricFamilies: Record<MetricFamily, FamilyFacts> = {
  stream: { words: 'the metric stream', keys: metricStreamKeys, dimensions, intervalMinutes: 1 },
  connection: {
    words: 'the AWS connection',
    keys: connectionKeys,
    dimensions: {
      ...{ accountId: dimensions.accountId, region: dimensions.region },
      ...{ cluster: 'ClusterName', service: 'ServiceName' },
    },
    intervalMinutes: 5,
  },
};

/** The family that a metric is of, by its name; whatever is not the connection's is read as the stream's. */
export const familyOfKey = (key: string): MetricFamily => (/\.By\.[A-Z]/.test(key) ? 'connection' : 'stream');

/** What the dimensions of a metric's series are called. */
export const dimensionsOfKey = (key: string): PlaceDimensions => metricFamilies[familyOfKey(key)].dimensions;

/** The family that the SLO of a target reads. */
export const familyOf = ({ family = 'stream' }: { family?: MetricFamily | undefined }): MetricFamily => family;
