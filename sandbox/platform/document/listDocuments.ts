import { ApiError, type Operation } from '../../http/operation';
import { simpleFilter } from '../filter/simpleFilter';
import { documentMetadata } from './documentMetadata';
import { documentShelf } from './documentShelf';

const defaultPageSize = 20;
const largestPage = 1000;

/** Sorted by id. `page-key` is the id of the last document of the page before. */
export const listDocuments: Operation = (world) => (call) => {
  if (call.query.has('sort')) throw new ApiError(501, 'The sandbox does not support sort');
  const pageSize = Number(call.query.get('page-size') ?? defaultPageSize);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > largestPage) {
    throw new ApiError(400, `page-size must be a whole number from 1 to ${largestPage}`);
  }
  const accepts = simpleFilter(call.query.get('filter'), ['id', 'name', 'type', 'owner']);
  const matching = [...world.shelf(documentShelf).values()]
    .filter(({ id, name, type, owner }) => accepts({ id, name, type, owner }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const after = call.query.get('page-key') ?? '';
  const rest = matching.filter(({ id }) => id > after);
  const page = rest.slice(0, pageSize);
  const nextPageKey = rest.length > pageSize ? page.at(-1)?.id : undefined;
  const documents = page.map((document) => documentMetadata(document, call.query.get('add-fields')));
  return { status: 200, body: { documents, totalCount: matching.length, nextPageKey } };
};
