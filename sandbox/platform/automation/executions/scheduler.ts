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
  // One that was deleted and made anew with its id is another, of the same version.
  const isStill = () => world.shelf(workflowShelf).get(id) === workflow && workflow.version === version;
  const isOn = isDeployed && schedule?.isActive === true;
  workflow.nextRun = isOn ? nextRun(schedule, world.clock.now(), modified) : null;
  if (workflow.nextRun === null) return;
  world.clock.at(workflow.nextRun, async () => {
    if (!isStill()) return;
    await runScheduled(world, workflow);
    // It may have been changed by its own run.
    if (isStill()) scheduleNext(world, workflow);
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
