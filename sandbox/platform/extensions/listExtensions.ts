import { extensionShelf, type StoredExtension } from '../../dynatrace/extensions/extensionShelf';
import { findInstalled } from '../../dynatrace/extensions/hubItem';
import { ApiError, type Operation } from '../../http/operation';
import { simpleFilter } from '../filter/simpleFilter';
import { pageOf, readPage } from '../paging/pages';

const limits = { usual: 20, most: 100 };

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-extensions-v2/extensions-get */
export const listExtensions: Operation = (world) => (call) => {
  const page = readPage(call.query, limits);
  const accepts = simpleFilter(page.query.get('filter'), ['name']);
  const extension = world.shelf(extensionShelf);
  const isShown = extension.installed && accepts({ name: extension.name });
  const fields = readFields(page.query.get('add-fields'));
  return { status: 200, body: pageOf(isShown ? [present(extension, fields)] : [], page) };
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-extensions-v2/extensions-extension-name-get */
export const listExtensionVersions: Operation = (world) => (call) => {
  const extension = findInstalled(world, call.params.name);
  return { status: 200, body: pageOf([present(extension, [])], readPage(call.query, limits)) };
};

function readFields(text: string | null): string[] {
  const fields = (text ?? '').split(',').filter((field) => field !== '');
  const other = fields.find((field) => field !== 'activeVersion');
  if (other !== undefined) throw new ApiError(501, `The sandbox does not support add-fields=${other}`);
  return fields;
}

function present({ name, version, active }: StoredExtension, fields: readonly string[]): Record<string, unknown> {
  const activeVersion = fields.includes('activeVersion') && active ? { activeVersion: version } : {};
  return { extensionName: name, version, ...activeVersion };
}
