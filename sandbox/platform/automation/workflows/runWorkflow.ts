import { isRecord } from '../../../dynatrace/settings/checks';
import type { Operation } from '../../../http/operation';
import { sandboxUser } from '../../../world/sandboxUser';
import { beginExecution, execute } from '../executions/execute';
import { executionShelf } from '../stored/executionShelf';
import { presentExecution } from '../executions/presentExecution';
import { findWorkflow } from './saveWorkflow';

/**
 * Starts it and answers at once (201); 202 with the earlier execution where `uniqueQualifier` was used before. A draft runs too,
 * by hand.
 */
export const runWorkflow: Operation = (world) => (call) => {
  const workflow = findWorkflow(world, call);
  const { uniqueQualifier = null } = isRecord(call.json) ? call.json : {};
  const qualifier = typeof uniqueQualifier === 'string' ? uniqueQualifier : null;
  const earlier = world
    .shelf(executionShelf)
    .find((one) => one.workflow === workflow.id && qualifier !== null && one.uniqueQualifier === qualifier);
  if (earlier) return { status: 202, body: presentExecution(earlier) };
  const execution = beginExecution(world, workflow, {
    ...{ triggerType: 'Manual', triggerSubType: null, user: sandboxUser.id, uniqueQualifier: qualifier },
  });
  const body = presentExecution(execution);
  void execute(world, execution);
  return { status: 201, body };
};

/** "Workflow throttles reset": the limit is forgotten, and what was left out stays left out. */
export const resetThrottles: Operation = (world) => (call) => {
  Object.assign(findWorkflow(world, call), { isLimitHit: false, skippedAt: null });
  return { status: 200, body: { success: true } };
};
