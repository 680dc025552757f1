import { ApiError, type Operation } from '../../http/operation';
import { assertRelease, findInstalled } from './hubItem';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/extensions-20/environment-configuration/get-environment-configuration */
export const getEnvironmentConfiguration: Operation = (world) => (call) => {
  const { name, version, active } = findInstalled(world, call.params.name);
  if (!active) throw new ApiError(404, `Extension '${name}' has no active environment configuration.`);
  return { status: 200, body: { version } };
};

/**
 * POST and PUT. Entities appear with the data that arrives from now on, not at once. Activating twice changes nothing.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/extensions-20/environment-configuration/post-environment-configuration
 */
export const setEnvironmentConfiguration: Operation = (world) => (call) => {
  const extension = findInstalled(world, call.params.name);
  const { json } = call;
  assertRelease(extension, typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined);
  if (!extension.active) extension.activeSince = world.clock.now();
  extension.active = true;
  return { status: 200, body: { version: extension.version } };
};
