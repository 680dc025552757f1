import { isRecord } from '../../dynatrace/settings/checks';
import { MissingScopesError } from '../../http/missingScopesError';
import { ApiError, type Operation } from '../../http/operation';
import { userScopeShelf } from '../../http/userScopes';
import { appSchemaOf } from './appSchemaShelf';

const known = ['read', 'write', 'admin'].map((right) => `app-settings:objects:${right}`);

/** Needs the scope to read or the one to write. @see https://developer.dynatrace.com/develop/sdks/client-app-settings-v2/ */
export const resolveAppPermissions: Operation = (world) => (call) => {
  const granted = world.shelf(userScopeShelf);
  const [read = '', write = ''] = known;
  if (!granted.has(read) && !granted.has(write)) throw new MissingScopesError([read]);
  const asked = isRecord(call.json) ? call.json.permissions : null;
  if (!Array.isArray(asked)) throw new ApiError(400, 'permissions must be a list');
  const body = asked.map((one: unknown) => {
    const { permission, context } = isRecord(one) ? one : {};
    if (typeof permission !== 'string' || !known.includes(permission))
      throw new ApiError(400, `permission must be one of ${known.join(', ')}`);
    if (isRecord(context)) appSchemaOf(world, String(context.schemaId));
    const isGranted = granted.has(permission) ? 'true' : 'false';
    return { permission, granted: isGranted, ...(isRecord(context) ? { context } : {}) };
  });
  return { status: 200, body };
};
