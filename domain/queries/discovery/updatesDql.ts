import { dimensions, heartbeatMetricKey } from '../../model/ecsMetrics';
import { dqlField } from '../dql';
import { slotParameters } from '../grail/slotsDql';
import { metricKey, quoted } from '../metricSelector';
import type { TimeRange } from '../timeRange';

/** The field with the metric updates, one number a minute. */
export const updatesField = 'updates';

const by = [dimensions.accountId, dimensions.region, dimensions.metricStream];

/**
 * How many metric updates each stream sent, minute by minute: records with account, region, stream and `updates`. The metric is
 * a stream's own count, whose sum AWS documents as the one that means something.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-monitoring.html
 * @param span whole minutes, no more than `slotsPerQuery` of them
 */
export const updatesDql = (span: TimeRange): string =>
  `timeseries ${updatesField} = sum(${dqlField(heartbeatMetricKey)}), ${slotParameters({ by, filter: '' }, span, 1)}`;

/** The same for the Metrics API. */
export const updatesSelector = `${metricKey(heartbeatMetricKey)}:splitBy(${by.map(quoted).join(',')}):sum`;
