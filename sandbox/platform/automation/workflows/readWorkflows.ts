import type { Operation } from '../../../http/operation';
import { assertKnown, offsetPage } from '../parameters/offsetPage';
import { refuseAdmin } from '../parameters/refuseAdmin';
import { presentWorkflow } from './presentWorkflow';
import { findWorkflow } from './saveWorkflow';
import { workflowShelf } from '../stored/workflowShelf';

const known = ['limit', 'offset', 'search', 'owner', 'triggerType', 'isDeployed', 'adminAccess'];

/** @see https://developer.dynatrace.com/develop/sdks/client-automation/ */
export const listWorkflows: Operation = (world) => (call) => {
  refuseAdmin(call);
  const { query } = call;
  assertKnown(query, known);
  const asked = (name: string): string | null => query.get(name);
  const found = [...world.shelf(workflowShelf).values()].filter(
    ({ title, owner, schedule, isDeployed }) =>
      title.toLowerCase().includes((asked('search') ?? '').toLowerCase()) &&
      (asked('owner') ?? owner) === owner &&
      (asked('triggerType') ?? (schedule ? 'Schedule' : 'Manual')) === (schedule ? 'Schedule' : 'Manual') &&
      (asked('isDeployed') ?? String(isDeployed)) === String(isDeployed),
  );
  return {
    status: 200,
    body: offsetPage(
      found.map((one) => presentWorkflow(world, one)),
      query,
    ),
  };
};

export const getWorkflow: Operation = (world) => (call) => ({
  status: 200,
  body: presentWorkflow(world, findWorkflow(world, call)),
});
