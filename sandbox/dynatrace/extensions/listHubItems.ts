import type { Operation } from '../../http/operation';
import { cut, readPage } from '../parameters/paging';
import { hubItem } from './hubItem';
import { extensionShelf } from './extensionShelf';

/** Whether every word of the query occurs in id, name, author, description or a tag. */
function matchesWords(item: Record<string, unknown>, query: string): boolean {
  const { itemId, name, authorName, description, tags } = item;
  const text = [itemId, name, authorName, description, tags].map(String).join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/hub/get-items */
export const listHubItems: Operation = (world) => (call) => {
  const page = readPage(call.query, { size: 20, max: 100 });
  const { query } = page;
  const items = [hubItem(world)].filter(
    (item) =>
      (query.get('itemType') ?? item.type) === item.type &&
      (query.get('installed') ?? `${world.shelf(extensionShelf).installed}`) ===
        `${world.shelf(extensionShelf).installed}` &&
      matchesWords(item, query.get('query') ?? ''),
  );
  const { shown, counts } = cut(items, page);
  return { status: 200, body: { ...counts, items: shown } };
};
