import { ApiError, type Operation } from '../../http/operation';
import { authorOf } from '../settings/authorOf';
import { isRecord } from '../settings/checks';
import { createSettingsObject } from '../settings/createSettingsObject';
import { decodeObjectId } from '../settings/objectId';
import { funcMetricKey } from '../storedSlos/funcMetrics';
import { findSlo } from '../storedSlos/storedSlo';

interface Wanted {
  alertName: string;
  alertThreshold: number;
  alertType: 'BURN_RATE' | 'STATUS';
}

/** @throws ApiError 400 naming the field. */
function readAlert(json: unknown): Wanted {
  const invalid = (path: string, message: string): ApiError =>
    new ApiError(400, 'Constraints violated.', [{ path, message, parameterLocation: 'PAYLOAD_BODY', location: null }]);
  const { alertName, alertThreshold, alertType } = isRecord(json) ? json : {};
  if (typeof alertName !== 'string' || alertName === '') throw invalid('alertName', 'must not be empty');
  if (typeof alertThreshold !== 'number') throw invalid('alertThreshold', 'must be a number');
  if (alertType !== 'BURN_RATE' && alertType !== 'STATUS') throw invalid('alertType', 'must be BURN_RATE or STATUS');
  return { alertName, alertThreshold, alertType };
}

/**
 * Creates a metric event on a func metric of the SLO: status below, burn rate above the threshold. Its further settings are
 * not documented, except that it looks at the last hour at most.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/service-level-objectives-classic/post-slo-alert
 */
export const createAlert: Operation = (world) => (call) => {
  const slo = findSlo(world, call.params.id);
  const { alertName, alertThreshold, alertType } = readAlert(call.json);
  if (!slo.definition.enabled)
    throw new ApiError(412, 'The SLO func metric cannot be created or is not created by the SLO');
  const isBurn = alertType === 'BURN_RATE';
  const description = `The {metricname} value was {alert_condition} the threshold {threshold}.`;
  const value = {
    enabled: true,
    summary: alertName,
    queryDefinition: {
      type: 'METRIC_SELECTOR',
      metricSelector: funcMetricKey(isBurn ? 'errorBudgetBurnRate.' : '', slo),
    },
    modelProperties: {
      ...{ type: 'STATIC_THRESHOLD', threshold: alertThreshold, alertCondition: isBurn ? 'ABOVE' : 'BELOW' },
      ...{ alertOnNoData: false, violatingSamples: 1, samples: 3, dealertingSamples: 3 },
    },
    eventTemplate: { title: alertName, description, eventType: 'CUSTOM_ALERT', davisMerge: true, metadata: [] },
  };
  const schemaId = 'builtin:anomaly-detection.metric-events';
  const wanted = { schemaId, scope: 'environment', externalId: null, value };
  const { objectId } = createSettingsObject(world, wanted, authorOf(call));
  const id = decodeObjectId(objectId)?.key ?? objectId;
  return { status: 201, body: { id, name: alertName, description }, headers: { location: id } };
};
