import type { Engine } from '../../model/slo';

/**
 * Alerts that an environment takes, by the engine of their objectives: metric events on metric selectors with a static
 * threshold (https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/metric-events/metric-selector-events),
 * and anomaly detectors, as the schema `builtin:davis.anomaly-detectors` says.
 */
export const alertLimits: Record<Engine, number> = { classic: 100, platform: 1000 };
