import type { MetricFamily } from '../../model/cluster';
import type { Sli } from '../../model/sli';
import type { Engine, NoDataPolicy } from '../../model/slo';
import { arrivalMinutesOf } from '../../queries/arrival';
import type { Lint } from '../../model/planItem';
import { minutesText } from '../words/utilisationWords';

/** When the metrics of a template fall silent. */
const silence = {
  usage: 'ECS reports nothing while no task runs',
  tasks: 'Task counts fall silent when Container Insights is switched off',
};

/** Remarks on what slots without data mean. */
export function noDataLints(
  engine: Engine,
  noData: NoDataPolicy,
  reads: keyof typeof silence,
  family: MetricFamily,
): Lint[] {
  if (noData === 'exclude') return [];
  if (noData === 'good') {
    const message = `${silence[reads]}, so a dead service or cluster scores 100 % with this setting.`;
    return [{ code: 'no-data-counts-as-good', severity: 'warning', message }];
  }
  if (engine === 'platform') {
    const message = `${silence[reads]}, so time for which it is scaled to zero on purpose counts as bad. The newest ${arrivalMinutesOf[family]} minutes wait for their data to arrive.`;
    return [{ code: 'no-data-counts-as-bad', severity: 'info', message }];
  }
  const message =
    'A classic metric expression cannot count time slices without data as bad. Choose the platform engine, or "exclude" or "good".';
  return [{ code: 'no-data-bad-not-supported', severity: 'error', message }];
}

/** How much of a gap wide slots can hide on the platform engine: all but a minute of the slot at each of its ends. */
export function gapsInSlotsLint(engine: Engine, noData: NoDataPolicy, slotMinutes: number): Lint[] {
  if (engine !== 'platform' || noData !== 'bad' || slotMinutes <= 1) return [];
  const message =
    `Missing minutes count as bad where each minute is one data point. Where a minute has several (one per task), Dynatrace cannot tell a gap in a time slice that has ` +
    `some data: with time slices of ${minutesText(slotMinutes)} each gap can hide up to ${minutesText(2 * (slotMinutes - 1))}. Slices of 1 minute hide nothing.`;
  return [{ code: 'gaps-hide-in-slots', severity: 'info', message }];
}

/**
 * Whose usage is read per service has no series at all while every service is silent for the whole window, and what has no
 * series has no slots to call bad. Whether `nonempty:` makes some beside `by:` is not documented.
 */
export function silentClusterLint(engine: Engine, sli: Sli): Lint[] {
  if (engine !== 'platform' || sli.kind !== 'time' || sli.level !== 'worst-service' || sli.noData !== 'bad') return [];
  const message =
    'While no service of the cluster reports during the whole window, the objective says "no data", not 0 %. A single silent service is not noticed either while others report: use the service templates for that.';
  return [{ code: 'no-data-of-all-services', severity: 'warning', message }];
}
