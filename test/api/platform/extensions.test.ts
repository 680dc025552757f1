import { extensionsFrom } from '../../../api/platform/extensions';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const title = 'AWS Entities for Metric Streaming';

describe('extensions', () => {
  it('are found in the Hub by their title, not by what merely resembles it', async () => {
    const { client, sent } = answering(
      { json: { items: [{ name: `${title} (legacy)`, artifactId: 'old' }], nextPageKey: 'KEY' } },
      { json: { items: [{ name: title, artifactId: 'com.example.entities' }], nextPageKey: null } },
    );
    expect(await extensionsFrom(client).nameOf(title)).toBe('com.example.entities');
    expect(sent.map(({ path, query }) => ({ path, query }))).toEqual([
      {
        path: '/platform/classic/environment-api/v2/hub/items',
        query: { itemType: 'EXTENSION2', query: title, pageSize: '100' },
      },
      { path: '/platform/classic/environment-api/v2/hub/items', query: { nextPageKey: 'KEY' } },
    ]);
  });

  it('are not in the Hub when no title fits', async () => {
    const { client } = answering({ json: { items: [{ name: 'AWS', artifactId: 'aws' }] } });
    expect(await extensionsFrom(client).nameOf(title)).toBeNull();
  });

  it('count as installed by their whole name, in the newest version', async () => {
    const extensions = [
      { extensionName: 'com.example.entities', version: '1.9.0' },
      { extensionName: 'com.example.entities', version: '1.10.0' },
      { extensionName: 'com.example.entities-extra', version: '7.0.0' },
    ];
    const { client } = answering({ json: { extensions, totalCount: 3 } });
    expect(await extensionsFrom(client).installedVersion('com.example.entities')).toBe('1.10.0');
  });

  it('are not active when the environment has no configuration of them', async () => {
    const { client } = answering({ status: 404, json: { error: { code: 404, message: 'none' } } });
    expect(await extensionsFrom(client).activeVersion('com.example.entities')).toBeNull();
  });

  it('fail when their state may not be read: that is not "none"', async () => {
    const { client } = answering({ status: 403, json: { error: { code: 403, message: 'Forbidden' } } });
    expect(await rejection(extensionsFrom(client).activeVersion('com.example.entities'))).toMatchObject({
      code: 'MissingScope',
      hint: expect.stringContaining('extensions:definitions:read') as string,
    });
  });

  it('are added without a version, so that the Hub recommends one, and activated in that version', async () => {
    const { client, sent } = answering(
      { json: { extensionName: 'com.example.entities', extensionVersion: '1.2.3' } },
      { json: { version: '1.2.3' } },
    );
    const extensions = extensionsFrom(client);
    expect(await extensions.addToEnvironment('com.example.entities')).toBe('1.2.3');
    await extensions.activate('com.example.entities', '1.2.3');
    expect(sent.map(({ method, path, body }) => [method, path.split('/v2/')[1], body])).toEqual([
      ['POST', 'extensions/com.example.entities', null],
      ['POST', 'extensions/com.example.entities/environmentConfiguration', { version: '1.2.3' }],
    ]);
  });

  it('fail when the Hub does not say what it added', async () => {
    const { client } = answering({ json: {} });
    expect(await rejection(extensionsFrom(client).addToEnvironment('x'))).toMatchObject({ code: 'Unexpected' });
  });
});
