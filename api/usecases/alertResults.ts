import type { BurnAlertResult } from '../../domain/contract/createBurnAlerts';
import type { Failure, FailureReport } from '../../domain/failure';
import type { BurnTierId } from '../../domain/model/burnTier';
import type { AlertObject, AlertWritten } from '../platform/alertObjects';
import type { WantedAlert } from './wantedAlerts';

export const alertResult = (
  key: string,
  tier: BurnTierId,
  outcome: BurnAlertResult['outcome'],
  objectId: string | null,
  failure: FailureReport | null,
): BurnAlertResult => ({ key, tier, outcome, objectId, failure, fires: null });

/** What became of an alert that was written. */
export function writtenResult(
  key: string,
  { tier, fires }: Extract<WantedAlert, { write: unknown }>,
  current: AlertObject | undefined,
  answer: AlertWritten | undefined,
): BurnAlertResult {
  if (answer?.ok) {
    const outcome = current === undefined ? 'created' : 'updated';
    return { ...alertResult(key, tier, outcome, answer.objectId, null), fires };
  }
  return alertResult(key, tier, 'failed', current?.objectId ?? null, answer ? explained(answer.failure) : nothingSaid);
}

const nothingSaid: FailureReport = {
  code: 'Unexpected',
  message: 'Dynatrace did not say what became of this alert',
  whose: 'platform',
};

/**
 * Metric events by metric selector: 100 with a static threshold
 * (https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/metric-events/metric-selector-events);
 * anomaly detectors: 1,000, says their schema.
 */
function explained(failure: Failure): FailureReport {
  const report = failure.report();
  if (!/limit|maximum|too many/i.test(report.message)) return report;
  const hint =
    'An environment takes 100 metric events on metric selectors with a static threshold, and 1,000 anomaly detectors. Delete alerts that nobody needs, or alert on the objectives that matter most.';
  return { ...report, hint };
}
