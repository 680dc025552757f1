import { arrivalMinutes } from '../queries/arrival';
import { metricKey } from '../queries/metricSelector';
import type { AlertTexts } from './alertTexts';
import { alertMinutes } from './burnRate';
import type { PossibleTier } from './burnTiers';

/** So many minutes of the hour have to be fine again before the problem closes; a gap in the data must not keep it open. */
export const closingMinutes = 30;

interface WatchedSlo {
  /** Key part of the metrics that Dynatrace derives from an SLO. */
  metricName: string;
  /** Tasks that do not run are a matter of availability, utilization is one of resources. */
  eventType: 'RESOURCE' | 'AVAILABILITY';
}

const metrics = { 'burn-rate': 'errorBudgetBurnRate', budget: 'normalizedErrorBudget' } as const;

/**
 * Value of a `builtin:anomaly-detection.metric-events` object on a metric of a classic SLO. Such metrics are the SLO's
 * expression under another name, so a sample of a minute is all good or all bad, and it is the number of samples out of 60
 * that makes a burn rate.
 * Metric keys: https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/configure-and-monitor-slo.
 * By metric selector, because metric-key events read "incoming raw measurements", which these are not.
 */
export function metricEventAlert(
  { metricName, eventType }: WatchedSlo,
  { watches, threshold, minutes, tier }: PossibleTier,
  { title, description, sloName }: AlertTexts,
) {
  return {
    enabled: true,
    summary: title,
    queryDefinition: {
      type: 'METRIC_SELECTOR',
      metricSelector: metricKey(`func:slo.${metrics[watches]}.${metricName}`),
      // Without it the newest minutes would be judged before they arrive, which matters where silence counts as bad.
      queryOffset: arrivalMinutes,
    },
    modelProperties: {
      type: 'STATIC_THRESHOLD',
      threshold,
      alertCondition: watches === 'budget' ? 'BELOW' : 'ABOVE',
      alertOnNoData: false,
      violatingSamples: minutes,
      samples: alertMinutes,
      dealertingSamples: closingMinutes,
    },
    eventTemplate: {
      title,
      description,
      eventType,
      davisMerge: true,
      metadata: [
        { metadataKey: 'slo.name', metadataValue: sloName },
        { metadataKey: 'slo.alert', metadataValue: tier },
      ],
    },
  };
}
