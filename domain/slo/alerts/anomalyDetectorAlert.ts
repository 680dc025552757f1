import type { MetricFamily } from '../../model/cluster';
import { arrivalMinutesOf } from '../../queries/arrival';
import { numberLiteral } from '../../queries/metricSelector';
import type { AlertTexts } from './alertTexts';
import type { AlertRule } from './alertVerdict';

/** What no burn rate reaches: of an alert on silence nothing but silence should fire. */
const neverReached = 1e9;

interface WatchedSli {
  /** The SLO's indicator, one value a minute. */
  indicator: string;
  /** Whose metrics it reads: that of the connection takes longer to arrive. */
  family: MetricFamily;
  /** Percent, below 100. */
  target: number;
  /** Empty where the cluster has no entity. */
  entityId: string;
  eventType: 'PERFORMANCE_EVENT' | 'AVAILABILITY_EVENT';
  /** Team, where the SLO names one. */
  owner: string | null;
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

/** Half of what one bad minute has, so that a bad minute is above it and a good one (0) is not. */
const betweenGoodAndBad = (target: number): number => Number((50 / (100 - target)).toFixed(2));

/**
 * Value of a `builtin:davis.anomaly-detectors` object. The analyzer wants every value as text, a query in steps of a minute
 * without a timeframe of its own, and leaves it to the dimensions how many series there are: here one. A minute is all good
 * or all bad, so the number of violating samples is what an alert asks for.
 * https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/anomaly-detection-configuration
 */
export function anomalyDetectorAlert(
  sli: WatchedSli,
  { counts, tier, violatingSamples, slidingWindow, dealertingSamples }: AlertRule,
  { title, description, sloName }: AlertTexts,
) {
  const isSilence = counts === 'silence';
  const input = {
    query: burnRateQuery(sli),
    threshold: numberLiteral(isSilence ? neverReached : betweenGoodAndBad(sli.target)),
    alertCondition: 'ABOVE',
    alertOnMissingData: `${isSilence}`,
    violatingSamples: `${violatingSamples}`,
    slidingWindow: `${slidingWindow}`,
    dealertingSamples: `${dealertingSamples}`,
  };
  const properties = {
    'event.name': title,
    'event.type': sli.eventType,
    'event.description': description,
    ...(sli.entityId === '' ? {} : { 'dt.source_entity': sli.entityId }),
    'slo.name': sloName,
    'slo.alert': tier,
    ...(sli.owner === null ? {} : { 'dt.owner': sli.owner }),
  };
  return {
    enabled: true,
    title,
    description,
    source: 'ECS SLO Launchpad',
    executionSettings: { queryOffset: arrivalMinutesOf[sli.family] },
    analyzer: {
      name: 'dt.statistics.ui.anomaly_detection.StaticThresholdAnomalyDetectionAnalyzer',
      input: Object.entries(input).map(([key, value]) => ({ key, value })),
    },
    eventTemplate: { properties: Object.entries(properties).map(([key, value]) => ({ key, value })) },
  };
}
