import { ApiError, type Operation } from '../../http/operation';
import { simpleFilter } from '../filter/simpleFilter';
import { presentPlatformSlo } from './platformSlos';
import { platformSloShelf, type StoredPlatformSlo } from './platformSloShelf';

const largestPage = 500;
/** Not documented. */
const usualPage = 50;

const filterable = ['id', 'name', 'tag.key', 'tag.value'];

/** Per tag once, so that key and value of one condition speak of the same tag. */
function filterItems({ id, config }: StoredPlatformSlo): Record<string, string>[] {
  return [...(config.tags ?? []), ''].map((tag) => {
    const [key = '', ...value] = tag.split(':');
    return { id, name: config.name, 'tag.key': key, 'tag.value': value.join(':') };
  });
}

function wholeNumber(query: URLSearchParams, name: string, usual: number, most: number): number {
  const value = Number(query.get(name) ?? usual);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new ApiError(400, `${name} must be a whole number from 1 to ${most}`);
}

/** Offset and size. A page key carries both; it must come without `page` (documented) and `page-size` (seen in dtctl). */
function readPage(query: URLSearchParams): { offset: number; size: number } {
  const key = query.get('page-key');
  if (key === null) {
    const size = wholeNumber(query, 'page-size', usualPage, largestPage);
    return { offset: (wholeNumber(query, 'page', 1, Number.MAX_SAFE_INTEGER) - 1) * size, size };
  }
  const other = ['page', 'page-size'].find((name) => query.has(name));
  if (other) throw new ApiError(400, `Constraints violated. ${other} must not be used together with page-key`);
  const [, offset, size] = /^(\d+)\/(\d+)$/.exec(Buffer.from(key, 'base64url').toString()) ?? [];
  if (!offset || !size) throw new ApiError(400, 'page-key is invalid');
  return { offset: Number(offset), size: Number(size) };
}

function sorted(slos: StoredPlatformSlo[], sort: string | null): StoredPlatformSlo[] {
  if (sort === null) return slos;
  if (sort !== 'name' && sort !== '-name') throw new ApiError(400, `sort: '${sort}' is not supported`);
  const ascending = slos.sort((a, b) => (a.config.name < b.config.name ? -1 : 1));
  return sort === 'name' ? ascending : ascending.reverse();
}

/** In the order of creation, unless sorted. @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1/slos-get */
export const listPlatformSlos: Operation = (world) => (call) => {
  const { offset, size } = readPage(call.query);
  const accepts = simpleFilter(call.query.get('filter'), filterable);
  const matching = [...world.shelf(platformSloShelf).values()].filter((slo) => filterItems(slo).some(accepts));
  const end = offset + size;
  const nextPageKey = end < matching.length ? { nextPageKey: Buffer.from(`${end}/${size}`).toString('base64url') } : {};
  const slos = sorted(matching, call.query.get('sort')).slice(offset, end).map(presentPlatformSlo);
  return { status: 200, body: { slos, totalCount: matching.length, ...nextPageKey } };
};
