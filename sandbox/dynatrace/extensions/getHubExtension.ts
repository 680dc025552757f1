import type { Operation } from '../../http/operation';
import { findExtension, hubItem } from './hubItem';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/hub/get-extension-20 */
export const getHubExtension: Operation = (world) => (call) => {
  const { name, version, active, installed } = findExtension(world, call.params.name);
  const extension2Details = {
    extensionName: name,
    distributed: true,
    recommendedCatalogVersion: version,
    releases: [{ version, active, registered: installed, distributed: true }],
  };
  return { status: 200, body: { ...hubItem(world), extension2Details } };
};
