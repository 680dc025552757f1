import type { World } from '../../../world/world';
import { beginExecution, execute } from './execute';
import { executionShelf } from '../stored/executionShelf';
import { nextRun } from '../schedule/nextRun';
import type { ScheduleTrigger } from '../schedule/schedule';
import { workflowShelf, type StoredWorkflow } from '../stored/workflowShelf';

const hourMs = 3_600_000;

const subTypes: Record<ScheduleTrigger['type'], string> = {
  ...{ interval: 'FIXED_INTERVAL', time: 'TIME_OF_DAY', cron: 'CRON', once: 'ONCE' },
};

/**
 * Sets when a workflow runs next, by the sandbox's clock: it runs when that is advanced past it, and as real time passes. A
 * draft, a schedule that is off and a workflow that was deleted or changed meanwhile do not.
 */
export function scheduleNext(world: World, workflow: StoredWorkflow): void {
  const { schedule, isDeployed, modified, version, id } = workflow;
  const isOn = isDeployed && schedule?.isActive === true;
  workflow.nextRun = isOn ? nextRun(schedule, world.clock.now(), modified) : null;
  if (workflow.nextRun === null) return;
  world.clock.at(workflow.nextRun, async () => {
    const current = world.shelf(workflowShelf).get(id);
    if (!current || current.version !== version) return;
    await runScheduled(world, current);
    // It may have been changed by its own run.
    if (current.version === version && world.shelf(workflowShelf).has(id)) scheduleNext(world, current);
  });
}

/** One run by the schedule, or a word that it was left out: more than the limit within an hour is not run. */
async function runScheduled(world: World, workflow: StoredWorkflow): Promise<void> {
  const now = world.clock.now();
  const lately = world
    .shelf(executionShelf)
    .filter((one) => one.workflow === workflow.id && one.startedAt > now - hourMs);
  if (lately.length >= workflow.hourlyExecutionLimit) {
    Object.assign(workflow, { isLimitHit: true, skippedAt: now });
    return;
  }
  const triggerSubType = subTypes[workflow.schedule?.trigger.type ?? 'once'];
  const execution = beginExecution(world, workflow, {
    ...{ triggerType: 'Schedule', triggerSubType, user: null, uniqueQualifier: null },
  });
  await execute(world, execution);
}
