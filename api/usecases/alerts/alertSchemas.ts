import type { Engine } from '../../../domain/model/slo';
import type { AlertObject } from '../../platform/settings/alertObjects';

/** What the alerts of an engine's SLOs are. Both engines can have an SLO with the same key; its alerts are not the other's. */
export const alertSchemas: Record<Engine, AlertObject['schemaId']> = {
  classic: 'builtin:anomaly-detection.metric-events',
  platform: 'builtin:davis.anomaly-detectors',
};
