import { platformSlosFrom } from '../../../api/platform/platformSlos';
import { aPlatformSlo } from '../aPlatformSlo';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const path = '/platform/slo/v1/slos';
const stored = (id: string) => ({ id, version: `v-${id}`, name: id });

describe('platform SLOs', () => {
  it('are read to the last page, the later ones by their key alone', async () => {
    const { client, sent } = answering(
      { json: { slos: [stored('a')], totalCount: 2, nextPageKey: 'KEY==' } },
      { json: { slos: [stored('b')], totalCount: 2 } },
    );
    expect(await platformSlosFrom(client).all()).toEqual([
      { id: 'a', version: 'v-a', value: stored('a') },
      { id: 'b', version: 'v-b', value: stored('b') },
    ]);
    expect(sent.map((request) => [request.path, request.query])).toEqual([
      [path, { 'page-size': '500' }],
      [path, { 'page-key': 'KEY==' }],
    ]);
  });

  it('fail rather than answer a part when a later page fails', async () => {
    const { client } = answering({ json: { slos: [], nextPageKey: 'KEY' } }, { status: 500, json: {} });
    expect(await rejection(platformSlosFrom(client).all())).toMatchObject({ code: 'Unavailable' });
  });

  it('are created with all that they are, and answer their id', async () => {
    const { client, sent } = answering({ status: 201, json: { ...aPlatformSlo('k'), id: 'new', version: 'v1' } });
    expect(await platformSlosFrom(client).create(aPlatformSlo('k'))).toBe('new');
    expect(sent).toEqual([{ method: 'POST', path, query: {}, body: aPlatformSlo('k') }]);
  });

  it('do not take an answer without id for a creation', async () => {
    const { client } = answering({ status: 201, json: {} });
    expect(await rejection(platformSlosFrom(client).create(aPlatformSlo('k')))).toMatchObject({ code: 'Unexpected' });
  });

  it('are updated and deleted by the version that was read, ids escaped', async () => {
    const { client, sent } = answering({ status: 200, text: '' }, { status: 204 });
    await platformSlosFrom(client).update('a/b', 'v 1', aPlatformSlo('k'));
    await platformSlosFrom(client).remove('a/b', 'v 1');
    const query = { 'optimistic-locking-version': 'v 1' };
    expect(sent).toEqual([
      { method: 'PUT', path: `${path}/a%2Fb`, query, body: aPlatformSlo('k') },
      { method: 'DELETE', path: `${path}/a%2Fb`, query, body: null },
    ]);
  });

  it.each([
    [400, 'InvalidInput'],
    [401, 'Unauthorized'],
    [403, 'MissingScope'],
    [404, 'NotFound'],
    [409, 'Conflict'],
    // Not `NotFound`: an API that was removed does not mean that the SLO is absent.
    [410, 'NotSupported'],
    [429, 'Throttled'],
    [503, 'Unavailable'],
  ])('translate %i', async (status, code) => {
    const { client } = answering({ status, json: { error: { code: status, message: 'no' } } });
    expect(await rejection(platformSlosFrom(client).create(aPlatformSlo('k')))).toMatchObject({ code });
  });

  it('name the permission that is missing', async () => {
    const { client } = answering({ status: 403, json: { error: { code: 403, message: 'no' } } });
    expect(await rejection(platformSlosFrom(client).all())).toMatchObject({
      message: 'Could not read the platform SLOs: missing slo:slos:read',
    });
  });
});
