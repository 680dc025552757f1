import { ApiError, type Call, type Operation } from '../../../http/operation';
import type { World } from '../../../world/world';
import { assertKnown, offsetPage } from '../parameters/offsetPage';
import { refuseAdmin } from '../parameters/refuseAdmin';
import { executionShelf, type StoredExecution, type TaskRun } from '../stored/executionShelf';
import { presentExecution, presentTask } from './presentExecution';

const known = ['limit', 'offset', 'workflow', 'state', 'triggerType', 'ordering', 'adminAccess'];
const orderings = ['-startedAt', 'startedAt'];

/** Newest first, unless `ordering` says otherwise. @see https://developer.dynatrace.com/develop/sdks/client-automation/ */
export const listExecutions: Operation = (world) => (call) => {
  refuseAdmin(call);
  const { query } = call;
  assertKnown(query, known);
  const ordering = query.get('ordering') ?? '-startedAt';
  if (!orderings.includes(ordering)) throw new ApiError(501, `The sandbox does not support ordering=${ordering}`);
  const fits = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value;
  const found = world
    .shelf(executionShelf)
    .filter(
      ({ workflow, state, triggerType }) =>
        fits('workflow', workflow) && fits('state', state) && fits('triggerType', triggerType),
    );
  if (ordering === '-startedAt') found.reverse();
  return { status: 200, body: offsetPage(found.map(presentExecution), query) };
};

export const getExecution: Operation = (world) => (call) => ({
  status: 200,
  body: presentExecution(find(world, call).execution),
});

export const getExecutionLog: Operation = (world) => (call) => {
  const { tasks } = find(world, call).execution;
  return { status: 200, body: JSON.stringify(tasks.map(({ log }) => log).join('\n')), headers: json };
};

export const listTasks: Operation = (world) => (call) => {
  const { execution } = find(world, call);
  return {
    status: 200,
    body: Object.fromEntries(execution.tasks.map((task) => [task.name, presentTask(execution, task)])),
  };
};

export const getTask: Operation = (world) => (call) => {
  const { execution, task } = findTask(world, call);
  return { status: 200, body: presentTask(execution, task) };
};

export const getTaskResult: Operation = (world) => (call) => ({
  status: 200,
  body: JSON.stringify(findTask(world, call).task.result),
  headers: json,
});

export const getTaskLog: Operation = (world) => (call) => ({
  status: 200,
  body: JSON.stringify(findTask(world, call).task.log),
  headers: json,
});

const json = { 'content-type': 'application/json' };

/** @throws ApiError 404 */
function find(world: World, call: Call): { execution: StoredExecution } {
  refuseAdmin(call);
  const execution = world.shelf(executionShelf).find(({ id }) => id === call.params.id);
  if (!execution) throw new ApiError(404, 'No Execution matches the given query.');
  return { execution };
}

function findTask(world: World, call: Call): { execution: StoredExecution; task: TaskRun } {
  const { execution } = find(world, call);
  const task = execution.tasks.find(({ name, id }) => name === call.params.task || id === call.params.task);
  if (!task) throw new ApiError(404, 'No TaskExecution matches the given query.');
  return { execution, task };
}
