import { randomUUID } from 'node:crypto';
import { isRecord } from '../../../dynatrace/settings/checks';
import { ApiError, type Call, type Operation } from '../../../http/operation';
import { sandboxUser } from '../../../world/sandboxUser';
import type { World } from '../../../world/world';
import { invalidField } from '../parameters/invalidField';
import { refuseAdmin } from '../parameters/refuseAdmin';
import { scheduleNext } from '../executions/scheduler';
import { presentWorkflow } from './presentWorkflow';
import { readWorkflow, type WantedWorkflow } from './readWorkflow';
import { workflowShelf, type StoredWorkflow } from '../stored/workflowShelf';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Its creator is owner and actor. @see https://developer.dynatrace.com/develop/sdks/client-automation/ */
export const createWorkflow: Operation = (world) => (call) => {
  refuseAdmin(call);
  const id = isRecord(call.json) ? (call.json.id ?? randomUUID()) : randomUUID();
  if (typeof id !== 'string' || !uuid.test(id)) throw invalidField('id', 'must be a UUID');
  const wanted = readWorkflow(call.json);
  const workflows = world.shelf(workflowShelf);
  if (workflows.has(id)) throw new ApiError(409, `A workflow with id ${id} already exists`);
  const now = world.clock.now();
  const stored: StoredWorkflow = {
    ...{ ...wanted, id, version: 1, owner: sandboxUser.id, actor: sandboxUser.id },
    ...{ isLimitHit: false, skippedAt: null, created: now, modified: now, nextRun: null },
  };
  workflows.set(id, stored);
  scheduleNext(world, stored);
  return { status: 201, body: presentWorkflow(world, stored) };
};

/** Replaces it; whoever does becomes the actor. No version is asked for: the last writer wins. */
export const updateWorkflow: Operation = (world) => (call) => {
  const stored = findWorkflow(world, call);
  return changed(world, stored, readWorkflow(call.json));
};

/** Changes what is given. */
export const patchWorkflow: Operation = (world) => (call) => {
  const stored = findWorkflow(world, call);
  if (!isRecord(call.json)) throw new ApiError(400, 'A workflow is expected.');
  return changed(world, stored, readWorkflow({ ...presentWorkflow(world, stored), ...call.json }));
};

function changed(world: World, stored: StoredWorkflow, wanted: WantedWorkflow) {
  const now = world.clock.now();
  Object.assign(stored, wanted, { version: stored.version + 1, actor: sandboxUser.id, modified: now });
  scheduleNext(world, stored);
  return { status: 200, body: presentWorkflow(world, stored) };
}

export const deleteWorkflow: Operation = (world) => (call) => {
  world.shelf(workflowShelf).delete(findWorkflow(world, call).id);
  return { status: 204 };
};

/** @throws ApiError 404 */
export function findWorkflow(world: World, call: Call): StoredWorkflow {
  refuseAdmin(call);
  const found = world.shelf(workflowShelf).get(call.params.id ?? '');
  if (!found) throw new ApiError(404, 'No Workflow matches the given query.');
  return found;
}
