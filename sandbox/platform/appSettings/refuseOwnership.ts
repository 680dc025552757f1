import { ApiError, type Call } from '../../http/operation';

/** Schemas with an owner per object, and acting as if one owned them, are not part of the sandbox. @throws ApiError 501 */
export function refuseOwnership(call: Call): void {
  if (call.query.get('admin-access') === 'true') throw new ApiError(501, 'The sandbox does not support admin-access');
}
