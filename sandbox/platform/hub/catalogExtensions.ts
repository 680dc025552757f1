import { extensionShelf, type StoredExtension } from '../../dynatrace/extensions/extensionShelf';
import { findExtension } from '../../dynatrace/extensions/hubItem';
import { ApiError, type Operation } from '../../http/operation';
import { pageOf, readPage } from '../paging/pages';

/** Not documented. */
const limits = { usual: 500, most: 500 };

/**
 * Every extension that could be installed, whether it is or not. There is no filter on the server.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-hub-v1
 */
export const listCatalogExtensions: Operation = (world) => (call) => {
  const page = readPage(call.query, limits);
  refuseFields(page.query);
  return { status: 200, body: pageOf([present(world.shelf(extensionShelf))], page) };
};

export const getCatalogExtension: Operation = (world) => (call) => {
  refuseFields(call.query);
  return { status: 200, body: present(findExtension(world, call.params.id)) };
};

export const listCatalogReleases: Operation = (world) => (call) => {
  const { version } = findExtension(world, call.params.id);
  return { status: 200, body: pageOf([{ version }], readPage(call.query, limits)) };
};

function refuseFields(query: URLSearchParams): void {
  if (query.has('add-fields')) throw new ApiError(501, 'The sandbox does not support add-fields here');
}

const present = ({ name, title }: StoredExtension): Record<string, unknown> => ({
  id: name,
  name: title,
  description: 'Topology for metrics that arrive by Amazon CloudWatch Metric Streams',
});
