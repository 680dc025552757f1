import { join } from 'node:path';
import { ApiError, type Operation } from '../../http/operation';
import { sendFile } from '../../runtime/sendFile';

/** The icon of this app, which Strato's header asks for; other apps are not installed here. */
export const appIcon: Operation = () => (call) => {
  if (call.params['id'] !== 'my.ecs.slo.launchpad') throw new ApiError(404, `App "${call.params['id']}" not found`);
  return sendFile(join(__dirname, '../../../ui/assets/icon.svg'));
};
