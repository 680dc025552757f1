import type { Operation } from '../../http/operation';
import { findInstalled } from './hubItem';
import { cut, readPage } from '../parameters/paging';
import { extensionShelf } from './extensionShelf';

const limits = { size: 20, max: 100 };

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/extensions-20/extensions/get-extensions */
export const listExtensions: Operation = (world) => (call) => {
  const page = readPage(call.query, limits);
  const { name, version, installed } = world.shelf(extensionShelf);
  const isShown = installed && name.includes(page.query.get('name') ?? '');
  const { shown, counts } = cut(isShown ? [{ extensionName: name, version }] : [], page);
  return { status: 200, body: { ...counts, extensions: shown } };
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/extensions-20/extensions/get-extension-versions */
export const listExtensionVersions: Operation = (world) => (call) => {
  const { name, version } = findInstalled(world, call.params.name);
  const { shown, counts } = cut([{ extensionName: name, version }], readPage(call.query, limits));
  return { status: 200, body: { ...counts, extensions: shown } };
};
