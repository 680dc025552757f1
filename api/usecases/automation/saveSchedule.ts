import type { SaveSchedulePayload, SaveScheduleValue } from '../../../domain/contract/automation/saveSchedule';
import { scheduledWork } from '../../../domain/model/automation/scheduledWork';
import { workflowDraft, type WorkflowDraft } from '../../../domain/automation/workflowDraft';
import type { Automation, StoredWorkflow } from '../../platform/automation';

export interface SaveScheduleParts {
  automation: Pick<Automation, 'read' | 'put' | 'run'>;
  appId: () => string;
}

/**
 * Makes the workflow or brings it up to date; one that is as wanted is not written, since whoever writes it becomes its actor.
 * @throws Failure `MissingScope` where the user may not
 */
export const saveSchedule =
  ({ automation, appId }: SaveScheduleParts) =>
  async ({ name, cadenceMinutes, active = true, runNow = false }: SaveSchedulePayload): Promise<SaveScheduleValue> => {
    const { workflowId, usualCadence } = scheduledWork[name];
    const stored = await automation.read(workflowId);
    const cadence = cadenceMinutes ?? stored?.cadenceMinutes ?? usualCadence;
    const draft = workflowDraft(appId(), name, { cadenceMinutes: cadence, isActive: active });
    const outcome =
      stored !== null && isAsWanted(stored, draft) ? 'unchanged' : await automation.put(workflowId, draft);
    return { name, workflowId, outcome, runId: runNow ? await automation.run(workflowId) : null };
  };

/** Whoever changes the pace in Workflows leaves the one that the action is told as it was, and events would close between two runs. */
function isAsWanted(
  stored: StoredWorkflow,
  { title, isDeployed, tasks, trigger: { schedule } }: WorkflowDraft,
): boolean {
  const wanted = Object.values(tasks);
  return (
    stored.title === title &&
    stored.isDeployed === isDeployed &&
    stored.isActive === schedule.isActive &&
    stored.cadenceMinutes === schedule.trigger.intervalMinutes &&
    stored.tasks.length === wanted.length &&
    wanted.every(({ action, input: { cadenceMinutes } }, at) => {
      const task = stored.tasks[at];
      return task?.action === action && task.toldCadence === cadenceMinutes;
    })
  );
}
