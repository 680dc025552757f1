import {
  getEnvironmentConfiguration as getClassic,
  setEnvironmentConfiguration as setClassic,
} from '../../dynatrace/extensions/environmentConfiguration';
import { ApiError, type Operation } from '../../http/operation';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-extensions-v2/extensions-extension-name-environment-configuration-get */
export const getEnvironmentConfiguration: Operation = (world) => (call) => {
  if (call.query.has('add-fields')) throw new ApiError(501, 'The sandbox does not support add-fields here');
  return getClassic(world)(call);
};

/**
 * The body and the answer are those of the classic operation: `{ version }`, 200, and idempotent.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-extensions-v2/extensions-extension-name-environment-configuration-post
 */
export const setEnvironmentConfiguration: Operation = setClassic;
