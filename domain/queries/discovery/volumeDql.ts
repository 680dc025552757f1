import { dimensions, heartbeatMetricKey, totalUpdatesMetricKey } from '../../model/ecsMetrics';
import { dqlField } from '../dql';
import { slotParameters } from '../grail/slotsDql';
import type { TimeRange } from '../timeRange';
import { updatesField } from './updatesDql';

/** Hours, as Grail keeps them for longer than minutes. */
export const volumeSlotMinutes = 60;

const by = [dimensions.accountId, dimensions.region, dimensions.metricStream];

/**
 * How many metric updates each stream sent, hour by hour. The billed count is the sum of `TotalMetricUpdate`:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-monitoring.html
 * @param span whole hours
 */
export const volumeDql = (isBilledCount: boolean, span: TimeRange): string =>
  `timeseries ${updatesField} = sum(${dqlField(isBilledCount ? totalUpdatesMetricKey : heartbeatMetricKey)}), ${slotParameters({ by, filter: '' }, span, volumeSlotMinutes)}`;
