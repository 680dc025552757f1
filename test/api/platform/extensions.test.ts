import { extensionsFrom } from '../../../api/platform/extensions/extensionsFrom';
import { answering, rejection, restoreFetch, type Answer } from './answering';

afterEach(restoreFetch);

const title = 'AWS Entities for Metric Streaming';
const name = 'com.example.entities';
const noSuchApi: Answer = { status: 404, json: { error: { code: 404, message: 'Not found' } } };
const gone: Answer = { status: 410, json: { error: { code: 410, message: 'No longer available' } } };
const catalog = '/platform/hub/v1/catalog/extensions';
const extensions = '/platform/extensions/v2/extensions';
const classic = '/platform/classic/environment-api/v2';

/* Fields of answers: docs.dynatrace.com, platform-extensions-v2 and platform-hub-v1, as Dynatrace's dtctl reads them. */
describe('extensions by the platform', () => {
  it('are found in the Hub by their title, on whichever page, and not by what merely resembles it', async () => {
    const { client, sent } = answering(
      { json: { items: [{ id: 'old', name: `${title} (legacy)` }], totalCount: 2, nextPageKey: 'KEY' } },
      { json: { items: [{ id: name, name: title }], totalCount: 2 } },
    );
    expect(await extensionsFrom(client).nameOf(title)).toBe(name);
    expect(sent.map(({ path, query }) => ({ path, query }))).toEqual([
      { path: catalog, query: {} },
      { path: catalog, query: { 'page-key': 'KEY' } },
    ]);
  });

  it('are not in the Hub when no title fits', async () => {
    const { client } = answering({ json: { items: [{ id: 'aws', name: 'AWS' }], totalCount: 1 } });
    expect(await extensionsFrom(client).nameOf(title)).toBeNull();
  });

  it('are known in the newest version and the active one, by one request and their whole name', async () => {
    const items = [
      { extensionName: name, version: '1.9.0', activeVersion: '1.9.0' },
      { extensionName: name, version: '1.10.0', activeVersion: '1.9.0' },
      { extensionName: `${name}-extra`, version: '7.0.0', activeVersion: '7.0.0' },
    ];
    const { client, sent } = answering({ json: { items, totalCount: 3 } });
    expect(await extensionsFrom(client).versionsOf(name)).toEqual({ installed: '1.10.0', active: '1.9.0' });
    expect(sent).toMatchObject([{ path: extensions, query: { 'page-size': '100', 'add-fields': 'activeVersion' } }]);
  });

  it('are neither there nor active when the list does not have them', async () => {
    const { client } = answering({ json: { items: [], totalCount: 0 } });
    expect(await extensionsFrom(client).versionsOf(name)).toEqual({ installed: null, active: null });
  });

  it('are installed by one request, without a version, so that the Hub recommends one', async () => {
    const { client, sent } = answering({ status: 202, json: { extensionName: name, version: '1.2.3' } });
    expect(await extensionsFrom(client).install(name)).toBe('1.2.3');
    expect(sent).toMatchObject([{ method: 'POST', path: `${extensions}/${name}`, query: {}, body: null }]);
  });

  it('are looked up after an installation that does not tell the version', async () => {
    const items = [{ extensionName: name, version: '1.2.3', activeVersion: '1.2.3' }];
    const { client } = answering({ status: 202, text: '' }, { json: { items, totalCount: 1 } });
    expect(await extensionsFrom(client).install(name)).toBe('1.2.3');
    answering({ status: 202, text: '' }, { json: { items: [], totalCount: 0 } });
    expect(await rejection(extensionsFrom(client).install(name))).toMatchObject({ code: 'Unexpected' });
  });

  it('are activated in the version that is there', async () => {
    const { client, sent } = answering({ json: { version: '1.2.3' } });
    await extensionsFrom(client).activate(name, '1.2.3');
    expect(sent).toMatchObject([
      { method: 'POST', path: `${extensions}/${name}/environment-configuration`, body: { version: '1.2.3' } },
    ]);
  });

  it.each([
    ['403', { status: 403, json: { error: { code: 403, message: 'Forbidden' } } }, 'MissingScope'],
    ['503', { status: 503, json: { error: { code: 503, message: 'Busy' } } }, 'Unavailable'],
    ['410', gone, 'NotSupported'],
    ['something else than a list', { json: { value: [] } }, 'Unexpected'],
  ] as const)('fail on %s without a try by the classic API: that is not "none"', async (_, answer, code) => {
    const { client, sent } = answering(answer);
    expect(await rejection(extensionsFrom(client).versionsOf(name))).toMatchObject({ code });
    expect(sent).toHaveLength(1);
  });

  it('name what to grant when their state may not be read', async () => {
    const { client } = answering({ status: 403, json: { error: { code: 403, message: 'Forbidden' } } });
    expect(await rejection(extensionsFrom(client).versionsOf(name))).toMatchObject({
      hint: expect.stringContaining('extensions:definitions:read') as string,
    });
  });
});

