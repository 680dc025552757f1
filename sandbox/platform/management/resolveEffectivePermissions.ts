import { ApiError, type Operation } from '../../http/operation';
import { userScopeShelf } from '../../http/userScopes';

interface ResolutionRequest {
  permissions: { permission: string }[];
}

/** @see https://developer.dynatrace.com/develop/sdks/client-platform-management-service/ */
export const resolveEffectivePermissions: Operation = (world) => (call) => {
  if (!isRequest(call.json)) throw new ApiError(400, 'permissions must be a list of objects with a permission');
  const body = call.json.permissions.map(({ permission }) => ({
    permission,
    granted: world.shelf(userScopeShelf).has(permission) ? 'true' : 'false',
  }));
  return { status: 200, body };
};

function isRequest(json: unknown): json is ResolutionRequest {
  const permissions = (json as Partial<ResolutionRequest> | null)?.permissions;
  return Array.isArray(permissions) && permissions.every((one) => typeof one?.permission === 'string');
}
