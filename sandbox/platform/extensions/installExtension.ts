import { assertRelease, findExtension } from '../../dynatrace/extensions/hubItem';
import type { Operation } from '../../http/operation';

/**
 * Installs and activates in one, where the classic API takes two steps. Entities come with the data that arrives from now on.
 * Doing it again changes nothing.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-extensions-v2/extensions-extension-name-post
 */
export const installExtension: Operation = (world) => (call) => {
  const extension = findExtension(world, call.params.name);
  assertRelease(extension, call.query.get('version') ?? extension.version);
  if (!extension.active) extension.activeSince = world.clock.now();
  Object.assign(extension, { installed: true, active: true });
  return { status: 202, body: { extensionName: extension.name, version: extension.version } };
};
