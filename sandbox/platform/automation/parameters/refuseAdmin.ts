import { ApiError, type Call } from '../../../http/operation';

/** There is one user, who owns everything. @throws ApiError 501 */
export function refuseAdmin(call: Call): void {
  if (call.query.get('adminAccess') === 'true') throw new ApiError(501, 'The sandbox does not support adminAccess');
}
