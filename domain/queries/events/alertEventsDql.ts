import { dqlAmong } from '../dql';
import type { TimeRange } from '../timeRange';

/** Longer queries do not fit into an address. */
const mostNames = 20;

/**
 * Events of this app's burn alerts on these SLOs, newest first. The alerts write `slo.name` and `slo.alert` onto their events
 * (`anomalyDetectorAlert`, `metricEventAlert`).
 */
export function alertEventsDql(sloNames: readonly string[], { from, to }: TimeRange): string {
  const span = `from: "${new Date(from).toISOString()}", to: "${new Date(to).toISOString()}"`;
  return [
    `fetch dt.davis.events, ${span}`,
    `| filter ${dqlAmong('slo.name', sloNames.slice(0, mostNames))}`,
    '| fields timestamp, event.status, event.name, slo.name, slo.alert, event.id',
    '| sort timestamp desc',
  ].join('\n');
}
