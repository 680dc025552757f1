import type { StoredExecution, TaskRun } from '../stored/executionShelf';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const seconds = (from: number | null, to: number | null): number =>
  from === null || to === null ? 0 : Math.round((to - from) / 1000);

/** An execution as the API answers it. */
export function presentExecution(execution: StoredExecution): Record<string, unknown> {
  const { id, workflow, title, state, stateInfo, actor, user, triggerType, triggerSubType } = execution;
  return {
    ...{ id, workflow, title, state, stateInfo, actor, user, triggerType },
    ...{ startedAt: iso(execution.startedAt), endedAt: iso(execution.endedAt) },
    runtime: seconds(execution.startedAt, execution.endedAt),
    ...{ workflowVersion: execution.workflowVersion, workflowType: execution.workflowType },
    triggerTypeDetail: triggerSubType === null ? {} : { subType: triggerSubType },
    ...{ input: {}, params: {}, result: null, trigger: null, schedule: null, eventTrigger: null },
    ...{ parentExecution: null, parentTaskName: null, isDraft: false },
  };
}

/** A task of an execution; its result is got apart where it is large, and stands here too. */
export function presentTask(execution: StoredExecution, task: TaskRun): Record<string, unknown> {
  const { id, name, action, state, stateInfo, input, result, position, predecessors } = task;
  return {
    ...{ id, execution: execution.id, name, action, state, stateInfo, input, result, position, predecessors },
    ...{ startedAt: iso(task.startedAt), endedAt: iso(task.endedAt), runtime: seconds(task.startedAt, task.endedAt) },
    ...{ conditions: {}, conditionResults: {}, active: true, errorReason: null, isApproval: false },
  };
}
