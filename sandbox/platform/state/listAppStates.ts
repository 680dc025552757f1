import type { Operation } from '../../http/operation';
import { sandboxUser } from '../../world/sandboxUser';
import { simpleFilter } from '../filter/simpleFilter';
import { appStateShelf } from './appStateShelf';

/** Keys only, unless `add-fields` asks for more. */
export const listAppStates: Operation = (world) => (call) => {
  const accepts = simpleFilter(call.query.get('filter'), ['key']);
  const added = (call.query.get('add-fields') ?? '').split(',').map((field) => field.trim());
  const states = [...world.shelf(appStateShelf)]
    .filter(([key]) => accepts({ key }))
    .map(([key, { value, modified }]) => ({
      key,
      ...(added.includes('value') ? { value } : {}),
      ...(added.some((field) => field.startsWith('modificationInfo'))
        ? {
            modificationInfo: {
              lastModifiedBy: sandboxUser.id,
              lastModifiedTime: new Date(modified).toISOString(),
            },
          }
        : {}),
    }));
  return { status: 200, body: states };
};
