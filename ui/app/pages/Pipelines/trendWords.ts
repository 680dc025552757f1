import { spanWords } from '../../components/text/TimeAgo';
import type { StreamHistory } from '../../../../domain/contract/pipelineStatus';

/** "45 s", "3 min", "5 h": how far behind the newest data is. */
export const lagWords = (seconds: number | null): string => (seconds === null ? '–' : spanWords(seconds * 1000));

/** Minutes that a line of lags has room for at least, so that the few of a stream that flows look like few. */
export const leastLagShown = 15;

/** Metric updates a minute now. The last slot may lie within the time that AWS takes to deliver, so the one before counts too. */
export function perMinuteWords({ metricsPerMinute }: Pick<StreamHistory, 'metricsPerMinute'>): string {
  const newest = metricsPerMinute.slice(-2).findLast((value) => value !== null);
  return (newest ?? 0).toLocaleString('en-US');
}
