import { arrivalMinutes } from '../queries/arrival';
import { numberLiteral } from '../queries/metricSelector';
import type { AlertTexts } from './alertTexts';
import { alertMinutes } from './burnRate';
import type { PossibleTier } from './burnTiers';
import { closingMinutes } from './metricEventAlert';

interface WatchedSli {
  /** The SLO's indicator with slots of one minute. */
  indicator: string;
  /** Percent, below 100. */
  target: number;
  entityId: string;
  eventType: 'PERFORMANCE_EVENT' | 'AVAILABILITY_EVENT';
}

/** Limit of an analyzer's input field in the settings schema. */
export const longestQuery = 50_000;

/** The burn rate of each minute. https://docs.dynatrace.com/docs/deliver/service-level-objectives ("Calculate SLO burn rates") */
export function burnRateQuery({ indicator, target }: Pick<WatchedSli, 'indicator' | 'target'>): string {
  return [
    indicator,
    `| fieldsAdd burnRate = (100 - sli[]) / (100 - ${numberLiteral(target)})`,
    '| fieldsRemove sli',
  ].join('\n');
}

/**
 * Value of a `builtin:davis.anomaly-detectors` object. The analyzer wants every value as text, a query in steps of a minute
 * without a timeframe of its own, and leaves it to the dimensions how many series there are: here one. A minute is all good
 * or all bad, so the number of violating samples out of 60 makes the burn rate.
 * https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/anomaly-detection-configuration
 */
export function anomalyDetectorAlert(
  sli: WatchedSli,
  { threshold, minutes, tier }: PossibleTier,
  { title, description, sloName }: AlertTexts,
) {
  const input = {
    query: burnRateQuery(sli),
    threshold: numberLiteral(threshold),
    alertCondition: 'ABOVE',
    alertOnMissingData: 'false',
    violatingSamples: `${minutes}`,
    slidingWindow: `${alertMinutes}`,
    dealertingSamples: `${closingMinutes}`,
  };
  const properties = {
    'event.name': title,
    'event.type': sli.eventType,
    'event.description': description,
    'dt.source_entity': sli.entityId,
    'slo.name': sloName,
    'slo.alert': tier,
  };
  return {
    enabled: true,
    title,
    description,
    source: 'ECS SLO Launchpad',
    executionSettings: { queryOffset: arrivalMinutes },
    analyzer: {
      name: 'dt.statistics.ui.anomaly_detection.StaticThresholdAnomalyDetectionAnalyzer',
      input: Object.entries(input).map(([key, value]) => ({ key, value })),
    },
    eventTemplate: { properties: Object.entries(properties).map(([key, value]) => ({ key, value })) },
  };
}
