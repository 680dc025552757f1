import type { UtilisationMetric } from '../../model/ecsMetrics';

/** How the two metrics are called where people read. */
export const metricWords: Record<UtilisationMetric, { short: string; long: string }> = {
  cpu: { short: 'CPU', long: 'CPU utilization' },
  memory: { short: 'memory', long: 'memory utilization' },
};

export const percentText = (value: number): string => `${Number(value.toFixed(4))} %`;

/** Minutes for people: `84 minutes`, `2 hours`, `5.6 hours`. */
export function minutesText(minutes: number): string {
  if (minutes === 1) return '1 minute';
  return minutes < 120 ? `${minutes} minutes` : `${Number((minutes / 60).toFixed(1))} hours`;
}
