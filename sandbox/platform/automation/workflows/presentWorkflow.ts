import type { World } from '../../../world/world';
import { executionShelf } from '../stored/executionShelf';
import { presentExecution } from '../executions/presentExecution';
import type { Schedule } from '../schedule/schedule';
import type { StoredWorkflow } from '../stored/workflowShelf';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A workflow as the API answers it. */
export function presentWorkflow(world: World, workflow: StoredWorkflow): Record<string, unknown> {
  const { id, version, title, description, isDeployed, isPrivate, type, owner, actor, schedule } = workflow;
  const last = world.shelf(executionShelf).findLast((execution) => execution.workflow === id);
  return {
    ...{ id, version, title, description, isDeployed, isPrivate, type, owner, ownerType: 'USER', actor },
    tasks: Object.fromEntries(workflow.tasks.map(({ name, raw }) => [name, raw])),
    triggerType: schedule === null ? 'Manual' : 'Schedule',
    trigger: schedule === null ? {} : { schedule: presentSchedule(schedule, workflow.nextRun) },
    lastExecution: last ? presentExecution(last) : null,
    ...{ schemaVersion: 3, result: null, input: {}, taskDefaults: {}, guide: null },
    hourlyExecutionLimit: workflow.hourlyExecutionLimit,
    throttle: { isLimitHit: workflow.isLimitHit, limitEvents: [] },
    workflowLimit: { isActive: workflow.isLimitHit },
    unacknowledgedSkippedScheduleAt: iso(workflow.skippedAt),
    modificationInfo: {
      ...{ createdBy: owner, createdTime: iso(workflow.created) },
      ...{ lastModifiedBy: actor, lastModifiedTime: iso(workflow.modified) },
    },
  };
}

function presentSchedule({ trigger, timezone, isActive, ...filter }: Schedule, next: number | null) {
  const { excludeDates, earliestStart, until } = filter;
  return {
    ...{ trigger, timezone, isActive, rule: null, inputs: {} },
    // One that is on and has no end, and never fires again, is faulty.
    isFaulty: isActive && next === null && until === null && trigger.type !== 'once',
    nextExecution: iso(next),
    filterParameters: { excludeDates, earliestStart: iso(earliestStart), until: iso(until) },
  };
}
