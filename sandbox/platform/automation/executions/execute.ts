import { randomUUID } from 'node:crypto';
import type { World } from '../../../world/world';
import type { StoredTask, StoredWorkflow } from '../stored/workflowShelf';
import { actionShelf } from '../stored/actionShelf';
import { executionShelf, type StoredExecution, type TaskRun } from '../stored/executionShelf';

/** A new execution of a workflow, on its shelf, with nothing done yet. */
export function beginExecution(
  world: World,
  workflow: StoredWorkflow,
  by: Pick<StoredExecution, 'triggerType' | 'triggerSubType' | 'user' | 'uniqueQualifier'>,
): StoredExecution {
  const execution: StoredExecution = {
    ...{ id: randomUUID(), workflow: workflow.id, title: workflow.title, actor: workflow.actor },
    ...{ workflowVersion: workflow.version, workflowType: workflow.type },
    ...by,
    ...{ state: 'RUNNING', stateInfo: null, startedAt: world.clock.now(), endedAt: null },
    tasks: workflow.tasks.map(idle),
  };
  world.shelf(executionShelf).push(execution);
  return execution;
}

const idle = ({ name, action, input, raw }: StoredTask): TaskRun => ({
  ...{ id: randomUUID(), name, action, state: 'IDLE', stateInfo: null, input, result: null, log: '' },
  ...{ startedAt: null, endedAt: null, position: raw.position ?? { x: 0, y: 0 } },
  predecessors: Array.isArray(raw.predecessors) ? raw.predecessors.map(String) : [],
});

/**
 * Runs the tasks in the order of their predecessors, one after the other; after an error what comes behind it is skipped, as the
 * default conditions say. Never rejects.
 */
export async function execute(world: World, execution: StoredExecution): Promise<void> {
  const left = new Set(execution.tasks);
  while (left.size > 0) {
    const isReady = (task: TaskRun): boolean =>
      ![...left].some((other) => other !== task && task.predecessors.includes(other.name));
    const task = [...left].find(isReady) ?? [...left][0];
    if (!task) break;
    left.delete(task);
    const isBlocked = execution.tasks.some(
      ({ name, state }) => task.predecessors.includes(name) && state !== 'SUCCESS',
    );
    if (isBlocked) task.state = 'SKIPPED';
    else await runTask(world, task);
  }
  const failed = execution.tasks.find(({ state }) => state === 'ERROR');
  execution.state = failed ? 'ERROR' : 'SUCCESS';
  execution.stateInfo = failed ? `Task ${failed.name} failed` : null;
  execution.endedAt = world.clock.now();
}

async function runTask(world: World, task: TaskRun): Promise<void> {
  task.state = 'RUNNING';
  task.startedAt = world.clock.now();
  const outcome = await callAction(world, task).catch((error: unknown) => String(error));
  task.endedAt = world.clock.now();
  task.state = typeof outcome === 'string' ? 'ERROR' : 'SUCCESS';
  if (typeof outcome === 'string') task.stateInfo = outcome;
}

/** @returns what went wrong, or null */
async function callAction(world: World, task: TaskRun): Promise<string | null> {
  const { appId, run } = world.shelf(actionShelf);
  const [app = '', action = ''] = task.action.split(':');
  if (app !== appId) return `Action ${task.action} not found: this sandbox runs the actions of ${appId} only`;
  const answer = await run(action, task.input);
  if (answer === null) return `Action ${task.action} not found`;
  task.log = answer.logs;
  task.result = answer.result;
  return answer.error;
}
