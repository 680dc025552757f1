import type { Slo } from '../../model/slo';
import { sloFacts } from '../../model/sloFacts';
import { isEvaluationWindow } from '../../queries/evaluationWindow';
import type { ReadSli } from '../../queries/foundSli';
import type { AppliedRecord } from '../applied/appliedRecord';
import type { Lint } from '../../model/planItem';
import { maintenanceMinutes, minutesLints } from './maintenanceMinutes';
import { runOutLints } from './runOutLints';

/** Remarks on the maintenance windows of an SLO of ours as it is stored. @param now milliseconds since 1970 */
export function storedMaintenanceLints(
  slo: Slo,
  read: ReadSli | null,
  record: Pick<AppliedRecord, 'maintenance'> | null,
  now: number,
): Lint[] {
  const { window } = sloFacts(slo);
  const minutes = read?.slotMinutes ? maintenanceMinutes(read.excluded, read.slotMinutes) : null;
  const wide = isEvaluationWindow(window) ? minutesLints(minutes, window) : [];
  return [
    ...wide.filter(({ severity }) => severity === 'warning'),
    ...runOutLints(record?.maintenance?.until ?? null, now),
  ];
}
