import { dqlField } from '../dql';

/** Fields of what the query answers. */
export const logArrivalFields = {
  stream: 'aws.data_firehose.arn',
  records: 'records',
  lastAt: 'lastAt',
  groups: 'groups',
} as const;

/**
 * What log records arrived by Amazon Data Firehose in the last minutes, by delivery stream. That records carry its ARN is documented:
 * https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-logs-ingest/lm-stream-logs-with-firehose
 * The log group's name was seen in Dynatrace's own processing rules.
 */
export const logArrivalsDql = (minutes: number): string =>
  [
    `fetch logs, from: now()-${minutes}m`,
    `| filter isNotNull(${dqlField(logArrivalFields.stream)})`,
    `| summarize ${logArrivalFields.records} = count(), ${logArrivalFields.lastAt} = max(timestamp), ${logArrivalFields.groups} = countDistinct(aws.log_group), by: { ${dqlField(logArrivalFields.stream)} }`,
  ].join('\n');
