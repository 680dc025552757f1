import { isRecord } from '../../../dynatrace/settings/checks';
import { invalidField } from '../parameters/invalidField';
import type { StoredTask } from '../stored/workflowShelf';

const nameOfTask = /^[A-Za-z_][A-Za-z0-9\-_]*$/;
const longestTimeout = 604_800;

/** The map of tasks by name. Whether an action exists shows when it runs. @throws ApiError 400 naming the field */
export function readTasks(tasks: unknown): StoredTask[] {
  if (tasks === undefined || tasks === null) return [];
  if (!isRecord(tasks)) throw invalidField('tasks', 'must be a map of tasks by name');
  return Object.entries(tasks).map(([name, task]) => readTask(name, task));
}

function readTask(name: string, task: unknown): StoredTask {
  const at = `tasks.${name}`;
  if (!nameOfTask.test(name)) throw invalidField(at, 'is not a name of a task');
  if (!isRecord(task)) throw invalidField(at, 'must be an object');
  const { action, input = null, timeout, retry } = task;
  if (typeof action !== 'string' || action === '') throw invalidField(`${at}.action`, 'is required');
  assertWithin(timeout, 1, longestTimeout, `${at}.timeout`);
  if (isRecord(retry)) {
    assertWithin(retry.count, 1, 99, `${at}.retry.count`);
    assertWithin(retry.delay, 1, 3600, `${at}.retry.delay`);
  }
  return { name, action, input, raw: { ...task, name } };
}

/** Texts are expressions, which only the run resolves. */
function assertWithin(value: unknown, low: number, high: number, field: string): void {
  if (value === undefined || value === null || typeof value === 'string') return;
  if (typeof value !== 'number' || value < low || value > high)
    throw invalidField(field, `must be a number from ${low} to ${high}`);
}
