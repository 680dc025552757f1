import { isRecord } from '../../../dynatrace/settings/checks';
import { ApiError } from '../../../http/operation';
import { sandboxUser } from '../../../world/sandboxUser';
import { invalidField } from '../parameters/invalidField';
import { readSchedule } from '../schedule/readSchedule';
import { readTasks } from './readTasks';
import type { StoredWorkflow } from '../stored/workflowShelf';

/** What a caller decides about a workflow; everything else the service keeps. */
export type WantedWorkflow = Omit<
  StoredWorkflow,
  'id' | 'version' | 'owner' | 'actor' | 'isLimitHit' | 'skippedAt' | 'created' | 'modified' | 'nextRun'
>;

/** "Each workflow runs at most 1,000 times an hour" unless it says less (Terraform provider). */
const usualHourlyLimit = 1000;
const longestTitle = 200;

/**
 * The body of `POST` and `PUT`. Properties that the service keeps itself (`version`, `lastExecution`) are not read.
 * @throws ApiError 400 naming the field, 501 for what the sandbox cannot play
 */
export function readWorkflow(json: unknown): WantedWorkflow {
  if (!isRecord(json)) throw new ApiError(400, 'A workflow is expected.');
  const { title, description, type = 'STANDARD', trigger, hourlyExecutionLimit } = json;
  if (typeof title !== 'string' || title.trim() === '') throw invalidField('title', 'is required');
  if (title.length > longestTitle) throw invalidField('title', `must be at most ${longestTitle} characters long`);
  if (type !== 'STANDARD' && type !== 'SIMPLE') throw invalidField('type', 'must be STANDARD or SIMPLE');
  const tasks = readTasks(json.tasks);
  if (type === 'SIMPLE' && tasks.length > 1) throw invalidField('tasks', 'of a simple workflow is at most one');
  assertOwnActor(json.actor);
  return {
    ...{ title, description: typeof description === 'string' ? description : '', type, tasks },
    ...{ isDeployed: json.isDeployed !== false, isPrivate: json.isPrivate !== false },
    schedule: readTrigger(trigger),
    hourlyExecutionLimit: typeof hourlyExecutionLimit === 'number' ? hourlyExecutionLimit : usualHourlyLimit,
  };
}

/** At most one of both. @throws ApiError */
function readTrigger(trigger: unknown): StoredWorkflow['schedule'] {
  if (!isRecord(trigger)) return null;
  const { schedule = null, eventTrigger = null } = trigger;
  if (schedule !== null && eventTrigger !== null)
    throw invalidField('trigger', 'can be a schedule or an event, not both');
  if (eventTrigger !== null) throw new ApiError(501, 'The sandbox does not support event triggers');
  return schedule === null ? null : readSchedule(schedule, 'trigger.schedule');
}

/** Another actor takes admin access or a service user, of which the sandbox has neither. @throws ApiError 403 */
function assertOwnActor(actor: unknown): void {
  if ((actor ?? null) !== null && actor !== sandboxUser.id) {
    throw new ApiError(403, 'You may not make somebody else the actor of a workflow');
  }
}
