import { ApiError } from '../../http/operation';
import type { World } from '../../world/world';
import { extensionShelf, type StoredExtension } from './extensionShelf';

/** The one extension of this sandbox as a Hub item. */
export function hubItem(world: World): Record<string, unknown> {
  const extension = world.shelf(extensionShelf);
  return {
    itemId: extension.name,
    artifactId: extension.name,
    name: extension.title,
    description: 'Topology for metrics that arrive by Amazon CloudWatch Metric Streams',
    type: 'EXTENSION2',
    authorName: 'Dynatrace',
    tags: ['AWS', 'Metric streaming'],
    comingSoon: false,
    clusterCompatible: true,
  };
}

/** @throws ApiError 404 */
export function findExtension(world: World, name: string | undefined): StoredExtension {
  const extension = world.shelf(extensionShelf);
  if (extension.name !== name) throw new ApiError(404, `Extension '${name}' not found.`);
  return extension;
}

/** The extension if it is in the environment. @throws ApiError 404 */
export function findInstalled(world: World, name: string | undefined): StoredExtension {
  const extension = findExtension(world, name);
  if (!extension.installed) throw new ApiError(404, `Extension '${name}' is not in this environment.`);
  return extension;
}

/** @throws ApiError 400 when there is no such release of the extension. */
export function assertRelease({ name, version }: StoredExtension, wanted: unknown): void {
  if (wanted !== version) throw new ApiError(400, `Extension '${name}' has no version '${String(wanted)}'.`);
}
