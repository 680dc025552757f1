import type { Route } from '../../http/operation';
import {
  getExecution,
  getExecutionLog,
  getTask,
  getTaskLog,
  getTaskResult,
  listExecutions,
  listTasks,
} from './executions/readExecutions';
import { listTimezones, previewSchedule } from './schedule/scheduleOperations';
import { getWorkflow, listWorkflows } from './workflows/readWorkflows';
import { resetThrottles, runWorkflow } from './workflows/runWorkflow';
import { createWorkflow, deleteWorkflow, patchWorkflow, updateWorkflow } from './workflows/saveWorkflow';

const read = ['automation:workflows:read'];
const write = ['automation:workflows:write'];
const run = ['automation:workflows:run'];

const workflows = '/automation/v1/workflows';
const executions = '/automation/v1/executions';
const schedules = '/automation/v1/schedules';

/** AutomationEngine, below `/platform`. */
export const automationRoutes: readonly Route[] = [
  { method: 'GET', path: workflows, scopes: read, operation: listWorkflows },
  { method: 'POST', path: workflows, scopes: write, operation: createWorkflow },
  { method: 'GET', path: `${workflows}/:id`, scopes: read, operation: getWorkflow },
  { method: 'PUT', path: `${workflows}/:id`, scopes: write, operation: updateWorkflow },
  { method: 'PATCH', path: `${workflows}/:id`, scopes: write, operation: patchWorkflow },
  { method: 'DELETE', path: `${workflows}/:id`, scopes: write, operation: deleteWorkflow },
  { method: 'POST', path: `${workflows}/:id/run`, scopes: run, operation: runWorkflow },
  { method: 'POST', path: `${workflows}/:id/reset-throttles`, scopes: write, operation: resetThrottles },

  { method: 'GET', path: executions, scopes: read, operation: listExecutions },
  { method: 'GET', path: `${executions}/:id`, scopes: read, operation: getExecution },
  { method: 'GET', path: `${executions}/:id/log`, scopes: read, operation: getExecutionLog },
  { method: 'GET', path: `${executions}/:id/tasks`, scopes: read, operation: listTasks },
  { method: 'GET', path: `${executions}/:id/tasks/:task`, scopes: read, operation: getTask },
  { method: 'GET', path: `${executions}/:id/tasks/:task/result`, scopes: read, operation: getTaskResult },
  { method: 'GET', path: `${executions}/:id/tasks/:task/log`, scopes: read, operation: getTaskLog },

  { method: 'POST', path: `${schedules}/preview`, scopes: read, operation: previewSchedule },
  { method: 'GET', path: `${schedules}/timezones`, scopes: read, operation: listTimezones },
];
