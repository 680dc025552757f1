import type { Sli } from '../../model/sli';
import { arrivalMinutes } from '../../queries/arrival';
import type { AlertRule } from './alertVerdict';
import type { AlertTexts } from './alertTexts';

interface WatchedSelector {
  /** The usage, or running minus desired tasks, as `alertSelector` writes it. */
  selector: string;
  sli: Exclude<Sli, { kind: 'headroom' }>;
  /** Tasks that do not run are a matter of availability, utilization is one of resources. */
  eventType: 'RESOURCE' | 'AVAILABILITY';
  /** Team, where the SLO names one. */
  owner: string | null;
}

/** An event fires above its threshold, and usage at the threshold of an objective is bad already. */
const atOrAbove = (threshold: number): number => Number((threshold - 1e-6).toFixed(6));

/** What no usage reaches: of an alert on silence nothing but silence should fire. */
const neverReached = 1e9;

/**
 * Value of a `builtin:anomaly-detection.metric-events` object: the usage as the objective's own slots see it, against the
 * objective's own threshold, in each of the last minutes. By metric selector, because a metric-key event knows no roll-up.
 * https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/metric-events
 */
export function metricEventAlert(
  { selector, sli, eventType, owner }: WatchedSelector,
  { tier, counts, violatingSamples, slidingWindow, dealertingSamples }: AlertRule,
  { title, description, sloName }: AlertTexts,
) {
  const isSilence = counts === 'silence';
  const isBelow = sli.kind === 'running-tasks' && !isSilence;
  const bound = sli.kind === 'running-tasks' ? 0 : atOrAbove(sli.threshold);
  return {
    enabled: true,
    summary: title,
    queryDefinition: {
      type: 'METRIC_SELECTOR',
      metricSelector: selector,
      // Without it the newest minutes would be judged before they arrive.
      queryOffset: arrivalMinutes,
    },
    modelProperties: {
      type: 'STATIC_THRESHOLD',
      threshold: isSilence ? neverReached : bound,
      alertCondition: isBelow ? 'BELOW' : 'ABOVE',
      alertOnNoData: isSilence,
      violatingSamples,
      samples: slidingWindow,
      dealertingSamples,
    },
    eventTemplate: {
      title,
      description,
      eventType,
      davisMerge: true,
      metadata: [
        { metadataKey: 'slo.name', metadataValue: sloName },
        { metadataKey: 'slo.alert', metadataValue: tier },
        ...(owner === null ? [] : [{ metadataKey: 'dt.owner', metadataValue: owner }]),
      ],
    },
  };
}
