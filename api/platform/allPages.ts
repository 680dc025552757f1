import { appendTo } from '../../domain/model/manyValues';

/**
 * Reads a paged list to its end. Dynatrace wants `nextPageKey` alone on every page but the first, which is the affair of
 * `page`.
 * @throws TypeError for a list that does not end
 */
export async function allPages<Page extends { nextPageKey?: string | null }, Item>(
  page: (nextPageKey: string | undefined) => Promise<Page>,
  itemsOf: (page: Page) => readonly Item[],
): Promise<Item[]> {
  const items: Item[] = [];
  let key: string | undefined;
  do {
    const next = await page(key);
    appendTo(items, itemsOf(next));
    if (next.nextPageKey && next.nextPageKey === key) throw new TypeError('A list that comes back to the same page');
    key = next.nextPageKey ?? undefined;
  } while (key !== undefined && key !== '');
  return items;
}