describe('extensions where the platform has no API for them (404)', () => {
  it('are found in the classic Hub', async () => {
    const { client, sent } = answering(
      noSuchApi,
      { json: { items: [{ name: `${title} (legacy)`, artifactId: 'old' }], nextPageKey: 'KEY' } },
      { json: { items: [{ name: title, artifactId: name }], nextPageKey: null } },
    );
    expect(await extensionsFrom(client).nameOf(title)).toBe(name);
    expect(sent.slice(1).map(({ path, query }) => ({ path, query }))).toEqual([
      { path: `${classic}/hub/items`, query: { itemType: 'EXTENSION2', query: title, pageSize: '100' } },
      { path: `${classic}/hub/items`, query: { nextPageKey: 'KEY' } },
    ]);
  });

  it('count as installed by their whole name, in the newest version, active or not', async () => {
    const listed = [
      { extensionName: name, version: '1.9.0' },
      { extensionName: name, version: '1.10.0' },
      { extensionName: `${name}-extra`, version: '7.0.0' },
    ];
    const list = { json: { extensions: listed, totalCount: 3 } };
    const { client } = answering(noSuchApi, list, { json: { version: '1.9.0' } });
    expect(await extensionsFrom(client).versionsOf(name)).toEqual({ installed: '1.10.0', active: '1.9.0' });
    answering(noSuchApi, list, { status: 404, json: { error: { code: 404, message: 'none' } } });
    expect(await extensionsFrom(client).versionsOf(name)).toEqual({ installed: '1.10.0', active: null });
  });

  it('are added without a version, so that the Hub recommends one, and activated in that version', async () => {
    const { client, sent } = answering(
      noSuchApi,
      { json: { extensionName: name, extensionVersion: '1.2.3' } },
      { json: { version: '1.2.3' } },
    );
    expect(await extensionsFrom(client).install(name)).toBe('1.2.3');
    expect(sent.slice(1).map(({ method, path, body }) => [method, path.split('/v2/')[1], body])).toEqual([
      ['POST', `extensions/${name}`, null],
      ['POST', `extensions/${name}/environmentConfiguration`, { version: '1.2.3' }],
    ]);
  });

  it('fail when the Hub does not say what it added', async () => {
    const { client } = answering(noSuchApi, { json: {} });
    expect(await rejection(extensionsFrom(client).install('x'))).toMatchObject({ code: 'Unexpected' });
  });

  it('fail with the word of the platform where the classic API is gone, and with the classic one where it is denied', async () => {
    const { client } = answering(noSuchApi, gone);
    expect(await rejection(extensionsFrom(client).versionsOf(name))).toMatchObject({ code: 'NotFound' });
    answering(noSuchApi, { status: 403, json: { error: { code: 403, message: 'Forbidden' } } });
    expect(await rejection(extensionsFrom(client).versionsOf(name))).toMatchObject({
      code: 'MissingScope',
      hint: expect.stringContaining('extensions:definitions:read or environment:roles:manage-settings') as string,
    });
  });
});
