import { ExecutionsClient, WorkflowsClient, type Execution, type Workflow } from '@dynatrace-sdk/client-automation';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import type { ScheduleRun } from '../../domain/contract/automation/scheduleStatus';
import type { WorkflowDraft } from '../../domain/automation/workflowDraft';
import { httpErrorIn } from './httpError';
import { translated, type Doing } from './translateError';

/** A workflow of this app as it stands in Dynatrace. */
export interface StoredWorkflow {
  actor: string | null;
  title: string;
  isDeployed: boolean;
  isActive: boolean;
  isFaulty: boolean;
  isThrottled: boolean;
  /** Of an interval; null for any other schedule, or none. */
  cadenceMinutes: number | null;
  nextAt: string | null;
  skippedAt: string | null;
  /** `<app id>:<action>` of each task, and the pace that it is told in its input, minutes. */
  tasks: { action: string; toldCadence: unknown }[];
}

export interface Automation {
  /** Null when there is none with this id that the user may see. */
  read(id: string): Promise<StoredWorkflow | null>;
  /** Replaces it, or makes it where there is none; whoever does becomes its actor. */
  put(id: string, draft: WorkflowDraft): Promise<'created' | 'updated'>;
  /** Starts it; answers the id of the run. */
  run(id: string): Promise<string>;
  /** Newest first; what the task answered is read of the newest only. */
  runs(id: string, limit: number): Promise<ScheduleRun[]>;
}

const reading: Doing = { what: 'read the scheduled workflow', scopes: ['automation:workflows:read'] };
const writing: Doing = { what: 'save the scheduled workflow', scopes: ['automation:workflows:write'] };
const running: Doing = { what: 'run the workflow', scopes: ['automation:workflows:run'] };

/** AutomationEngine. https://developer.dynatrace.com/develop/sdks/client-automation/ */
export function automationFrom(httpClient: HttpClient): Automation {
  const workflows = new WorkflowsClient(httpClient, { transformDates: false });
  const executions = new ExecutionsClient(httpClient, { transformDates: false });
  return {
    read: (id) => translated(reading, async () => await orNull(workflows.getWorkflow({ id }), storedOf)),
    put: (id, draft) =>
      translated(writing, async () => {
        // POST on an id that exists is not documented, PUT on one that does not is 404 (Monaco does the same).
        if ((await orNull(workflows.updateWorkflow({ id, body: draft }), storedOf)) !== null) return 'updated';
        await workflows.createWorkflow({ body: { id, ...draft } });
        return 'created';
      }),
    run: (id) => translated(running, async () => (await workflows.runWorkflow({ id, body: {} })).id),
    runs: (id, limit) =>
      translated(reading, async () => {
        const { results } = await executions.getExecutions({ workflow: [id], limit, ordering: '-startedAt' });
        return Promise.all(results.map((run, at) => runOf(executions, run, at === 0)));
      }),
  };
}

async function orNull<T, V>(asked: Promise<T>, read: (value: T) => V): Promise<V | null> {
  try {
    return read(await asked);
  } catch (error) {
    if (httpErrorIn(error)?.status === 404) return null;
    throw error;
  }
}

/** Dates come as texts: they are not transformed. */
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** @throws TypeError for what is no workflow: an answer that is not understood is not a workflow that does nothing */
function storedOf(workflow: Workflow): StoredWorkflow {
  const { actor, title, isDeployed, trigger, throttle, tasks, unacknowledgedSkippedScheduleAt } = workflow;
  if (typeof title !== 'string') throw new TypeError('A workflow without its title');
  const schedule = trigger?.schedule ?? null;
  const rule = schedule?.trigger;
  return {
    ...{ actor: actor ?? null, title, isDeployed: isDeployed === true, isActive: schedule?.isActive === true },
    ...{ isFaulty: schedule?.isFaulty === true, isThrottled: throttle?.isLimitHit === true },
    cadenceMinutes: rule?.type === 'interval' ? rule.intervalMinutes : null,
    ...{ nextAt: textOf(schedule?.nextExecution), skippedAt: textOf(unacknowledgedSkippedScheduleAt) },
    tasks: Object.values(tasks ?? {}).map(({ action, input }) => ({ action, toldCadence: toldCadenceOf(input) })),
  };
}

const toldCadenceOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'cadenceMinutes' in input ? input.cadenceMinutes : null;

async function runOf(executions: ExecutionsClient, run: Execution, withTask: boolean): Promise<ScheduleRun> {
  const { id, state, startedAt, endedAt, triggerType, stateInfo } = run;
  const tasks = withTask ? Object.values(await executions.getTaskExecutions({ executionId: id })) : [];
  const failed = tasks.find((task) => task.state === 'ERROR');
  const [task] = tasks;
  return {
    ...{ id, state, startedAt: textOf(startedAt), endedAt: textOf(endedAt), isByHand: triggerType === 'Manual' },
    message: failed?.stateInfo ?? (state === 'ERROR' ? (stateInfo ?? null) : null),
    result: (task?.result as unknown) ?? null,
  };
}
