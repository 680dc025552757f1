import type { BurnAlertResult } from '../../../domain/contract/createBurnAlerts';
import type { Failure, FailureReport } from '../../../domain/failure';
import type { BurnTierId } from '../../../domain/model/burnTier';
import { alertLimits } from '../../../domain/slo/alerts/alertLimits';
import type { AlertWritten } from '../../platform/settings/alertObjects';

/** A result of which nothing else is known. */
export const alertResult = (
  key: string,
  tier: BurnTierId,
  outcome: BurnAlertResult['outcome'],
  more: Partial<BurnAlertResult> = {},
): BurnAlertResult => ({
  ...{ key, tier, outcome, objectId: null, failure: null, fires: null },
  ...{ spent: null, nearest: null, note: null, simulation: null },
  ...more,
});

/** What became of an alert that was written; `planned` says what should have become of it. */
export function writtenResult(planned: BurnAlertResult, answer: AlertWritten | undefined): BurnAlertResult {
  if (answer?.ok) return { ...planned, objectId: answer.objectId };
  return { ...planned, outcome: 'failed', fires: null, failure: answer ? explained(answer.failure) : nothingSaid };
}

const nothingSaid: FailureReport = {
  code: 'Unexpected',
  message: 'Dynatrace did not say what became of this alert',
  whose: 'platform',
  hint: 'Run it again: an alert that exists already is found and not made twice.',
};

const limitHint = `An environment takes ${alertLimits.classic} metric events on metric selectors with a static threshold, and ${alertLimits.platform.toLocaleString('en')} anomaly detectors. Delete alerts that nobody needs, or alert on the objectives that matter most.`;

/** There is no room for another alert; nothing was sent. */
export const fullReport = (engine: keyof typeof alertLimits): FailureReport => ({
  code: 'NotSupported',
  message: `This environment has all ${alertLimits[engine].toLocaleString('en')} ${engine === 'classic' ? 'metric events on metric selectors with a static threshold' : 'anomaly detectors'} that it takes, so this alert was not made`,
  whose: 'user',
  hint: engine === 'classic' ? `${limitHint} The platform engine takes ten times as many.` : limitHint,
});

function explained(failure: Failure): FailureReport {
  const report = failure.report();
  return /limit|maximum|too many/i.test(report.message) ? { ...report, hint: limitHint } : report;
}
