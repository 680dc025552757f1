import { allPages } from '../../../api/platform/allPages';
import { HttpError } from '../../../api/platform/httpError';
import { rejection } from './answering';

const refused = (status: number) => new HttpError(status, 'GET', '/list', null, null);
const numbers = ({ items }: { items: number[] }) => items;

describe('a list of several pages', () => {
  it('is read from its beginning once more where the key of a further page is refused, and has nothing twice', async () => {
    let isExpired = true;
    const asked: (string | undefined)[] = [];
    const page = async (key: string | undefined) => {
      asked.push(key);
      if (key === undefined) return { items: [1, 2], nextPageKey: 'next' };
      if (isExpired) {
        isExpired = false;
        throw refused(400);
      }
      return { items: [3] };
    };
    expect(await allPages(page, numbers)).toEqual([1, 2, 3]);
    expect(asked).toEqual([undefined, 'next', undefined, 'next']);
  });

  it.each([400, 404, 410])(
    'says so where it is refused twice, which is no word about the list itself (%i)',
    async (status) => {
      const page = async (key: string | undefined) => {
        if (key !== undefined) throw refused(status);
        return { items: [1], nextPageKey: 'next' };
      };
      const error = await rejection(allPages(page, numbers));
      expect(error).toMatchObject({ code: 'Unavailable', whose: 'platform', cause: undefined });
    },
  );

  it('is refused as it is when the first page is, or when it is not about the key', async () => {
    expect(await rejection(allPages(() => Promise.reject(refused(404)), numbers))).toMatchObject({ status: 404 });
    const page = async (key: string | undefined) => {
      if (key !== undefined) throw refused(403);
      return { items: [1], nextPageKey: 'next' };
    };
    expect(await rejection(allPages(page, numbers))).toMatchObject({ status: 403 });
  });
});
