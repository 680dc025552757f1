import { Failure } from '../../domain/failure';
import { appendTo } from '../../domain/model/manyValues';
import { httpErrorIn } from './httpError';

interface KeyedPage {
  nextPageKey?: string | null;
}

/**
 * Reads a paged list to its end. Dynatrace wants `nextPageKey` alone on every page but the first, which is the affair of
 * `page`. How long a key is kept is not documented: where one is refused, the list is read from its beginning once more.
 * @throws TypeError for a list that does not end; Failure `Unavailable` when a key was refused twice
 */
export async function allPages<Page extends KeyedPage, Item>(
  page: (nextPageKey: string | undefined) => Promise<Page>,
  itemsOf: (page: Page) => readonly Item[],
): Promise<Item[]> {
  try {
    return await once(page, itemsOf);
  } catch (error) {
    if (!(error instanceof KeyRefused)) throw error;
  }
  try {
    return await once(page, itemsOf);
  } catch (error) {
    throw error instanceof KeyRefused ? notToItsEnd() : error;
  }
}

async function once<Page extends KeyedPage, Item>(
  page: (nextPageKey: string | undefined) => Promise<Page>,
  itemsOf: (page: Page) => readonly Item[],
): Promise<Item[]> {
  const items: Item[] = [];
  let key: string | undefined;
  do {
    const next = await (key === undefined ? page(key) : further(page, key));
    appendTo(items, itemsOf(next));
    if (next.nextPageKey && next.nextPageKey === key) throw new TypeError('A list that comes back to the same page');
    key = next.nextPageKey ?? undefined;
  } while (key !== undefined && key !== '');
  return items;
}

class KeyRefused extends Error {}

/** The first page was answered, so what is refused of a further one is its key. */
const refusals: readonly number[] = [400, 404, 410];

async function further<Page>(page: (key: string) => Promise<Page>, key: string): Promise<Page> {
  try {
    return await page(key);
  } catch (error) {
    throw refusals.includes(httpErrorIn(error)?.status ?? 0)
      ? new KeyRefused('The key of a further page was refused')
      : error;
  }
}

/** Without its cause, whose status speaks of the key and would be taken to speak of the list. */
const notToItsEnd = () =>
  new Failure({
    code: 'Unavailable',
    message: 'Could not read a list to its end: Dynatrace no longer knew the key of its next page, twice',
    whose: 'platform',
    hint: 'Try again in a moment.',
  });
