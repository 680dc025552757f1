import type { MetricFamily } from '../../model/cluster';
import { dimensions } from '../../model/ecsMetrics';
import { dqlField, dqlString } from '../dql';

/** The dimensions of cluster and service, which a metric stream and the new AWS connection spell in their own way. */
export const clusterNameOf: Readonly<Record<MetricFamily, string>> = {
  stream: dimensions.cluster,
  connection: 'ClusterName',
};
export const serviceNameOf: Readonly<Record<MetricFamily, string>> = {
  stream: dimensions.service,
  connection: 'ServiceName',
};

/** What the records of the queries below tell by. */
export const seriesFields = {
  key: 'metric.key',
  accountId: dimensions.accountId,
  region: dimensions.region,
  metricStream: dimensions.metricStream,
  cluster: 'cluster',
  service: 'service',
  entity: 'entity',
} as const;

/** `metrics` answers for the last ten days. https://docs.dynatrace.com/docs/shortlink/metric-commands */
export const longestListedMinutes = 10 * 1440;

/** Which series to list: those whose key begins with one of the texts and that had data in the last so many minutes. */
export interface SeriesAsked {
  prefixes: readonly string[];
  /** At most `longestListedMinutes`. */
  minutes: number;
}

/** A query, and the same for an environment that does not know the command `metrics` yet. */
export interface SeriesDql {
  dql: string;
  orElse: string;
}

function listed({ prefixes, minutes }: SeriesAsked, ...commands: readonly string[]): SeriesDql {
  const begins = prefixes.map((prefix) => `startsWith(${dqlField(seriesFields.key)}, ${dqlString(prefix)})`);
  const rest = [`| filter ${begins.join(' or ')}`, ...commands];
  const from = `from: now()-${minutes}m`;
  return { dql: [`metrics ${from}`, ...rest].join('\n'), orElse: [`fetch metric.series, ${from}`, ...rest].join('\n') };
}

const either = ({ stream, connection }: Readonly<Record<MetricFamily, string>>): string =>
  `coalesce(${dqlField(stream)}, ${dqlField(connection)})`;
const by = (...fields: readonly string[]): string => `by: { ${fields.map(dqlField).join(', ')} }`;

/**
 * Which metrics every cluster has: records with `metric.key`, `aws.account.id`, `aws.region`, `cluster` and, where a series
 * carries one, its `entity`. What a series lacks is null.
 */
export const clusterSeriesDql = (asked: SeriesAsked): SeriesDql =>
  listed(
    asked,
    `| fieldsAdd ${seriesFields.cluster} = ${either(clusterNameOf)}`,
    `| summarize ${seriesFields.entity} = takeAny(${dqlField(dimensions.clusterEntity)}), ${by(
      ...[seriesFields.key, seriesFields.accountId, seriesFields.region, seriesFields.cluster],
    )}`,
  );

/** The services of every cluster: records with `aws.account.id`, `aws.region`, `cluster` and `service`. */
export const serviceSeriesDql = (asked: SeriesAsked): SeriesDql =>
  listed(
    asked,
    `| fieldsAdd ${seriesFields.cluster} = ${either(clusterNameOf)}, ${seriesFields.service} = ${either(serviceNameOf)}`,
    `| filter isNotNull(${seriesFields.cluster}) and isNotNull(${seriesFields.service})`,
    `| summarize series = count(), ${by(
      ...[seriesFields.accountId, seriesFields.region, seriesFields.cluster, seriesFields.service],
    )}`,
  );

/**
 * Which metrics every account and region has: records with `metric.key`, `aws.account.id`, `aws.region`, `metricstreamname`
 * of a stream's own metrics, and an `entity` where any series carries one.
 */
export const placeSeriesDql = (asked: SeriesAsked): SeriesDql =>
  listed(
    asked,
    `| summarize ${seriesFields.entity} = takeAny(${dqlField(dimensions.clusterEntity)}), ${by(
      ...[seriesFields.key, seriesFields.accountId, seriesFields.region, seriesFields.metricStream],
    )}`,
  );

/** How many series every metric has in every account and region: records with `metric.key`, `aws.account.id`, `aws.region` and `series`. */
export const countedSeriesDql = (asked: SeriesAsked): SeriesDql =>
  listed(asked, `| summarize series = count(), ${by(seriesFields.key, seriesFields.accountId, seriesFields.region)}`);
