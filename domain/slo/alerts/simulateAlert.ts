import type { MetricFamily } from '../../model/cluster';
import { arrivalMinutesOf } from '../../queries/arrival';
import type { AlertRule } from './alertVerdict';

/** One minute as a detector sees it: violating, normal, or without a value. */
export type Sample = 'violating' | 'normal' | 'none';

/** One time that an alert would have been open. Milliseconds since 1970. */
export interface Firing {
  from: number;
  /** Null while it would still be open. */
  to: number | null;
}

/**
 * When an alert would have fired on a run of minutes, as Dynatrace documents its sliding window: an event opens when so many
 * samples of the window violate, and closes when fewer do and enough of them are normal again. With `silence` it opens when
 * the whole window is empty. https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/anomaly-detection-configuration
 * @param begin start of the first minute, milliseconds
 */
export function simulateAlert(
  samples: readonly Sample[],
  begin: number,
  rule: AlertRule,
  family: MetricFamily = 'stream',
): Firing[] {
  const { violatingSamples, slidingWindow, dealertingSamples, counts } = rule;
  const firings: Firing[] = [];
  const within = { violating: 0, normal: 0, none: 0 };
  let open: Firing | null = null;
  samples.forEach((sample, at) => {
    within[sample] += 1;
    const left = samples[at - slidingWindow];
    if (left !== undefined) within[left] -= 1;
    // It is seen when the minute is over and its data has arrived.
    const seen = begin + (at + 1 + arrivalMinutesOf[family]) * 60_000;
    const fires = counts === 'silence' ? within.none === slidingWindow : within.violating >= violatingSamples;
    const isWell = counts === 'silence' ? within.normal > 0 : !fires && within.normal >= dealertingSamples;
    if (open === null && fires) firings.push((open = { from: seen, to: null }));
    else if (open !== null && isWell) {
      open.to = seen;
      open = null;
    }
  });
  return firings;
}
