import type { ScheduleRow, ScheduleStatusValue } from '../../../domain/contract/automation/scheduleStatus';
import { permissionsFor } from '../../../domain/model/permissions';
import { scheduledNames, scheduledWork, type ScheduledName } from '../../../domain/model/automation/scheduledWork';
import { scheduleState } from '../../../domain/automation/scheduleState';
import { workflowDraft } from '../../../domain/automation/workflowDraft';
import type { Automation } from '../../platform/automation';

export interface ScheduleStatusParts {
  automation: Pick<Automation, 'read' | 'runs'>;
  appId: () => string;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const mostRuns = 5;

/** The workflows of this app, whether they exist or not, with what they did lately. @throws Failure */
export const scheduleStatus = (parts: ScheduleStatusParts) => async (): Promise<ScheduleStatusValue> => {
  const workflows = await Promise.all(scheduledNames.map((name) => rowOf(parts, name)));
  return { asOf: new Date(parts.now()).toISOString(), workflows };
};

async function rowOf({ automation, appId }: ScheduleStatusParts, name: ScheduledName): Promise<ScheduleRow> {
  const { workflowId, title, usualCadence, scopes } = scheduledWork[name];
  const stored = await automation.read(workflowId);
  const runs = stored === null ? [] : await automation.runs(workflowId, mostRuns);
  const cadenceMinutes = stored?.cadenceMinutes ?? usualCadence;
  return {
    ...{ name, workflowId, title: stored?.title ?? title, cadenceMinutes, runs },
    scopes: permissionsFor(scopes),
    state: scheduleState(stored === null ? null : { ...stored, runs }),
    ...{ actor: stored?.actor ?? null, nextAt: stored?.nextAt ?? null, skippedAt: stored?.skippedAt ?? null },
    draft: workflowDraft(appId(), name, { cadenceMinutes, isActive: true }),
  };
}
