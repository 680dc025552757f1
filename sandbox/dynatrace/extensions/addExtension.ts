import type { Operation } from '../../http/operation';
import { assertRelease, findExtension } from './hubItem';

/**
 * Puts the extension into the environment, which does not activate it. Two doors: the Hub API (`extensionVersion`) and the
 * Extensions API (`version`).
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/hub/post-extension-20-to-evironment
 */
export const addExtension: Operation = (world) => (call) => {
  const extension = findExtension(world, call.params.name);
  assertRelease(extension, call.query.get('extensionVersion') ?? call.query.get('version') ?? extension.version);
  extension.installed = true;
  return { status: 200, body: { extensionName: extension.name, extensionVersion: extension.version } };
};
